// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tcpconnection.h"

#include <QtQuickTest/quicktest.h>

//! Runs tests in QML in a program that uses the library itself.
int main(int argc, char **argv)
{
    const wirebench::net::TcpConnection ours;
    return quick_test_main(argc, argv, "qmltests", nullptr);
}
