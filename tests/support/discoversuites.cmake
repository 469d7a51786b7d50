# SPDX-License-Identifier: Apache-2.0
# Included by ctest when it starts: makes one test of each suite of the programs in SUITE_PROGRAMS, a list of
# "program|platform". A process for each single test spent more time on starting than on testing.
# GoogleTest lists what failed after what was skipped: a suite with a failure is never taken for a skipped one.
set(lastLineSkipped "\\[  SKIPPED \\] [A-Za-z0-9_/]+\\.[A-Za-z0-9_/]+[ \r\n]*$")

foreach(entry IN LISTS SUITE_PROGRAMS)
  string(REPLACE "|" ";" entry "${entry}")
  list(GET entry 0 program)
  list(GET entry 1 platform)
  if(NOT EXISTS "${program}")
    add_test("${program}" "${program}")
    continue()
  endif()
  set(before "$ENV{QT_QPA_PLATFORM}")
  set(ENV{QT_QPA_PLATFORM} ${platform})
  execute_process(COMMAND "${program}" --gtest_list_tests
    OUTPUT_VARIABLE listing ERROR_VARIABLE complaints RESULT_VARIABLE failed TIMEOUT 60)
  set(ENV{QT_QPA_PLATFORM} "${before}")
  if(failed)
    message(FATAL_ERROR "${program} cannot list its tests: ${failed}\n${complaints}")
  endif()
  get_filename_component(folder "${program}" NAME)
  string(REGEX REPLACE "^test_" "" folder "${folder}")
  string(REPLACE "[" "(" listing "${listing}")
  string(REPLACE "]" ")" listing "${listing}")
  string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." suites "${listing}")
  foreach(suite IN LISTS suites)
    string(STRIP "${suite}" suite)
    string(REGEX REPLACE "\\.$" "" suite "${suite}")
    # Two programs may have suites of the same name.
    add_test("${folder}.${suite}" "${program}" "--gtest_filter=${suite}.*")
    set_tests_properties("${folder}.${suite}" PROPERTIES TIMEOUT 300 ENVIRONMENT QT_QPA_PLATFORM=${platform}
      SKIP_REGULAR_EXPRESSION "${lastLineSkipped}")
  endforeach()
endforeach()
