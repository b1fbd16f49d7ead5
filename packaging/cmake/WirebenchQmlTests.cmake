# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

#! wirebench_add_qml_tests(<folder> [PREFIX <name>] [TIMEOUT <seconds>] [LABELS <label>...] [ARGUMENTS <argument>...]
#!                         [RUNNER <program>] [PLATFORM <name>])
#! Each tst_*.qml below the folder becomes a test of ctest, <name>.<path without tst_ and its ending>; the name is that
#! of the folder unless PREFIX says another. They may `import Wirebench.Test`. RUNNER is a target or a program with a
#! quick_test_main(), Qt's qmltestrunner unless it is given, and gets ARGUMENTS, "-import" "more" for example. They run
#! without a display unless PLATFORM names another plug-in of Qt, "xcb" for example. Files that are added are found when
#! CMake runs again.
function(wirebench_add_qml_tests folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PREFIX;TIMEOUT;RUNNER;PLATFORM" "LABELS;ARGUMENTS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "wirebench_add_qml_tests: what is \"${arg_UNPARSED_ARGUMENTS}\"?")
    endif()
    if(NOT arg_RUNNER)
        set(arg_RUNNER "${WIREBENCH_QMLTESTRUNNER}")
    endif()
    if(NOT arg_RUNNER)
        message(FATAL_ERROR "wirebench_add_qml_tests: Qt's qmltestrunner was not found; set WIREBENCH_QMLTESTRUNNER to "
            "its path, or name a program of your own (RUNNER)")
    endif()
    cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    if(NOT arg_PREFIX)
        cmake_path(GET folder FILENAME arg_PREFIX)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(NOT arg_PLATFORM)
        set(arg_PLATFORM offscreen)
    endif()
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/tst_*.qml")
    if(NOT files)
        message(FATAL_ERROR "wirebench_add_qml_tests: there is no tst_*.qml file below ${folder}")
    endif()
    foreach(file IN LISTS files)
        string(REGEX REPLACE "(^|.*/)tst_([^/]*)[.]qml$" "\\1\\2" name "${file}")
        set(test "${arg_PREFIX}.${name}")
        add_test(NAME "${test}" COMMAND "${arg_RUNNER}" -input "${folder}/${file}"
            -import "${WIREBENCH_QML_IMPORT_PATH}" ${arg_ARGUMENTS})
        set_tests_properties("${test}" PROPERTIES TIMEOUT "${arg_TIMEOUT}" LABELS "${arg_LABELS}"
            ENVIRONMENT_MODIFICATION "QT_QPA_PLATFORM=set:${arg_PLATFORM}")
    endforeach()
endfunction()
