# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

# mold instead of the system's linker for builds with tests, where there is one and nobody chose a linker already: there are
# three hundred programs to link, and it takes a tenth of the time. What people install is linked as Debian does it.

if(WIREBENCH_BUILD_TESTS AND NOT CMAKE_EXE_LINKER_FLAGS MATCHES "-fuse-ld")
    find_program(WIREBENCH_MOLD mold DOC "Links programs of tests faster; optional")
    if(WIREBENCH_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()
