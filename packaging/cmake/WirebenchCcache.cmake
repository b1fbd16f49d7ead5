# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

# ccache in front of the compiler, where there is one and nobody chose a launcher already.

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(WIREBENCH_CCACHE ccache DOC "Speeds up rebuilding; optional")
    if(WIREBENCH_CCACHE)
        # Without these two, ccache does not cache what uses a precompiled header.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${WIREBENCH_CCACHE})
        add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
endif()
