// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/bundleddemo.h"

namespace wirebench::devices {

namespace {

constexpr int mostAttempts = 16;

} // namespace

BundledDemo::BundledDemo(QObject *parent)
    : Device(QStringLiteral("demo"), parent)
{ }

void BundledDemo::start(const Endpoint &local)
{
    m_wanted = local;
    open();
}

void BundledDemo::open()
{
    m_device = std::make_unique<DemoDevice>();
    connect(m_device.get(), &DemoDevice::started, this, [this] {
        m_isOpen = true;
        Q_EMIT started();
    });
    connect(m_device.get(), &DemoDevice::failed, this, [this](const Error &error) {
        m_device.release()->deleteLater(); // it is calling
        const bool isTaken = error.code == ErrorCode::AddressInUse && m_wanted.port == 0 && !m_isOpen;
        if (isTaken && ++m_attempts < mostAttempts)
            return open();
        Q_EMIT failed(error);
    });
    m_device->start(m_wanted, DemoDevice::Ports::Same);
}

std::optional<Endpoint> BundledDemo::tcpEndpoint() const
{
    return m_device && m_isOpen ? std::optional(m_device->tcpEndpoint()) : std::nullopt;
}

std::optional<Endpoint> BundledDemo::udpEndpoint() const
{
    return m_device && m_isOpen ? std::optional(m_device->udpEndpoint()) : std::nullopt;
}

} // namespace wirebench::devices
