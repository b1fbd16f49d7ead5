// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"

#include <QThread>

namespace wirebench::app {

//! The demo device in a thread of its own.
class DemoDeviceThread : public QObject
{
    Q_OBJECT

public:
    explicit DemoDeviceThread(QObject *parent = nullptr);
    ~DemoDeviceThread() override;

    //! One of the signals follows, never from within.
    void start();

Q_SIGNALS:
    void started(const wirebench::Endpoint &tcp, const wirebench::Endpoint &udp);
    void failed(const wirebench::Error &error);

private:
    QThread m_thread;
    QObject *m_worker; // lives in m_thread, parent of the device
};

} // namespace wirebench::app
