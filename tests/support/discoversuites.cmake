# SPDX-License-Identifier: Apache-2.0
# Included by ctest when it starts: makes one test of each suite of the programs in SUITE_PROGRAMS, a list of
# "program|platform". A process for each single test spent more time on starting than on testing.
# ctest takes a match for a skipped test whatever the exit code says. So all of the suite must have been skipped, and
# nothing may come after: GoogleTest lists what failed behind what was skipped, and sanitizers report at the very end.
set(allSkipped "\\[  PASSED  \\] 0 tests\\.[\r\n]+\\[  SKIPPED \\] [0-9]+ tests?, listed below:[\r\n]+")
string(APPEND allSkipped "(\\[  SKIPPED \\] [A-Za-z0-9_/]+\\.[A-Za-z0-9_/]+[ \r\n]*)+$")
# GoogleTest is content when it has run nothing: a suite whose tests are all disabled, or gone since they were listed.
set(noneRun "Running 0 tests from 0 test suites")

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
  list(LENGTH suites count)
  if(count EQUAL 0)
    message(FATAL_ERROR "${program} lists no tests:\n${listing}")
  endif()
  foreach(suite IN LISTS suites)
    string(STRIP "${suite}" suite)
    string(REGEX REPLACE "\\.$" "" suite "${suite}")
    # Two programs may have suites of the same name.
    add_test("${folder}.${suite}" "${program}" "--gtest_filter=${suite}.*")
    set_tests_properties("${folder}.${suite}" PROPERTIES TIMEOUT 300 ENVIRONMENT QT_QPA_PLATFORM=${platform}
      SKIP_REGULAR_EXPRESSION "${allSkipped}" FAIL_REGULAR_EXPRESSION "${noneRun}")
  endforeach()
endforeach()
