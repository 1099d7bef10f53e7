# The parts of script/ as one C++ source: cmake -DPARTS=a.js;b.js -DOUT=x.cpp -P embed_script.cmake.
# Lines of comment and indentation stay behind: every search loads the script.
set(text "// SPDX-License-Identifier: GPL-3.0-or-later\n")
foreach(part IN LISTS PARTS)
  file(READ ${part} bytes)
  string(REGEX REPLACE "(^|\n)[ ]*//[^\n]*" "\\1" bytes "${bytes}")
  string(REGEX REPLACE "\n[ ]+" "\n" bytes "${bytes}")
  string(REGEX REPLACE "\n\n+" "\n" bytes "${bytes}")
  string(APPEND text "${bytes}")
endforeach()
# A string literal of C++ is limited; neighbours are joined.
string(LENGTH "${text}" length)
set(literals "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND literals "R\"__(${piece})__\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE ${OUT} "// Made by embed_script.cmake from script/.
#include \"index/browser/search_script.h\"
namespace mingbai::browser {
constexpr std::string_view kText =
${literals};
std::string_view search_script_text() { return kText; }
}  // namespace mingbai::browser
")
