// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

//! The demo device as a program for tests in other languages: prints "TCP-PORT UDP-PORT" and ends when its standard
//! input does.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    wirebench::devices::DemoDevice device;
    using wirebench::devices::DemoDevice;
    QObject::connect(&device, &DemoDevice::failed, &application, [](const wirebench::Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    });
    QObject::connect(&device, &DemoDevice::started, &application, [&device] {
        std::printf("%d %d\n", device.tcpEndpoint().port, device.udpEndpoint().port);
        std::fflush(stdout);
    });
    device.start();
    const QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return application.exec();
}
