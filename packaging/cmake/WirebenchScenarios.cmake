# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

#! wirebench_add_scenarios(<folder> [PREFIX <name>] [TIMEOUT <seconds>] [LABELS <label>...] [ARGUMENTS <argument>...]
#!                         [SKIP_INCONCLUSIVE])
#! Each *.wire file below the folder becomes a test of ctest, <name>.<path without its ending>; the name is that of the
#! folder unless PREFIX says another. ARGUMENTS go to `wb run`, "--var" "port=5026" for example. A test fails when its
#! scenario does, and also when the rig is at fault, unless SKIP_INCONCLUSIVE makes that a skipped test. The program is
#! WIREBENCH_WB, found beside this package or in the PATH. Files that are added are found when CMake runs again.
function(wirebench_add_scenarios folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SKIP_INCONCLUSIVE" "PREFIX;TIMEOUT" "LABELS;ARGUMENTS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "wirebench_add_scenarios: what is \"${arg_UNPARSED_ARGUMENTS}\"?")
    endif()
    if(NOT WIREBENCH_WB)
        message(FATAL_ERROR "wirebench_add_scenarios: the program wb was not found; set WIREBENCH_WB to its path")
    endif()
    cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    if(NOT arg_PREFIX)
        cmake_path(GET folder FILENAME arg_PREFIX)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*.wire")
    if(NOT files)
        message(FATAL_ERROR "wirebench_add_scenarios: there is no *.wire file below ${folder}")
    endif()
    foreach(file IN LISTS files)
        cmake_path(REMOVE_EXTENSION file LAST_ONLY OUTPUT_VARIABLE name)
        set(test "${arg_PREFIX}.${name}")
        add_test(NAME "${test}" COMMAND "${WIREBENCH_WB}" run "${folder}/${file}" ${arg_ARGUMENTS})
        set_tests_properties("${test}" PROPERTIES TIMEOUT "${arg_TIMEOUT}" LABELS "${arg_LABELS}")
        if(arg_SKIP_INCONCLUSIVE)
            set_tests_properties("${test}" PROPERTIES SKIP_RETURN_CODE 3)
        endif()
    endforeach()
endfunction()
