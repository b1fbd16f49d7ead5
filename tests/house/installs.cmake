# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

# Installs the library from a build tree into an empty place, builds somebody else's project against it, with copies of
# the examples, and runs that.
# cmake -D BUILD=<tree> -D TREE=<source tree> -D SCRATCH=<folder> -D FLAGS=<compiler flags> -P installs.cmake

function(must)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "Failed (${result}): ${command}")
    endif()
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
foreach(component IN ITEMS Core Test QmlTest)
    must(${CMAKE_COMMAND} --install "${BUILD}" --component ${component} --prefix "${SCRATCH}/prefix")
endforeach()
file(COPY "${TREE}/tests/house/consumer" DESTINATION "${SCRATCH}")
file(GLOB examples "${TREE}/core/examples/*.cpp")
file(COPY ${examples} DESTINATION "${SCRATCH}/consumer/examples")
# As the component Programs would; it is to be found there, and nowhere else.
set(wb "-DWIREBENCH_WB=${BUILD}/bin/wb")
if(EXISTS "${BUILD}/bin/wb")
    file(MAKE_DIRECTORY "${SCRATCH}/prefix/bin")
    file(CREATE_LINK "${BUILD}/bin/wb" "${SCRATCH}/prefix/bin/wb" SYMBOLIC)
    set(wb)
endif()
must(${CMAKE_COMMAND} -S "${SCRATCH}/consumer" -B "${SCRATCH}/build" -G Ninja -D CMAKE_BUILD_TYPE=Debug
    "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_PREFIX_PATH=${SCRATCH}/prefix" ${wb})
must(${CMAKE_COMMAND} --build "${SCRATCH}/build")
must("${SCRATCH}/build/consumer")
# Scenarios need a program that runs them.
execute_process(COMMAND "${BUILD}/bin/wb" run --help RESULT_VARIABLE runs OUTPUT_QUIET ERROR_QUIET)
set(unable none)
if(NOT runs EQUAL 0)
    string(APPEND unable "|scenarios|other")
endif()
# Qt's program cannot load what was made with sanitizers; that of the consumer can.
if(FLAGS)
    string(APPEND unable "|qml")
endif()
must(${CMAKE_CTEST_COMMAND} --test-dir "${SCRATCH}/build" --output-on-failure --no-tests=error -E "^(${unable})[.]")
execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --test-dir "${SCRATCH}/build" -N OUTPUT_VARIABLE tests)
set(wanted instrument scenarios.echo other.echo)
if(EXISTS "${BUILD}/qml/Wirebench/Test/qmldir") # built without Qt Quick there is none
    list(APPEND wanted qml.instrument linked.instrument)
endif()
foreach(name IN LISTS wanted)
    string(FIND "${tests}" ": ${name}\n" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "The consumer has no test ${name}:\n${tests}")
    endif()
endforeach()
foreach(example IN LISTS examples)
    cmake_path(GET example STEM name)
    if(NOT EXISTS "${SCRATCH}/build/${name}")
        message(FATAL_ERROR "${name} was not built")
    endif()
endforeach()

# What is installed must not lead back to where it was built.
file(GLOB_RECURSE installed "${SCRATCH}/prefix/*.cmake" "${SCRATCH}/prefix/*.qmltypes" "${SCRATCH}/prefix/qmldir")
foreach(path IN LISTS installed)
    file(READ "${path}" text)
    string(FIND "${text}" "${BUILD}" position)
    if(NOT position EQUAL -1)
        message(FATAL_ERROR "${path} names the build tree")
    endif()
endforeach()
