// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/demodevice.h"
#include "core/devices/device.h"

namespace wirebench::devices {

//! The device of the demo among the others.
class BundledDemo final : public Device
{
    Q_OBJECT

public:
    explicit BundledDemo(QObject *parent = nullptr);

    void start(const Endpoint &local) override;
    void stop() override { m_device.reset(); }
    std::optional<Endpoint> tcpEndpoint() const override;
    std::optional<Endpoint> udpEndpoint() const override;

private:
    void open();

    Endpoint m_wanted;
    int m_attempts = 0; // to find a port for both
    bool m_isOpen = false;
    std::unique_ptr<DemoDevice> m_device;
};

} // namespace wirebench::devices
