# SPDX-License-Identifier: Apache-2.0
# Included by ctest when it starts: makes one test of each suite of the programs in SUITE_PROGRAMS, a list of
# "program|platform". A process for each single test spent more time on starting than on testing.
foreach(entry IN LISTS SUITE_PROGRAMS)
  string(REPLACE "|" ";" entry "${entry}")
  list(GET entry 0 program)
  list(GET entry 1 platform)
  if(NOT EXISTS "${program}")
    add_test("${program}" "${program}")
    continue()
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env QT_QPA_PLATFORM=${platform} "${program}" --gtest_list_tests
    OUTPUT_VARIABLE listing RESULT_VARIABLE failed TIMEOUT 60)
  if(failed)
    message(FATAL_ERROR "${program} cannot list its tests: ${failed}")
  endif()
  string(REPLACE "[" "(" listing "${listing}")
  string(REPLACE "]" ")" listing "${listing}")
  string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." suites "${listing}")
  foreach(suite IN LISTS suites)
    string(STRIP "${suite}" suite)
    string(REGEX REPLACE "\\.$" "" suite "${suite}")
    add_test("${suite}" "${program}" "--gtest_filter=${suite}.*")
    set_tests_properties("${suite}" PROPERTIES TIMEOUT 300 ENVIRONMENT QT_QPA_PLATFORM=${platform}
      SKIP_REGULAR_EXPRESSION "\\[  SKIPPED \\] [0-9]+ test")
  endforeach()
endforeach()
