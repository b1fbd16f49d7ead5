# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0

# What every target of ours is compiled with, and the functions that make targets.

#! Usage requirements that users of the installed libraries inherit as well.
add_library(wirebench_options INTERFACE)
add_library(Wirebench::Options ALIAS wirebench_options)
set_target_properties(wirebench_options PROPERTIES EXPORT_NAME Options)
target_compile_features(wirebench_options INTERFACE cxx_std_20)

#! How we compile ourselves; private, never inherited by users.
add_library(wirebench_strict INTERFACE)
target_compile_options(wirebench_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${WIREBENCH_WERROR}>:-Werror>)
target_compile_definitions(wirebench_strict INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

#! What every test finds in its environment. What other people's libraries do is named, with reasons, in
#! packaging/sanitizers.
set(WIREBENCH_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen)
if(WIREBENCH_SANITIZE)
    add_compile_options(-fsanitize=${WIREBENCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${WIREBENCH_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Its manual warns of this: in code with sanitizers' checks it sees uninitialised variables that are none.
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
    set(suppressions "${PROJECT_SOURCE_DIR}/packaging/sanitizers")
    # new_delete_type_mismatch: Chromium inside Qt WebEngine deletes objects through bases of another size, at once
    # after start. Our own classes that could do that have virtual destructors, which the compiler checks.
    list(APPEND WIREBENCH_TEST_ENVIRONMENT
        "ASAN_OPTIONS=strict_string_checks=1:new_delete_type_mismatch=0"
        "LSAN_OPTIONS=suppressions=${suppressions}/leaks.supp:print_suppressions=0"
        "TSAN_OPTIONS=suppressions=${suppressions}/threads.supp"
        "UBSAN_OPTIONS=print_stacktrace=1")
endif()
if(WIREBENCH_FUZZ)
    # Everything tells libFuzzer which way it goes; only the targets of tests/fuzz have its main().
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

#! wirebench_measures_memory(<test>...): in a sanitized build these tests run without AddressSanitizer's quarantine, which
#! keeps up to 256 MB of freed memory resident, so that what they measure is the program's own.
function(wirebench_measures_memory)
    if(WIREBENCH_SANITIZE)
        set_tests_properties(${ARGN} PROPERTIES
            ENVIRONMENT_MODIFICATION "ASAN_OPTIONS=string_append::quarantine_size_mb=1")
    endif()
endfunction()

#! wirebench_add_library(<name> <alias> SOURCES <file>... [PUBLIC <lib>...] [PRIVATE <lib>...])
#! A static library target wirebench_<name>, alias Wirebench::<alias>, compiled strictly; headers are included by
#! their path from the root.
function(wirebench_add_library name alias)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(wirebench_${name} STATIC ${arg_SOURCES})
    add_library(Wirebench::${alias} ALIAS wirebench_${name})
    set_target_properties(wirebench_${name} PROPERTIES EXPORT_NAME ${alias} CXX_EXTENSIONS OFF)
    target_include_directories(wirebench_${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/wirebench>)
    target_link_libraries(wirebench_${name}
        PUBLIC wirebench_options ${arg_PUBLIC} PRIVATE $<BUILD_INTERFACE:wirebench_strict> ${arg_PRIVATE})
endfunction()

#! wirebench_add_executable(<program> SOURCES <file>... [LIBRARIES <lib>...])
function(wirebench_add_executable program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    add_executable(${program} ${arg_SOURCES})
    set_target_properties(${program} PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(${program} PRIVATE wirebench_options wirebench_strict ${arg_LIBRARIES})
    target_compile_definitions(${program} PRIVATE WIREBENCH_VERSION="${PROJECT_VERSION}")
endfunction()

#! What tests are let off, linked after wirebench_strict: the QTRY_ macros of later versions of Qt narrow a count of
#! milliseconds, and that happens in our files.
add_library(wirebench_lenient INTERFACE)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    target_compile_options(wirebench_lenient INTERFACE -Wno-conversion)
endif()

#! QtTest without the two definitions that name the test's folder (they serve QFINDTESTDATA, which we do not use): with
#! them no two folders could share a precompiled header.
add_library(wirebench_qttest INTERFACE)
target_link_libraries(wirebench_qttest INTERFACE $<LINK_ONLY:Qt6::Test>)
target_include_directories(wirebench_qttest SYSTEM INTERFACE
    $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
target_compile_definitions(wirebench_qttest INTERFACE QT_TESTLIB_LIB)

#! wirebench_add_test_headers(<name> LIBRARIES <lib>... HEADERS <header>...)
#! A precompiled header for tests that link the same libraries; making it takes as long as three tests.
function(wirebench_add_test_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES;HEADERS")
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "")
    add_library(${name} OBJECT "${source}")
    set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE
        wirebench_options wirebench_strict wirebench_lenient wirebench_qttest ${arg_LIBRARIES})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

#! Lets the test use the precompiled header that was made for what it links (tests/precompiled), if one was.
function(wirebench_precompile_test target libraries)
    set(window Wirebench::Qml wirebench_windowstage wirebench_windowstates)
    set(core Wirebench::Core Wirebench::TestSupport Wirebench::WebChannelBridge Wirebench::BridgeTestSupport)
    foreach(library IN LISTS libraries)
        if(library IN_LIST window AND TARGET wirebench_windowtestheaders)
            target_precompile_headers(${target} REUSE_FROM wirebench_windowtestheaders)
            return()
        endif()
    endforeach()
    foreach(library IN LISTS libraries)
        if(NOT library IN_LIST core)
            return()
        endif()
    endforeach()
    if(libraries AND TARGET wirebench_testheaders)
        target_precompile_headers(${target} REUSE_FROM wirebench_testheaders)
    endif()
endfunction()

#! Runs moc for what tests include at their end, "tst_name.moc", and for nothing else: CMAKE_AUTOMOC follows every
#! #include into Qt, and compiles a file of its own for each target. Tests with a header keep it.
function(wirebench_moc_test target sources)
    if(sources MATCHES "[.]h(;|$)")
        return()
    endif()
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    file(MAKE_DIRECTORY "${folder}")
    target_include_directories(${target} PRIVATE "${folder}")
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM stem)
        cmake_path(ABSOLUTE_PATH source)
        if(stem MATCHES "^tst_")
            add_custom_command(OUTPUT "${folder}/${stem}.moc" DEPENDS "${source}" VERBATIM
                COMMAND Qt6::moc "${source}" -o "${folder}/${stem}.moc")
            target_sources(${target} PRIVATE "${folder}/${stem}.moc")
        endif()
    endforeach()
endfunction()

#! wirebench_add_test(<name> SOURCES <file>... [LIBRARIES <lib>...] [TIMEOUT <seconds>] [LABELS <label>...])
#! One executable tst_<name>, one ctest test <name>. Runs offscreen; the time limit only ends what hangs.
function(wirebench_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(tst_${name} ${arg_SOURCES})
    set_target_properties(tst_${name} PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(tst_${name} PRIVATE
        wirebench_options wirebench_strict wirebench_lenient wirebench_qttest ${arg_LIBRARIES})
    target_include_directories(tst_${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    wirebench_moc_test(tst_${name} "${arg_SOURCES}")
    wirebench_precompile_test(tst_${name} "${arg_LIBRARIES}")
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "${WIREBENCH_TEST_ENVIRONMENT}")
endfunction()
