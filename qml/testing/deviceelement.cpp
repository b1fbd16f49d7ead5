// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/testing/deviceelement.h"

#include "core/message/template.h"
#include "qml/testing/testfailure.h"

#include <QPointer>
#include <QQmlContext>
#include <QQmlFile>
#include <QtQml/qqml.h>

namespace wirebench::testing {

DeviceElement::DeviceElement(QObject *parent)
    : QObject(parent)
    , m_device(std::make_shared<VirtualDevice>())
{
    connect(m_device.get(), &VirtualDevice::changed, this, &DeviceElement::changed);
}

DeviceElement::~DeviceElement() = default;

QString DeviceElement::address() const
{
    return m_device->port() > 0 ? m_device->address() : QString();
}

Result<void> DeviceElement::startAsSaid()
{
    if (int(!m_rules.isEmpty()) + int(!m_name.isEmpty()) + int(!m_source.isEmpty()) != 1)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("a virtual device needs one of rules, name and source"));
    const TransportProtocol protocol = m_protocol == Tcp ? TransportProtocol::Tcp : TransportProtocol::Udp;
    if (!m_rules.isEmpty())
        return m_device->start(m_rules, protocol);
    if (!m_name.isEmpty())
        return m_device->startBundled(m_name, protocol);
    const QQmlContext *context = qmlContext(this);
    const QUrl url = context ? context->resolvedUrl(m_source) : m_source;
    return m_device->startFile(QQmlFile::urlToLocalFileOrQrc(url), protocol);
}

void DeviceElement::start()
{
    stop();
    const QPointer<DeviceElement> self = this;
    const std::shared_ptr<VirtualDevice> device = m_device;
    const auto started = startAsSaid();
    if (!self)
        return;
    Q_EMIT addressChanged();
    Q_EMIT changed();
    if (!started)
        failCaller(this, started.error().detail);
}

void DeviceElement::stop()
{
    const bool isListening = port() > 0;
    m_device->stop();
    if (isListening)
        Q_EMIT addressChanged();
}

void DeviceElement::expect(const QString &pattern, int within)
{
    const QPointer<DeviceElement> self = this;
    const std::shared_ptr<VirtualDevice> device = m_device;
    const auto outcome = device->expect(pattern, VirtualDevice::Milliseconds(std::max(0, within)));
    if (outcome && self)
        failCaller(this, outcome->toString().trimmed());
}

void DeviceElement::tell(const QString &payload)
{
    const auto parsed = message::Template::parse(payload);
    if (!parsed)
        return failCaller(this, parsed.error().toError().detail);
    const auto rendered = parsed->render({});
    if (!rendered)
        return failCaller(this, rendered.error().toError().detail);
    if (const auto told = m_device->tell(rendered->bytes); !told)
        failCaller(this, told.error().detail);
}

} // namespace wirebench::testing
