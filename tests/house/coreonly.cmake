# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

# Configures the source tree where Qt Quick, Qt WebEngine and the rest of what core does not need cannot be found.
# cmake -D SOURCE=<tree> -D SCRATCH=<folder> -D PRESET=<name> -P coreonly.cmake

set(hidden Gui Widgets OpenGL Qml Quick QuickControls2 WebChannel WebSockets WebEngineCore WebEngineQuick)
list(TRANSFORM hidden REPLACE "(.+)" "-DCMAKE_DISABLE_FIND_PACKAGE_Qt6\\1=ON")

# A folder of its own, emptied first: nothing may be known from an earlier time.
file(REMOVE_RECURSE "${SCRATCH}")
execute_process(COMMAND ${CMAKE_COMMAND} -S "${SOURCE}" --preset ${PRESET} -B "${SCRATCH}" --no-warn-unused-cli ${hidden}
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "The preset ${PRESET} does not configure without Qt Quick and Qt WebEngine")
endif()
