# A script and the licences of what is bundled in it -> a C++ source that returns its bytes. Bytes are written as
# numbers, since a string literal has a limit.
set(notice "/*! SPDX-License-Identifier: GPL-3.0-or-later\nmingbai, with parts of:\n")
foreach(package IN ITEMS ciphers hashes)
  file(READ ${PACKAGES}/@noble/${package}/LICENSE licence)
  string(APPEND notice "\n@noble/${package}: ${licence}")
endforeach()
string(HEX "${notice}*/\n" notice_digits)
file(READ ${BUNDLE} script_digits HEX)
string(REGEX REPLACE "(................................)" "\\1\n" lines "${notice_digits}${script_digits}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
file(WRITE ${SOURCE} "#include \"generator/seal/seal.h\"

namespace mingbai::seal {
namespace {
constexpr unsigned char kBytes[] = {
${bytes}
};
}  // namespace

std::string_view opener_script() {
  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};
}

}  // namespace mingbai::seal
")
