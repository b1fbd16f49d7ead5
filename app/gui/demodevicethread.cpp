// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/demodevicethread.h"

#include "core/devices/demodevice.h"

namespace wirebench::app {

DemoDeviceThread::DemoDeviceThread(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("wirebench demo device"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

DemoDeviceThread::~DemoDeviceThread()
{
    m_thread.quit();
    m_thread.wait(); // nothing in that thread blocks
}

void DemoDeviceThread::start()
{
    m_thread.start();
    // Emitting from there is safe: receivers live in our thread, and connections between threads queue.
    QMetaObject::invokeMethod(m_worker, [this] {
        auto *device = new devices::DemoDevice(m_worker);
        connect(device, &devices::DemoDevice::failed, m_worker, [this](const Error &error) { Q_EMIT failed(error); });
        connect(device, &devices::DemoDevice::started, m_worker,
                [this, device] { Q_EMIT started(device->tcpEndpoint(), device->udpEndpoint()); });
        device->start();
    });
}

} // namespace wirebench::app
