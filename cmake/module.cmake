# One function per kind of target, so that a module's CMakeLists.txt is a list of facts.

add_library(mingbai_options INTERFACE)
target_include_directories(mingbai_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(mingbai_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${MINGBAI_WERROR}>:-Werror>)
if(MINGBAI_SANITIZE)
  target_compile_options(mingbai_options INTERFACE
    -fsanitize=${MINGBAI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(mingbai_options INTERFACE -fsanitize=${MINGBAI_SANITIZE})
else()
  target_compile_options(mingbai_options INTERFACE
    $<$<CONFIG:Release>:-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  target_link_options(mingbai_options INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
endif()
if(MINGBAI_LIBFUZZER)
  target_compile_options(mingbai_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# mingbai_module(base SOURCES a.cpp USES text model PRIVATE_LIBRARIES cmark::cmark PUBLIC_LIBRARIES ...)
# USES names other modules; the table in CONTRIBUTING.md says which are allowed.
function(mingbai_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;PUBLIC_LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  add_library(mingbai_${name} STATIC ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND mingbai_)
  target_link_libraries(mingbai_${name}
    PUBLIC mingbai_options ${arg_USES} ${arg_PUBLIC_LIBRARIES}
    PRIVATE ${arg_PRIVATE_LIBRARIES})
endfunction()

# mingbai_test(text SOURCES decode_test.cpp ... LIBRARIES ...): one executable per module, run by CTest.
function(mingbai_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_executable(${name}_test ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND mingbai_)
  target_link_libraries(${name}_test PRIVATE mingbai_test_main ${arg_USES} ${arg_LIBRARIES})
  add_test(NAME unit.${name} COMMAND ${name}_test WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/tests)
  set_tests_properties(unit.${name} PROPERTIES LABELS unit)
endfunction()

# mingbai_fuzz(front_matter SOURCES f.cpp USES source): built with a plain main() unless MINGBAI_LIBFUZZER,
# so that it cannot rot; the plain build runs its seed corpus as a test.
function(mingbai_fuzz name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;CORPUS" ${ARGN})
  add_executable(fuzz_${name} ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND mingbai_)
  target_link_libraries(fuzz_${name} PRIVATE mingbai_options ${arg_USES})
  if(MINGBAI_LIBFUZZER)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/plain_main.cpp)
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  endif()
endfunction()
