// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/socketrig.h"

#include "core/devices/devicecatalogue.h"
#include "core/harness/devicesimulation.h"
#include "core/harness/faultsimulation.h"
#include "core/harness/harnesstexts.h"
#include "core/harness/tcpconversation.h"
#include "core/harness/tcplistening.h"
#include "core/harness/udpconversation.h"

#include <QFile>

namespace wirebench::harness {

using session::SessionAddress;
using Kind = SessionAddress::Kind;

namespace {

constexpr qint64 largestDeviceFile = 1024 * 1024; // bytes

Result<devices::DeviceFile> deviceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, file.errorString()));
    auto parsed = devices::parseDeviceFile(QString::fromUtf8(file.read(largestDeviceFile)));
    if (parsed)
        return *std::move(parsed);
    const message::TextError &error = parsed.error().error;
    return failure(ErrorCode::InvalidArgument,
                   HarnessTexts::tr("%1:%2:%3: %4; expected %5")
                       .arg(path, QString::number(parsed.error().line), QString::number(error.position + 1),
                            error.problem, error.expected));
}

} // namespace

SocketRig::SocketRig(const net::Environment &environment)
    : m_environment(environment)
{ }

Result<std::unique_ptr<Conversation>> SocketRig::converse(const QString &device, const SessionAddress &address,
                                                          const session::SessionOptions &options)
{
    switch (address.kind) {
    case Kind::Tcp:
        return std::make_unique<TcpConversation>(address.host, address.port, session::tcpOptionsOf(options),
                                                 m_environment);
    case Kind::Udp:
        return std::make_unique<UdpConversation>(address.host, address.port, session::udpOptionsOf(options),
                                                 m_environment);
    case Kind::UdpBound:
    case Kind::Multicast:
        return std::make_unique<BoundUdpConversation>(address, options, m_environment);
    case Kind::TcpListen:
    case Kind::Web:
        break;
    }
    return failure(ErrorCode::InvalidArgument,
                   HarnessTexts::tr("%1 is at %2, which nothing connects to").arg(device, address.toString()));
}

Result<std::unique_ptr<Listening>> SocketRig::listen(const QString &device, const SessionAddress &address,
                                                     const session::SessionOptions &options)
{
    if (address.kind == Kind::TcpListen)
        return std::make_unique<TcpListening>(address, options, m_environment);
    return failure(ErrorCode::InvalidArgument,
                   HarnessTexts::tr("%1 is at %2, where nobody listens").arg(device, address.toString()));
}

bool SocketRig::canSimulate(const QString &name)
{
    return SocketRig().simulate(name, false, 0).has_value();
}

Result<std::unique_ptr<Simulation>> SocketRig::simulate(const QString &name, bool isFile, quint64 seed)
{
    const QString prefix = QStringLiteral("udp:");
    const bool isUdp = !isFile && name.startsWith(prefix);
    const devices::DeviceOptions options{seed, {}, m_environment};
    Result<std::unique_ptr<devices::Device>> device;
    if (isFile) {
        const Result<devices::DeviceFile> file = deviceFile(name);
        if (!file)
            return tl::unexpected(file.error());
        device = devices::makeDevice(*file, options);
    } else {
        device = devices::makeDevice(isUdp ? name.sliced(prefix.size()) : name, options);
    }
    if (!device)
        return tl::unexpected(device.error());
    return std::make_unique<DeviceSimulation>(*std::move(device), isUdp);
}

Result<std::unique_ptr<Simulation>> SocketRig::fault(const SessionAddress &target, const faults::FaultOptions &options)
{
    auto proxy = faults::FaultProxy::make(target, options, m_environment);
    if (!proxy)
        return tl::unexpected(proxy.error());
    return std::make_unique<FaultSimulation>(*std::move(proxy),
                                             target.kind == Kind::Udp ? QStringLiteral("udp") : QStringLiteral("tcp"));
}

} // namespace wirebench::harness
