// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/starter.h"

#include "core/harness/harnesstexts.h"
#include "core/session/optiontext.h"

namespace wirebench::harness {

namespace {

//! Where to look when the rig is at fault.
QString adviceFor(const Error &error, const Device &device)
{
    switch (error.code) {
    case ErrorCode::ConnectionRefused:
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
        return HarnessTexts::tr("see that %1 runs at %2").arg(device.declaration.name, device.address);
    case ErrorCode::HostNotFound:
        return HarnessTexts::tr("see that the name in %1 is right").arg(device.address);
    case ErrorCode::AddressInUse:
        return HarnessTexts::tr("end the program that uses it, or use port 0 for one that is free");
    default:
        return {};
    }
}

StepOutcome notOpened(const Error &error, const Device &device)
{
    return StepOutcome::inconclusive(device.declaration.name, error.detail, adviceFor(error, device));
}

StepOutcome unknown(const QString &name)
{
    return StepOutcome::inconclusive(name, HarnessTexts::tr("no device is called %1").arg(name));
}

bool isListener(const QString &address)
{
    const auto parsed = session::parseSessionAddress(address);
    return parsed && parsed->kind == session::SessionAddress::Kind::TcpListen;
}

} // namespace

StartedStep Starter::start(const scenario::DeviceStatement &said)
{
    const auto instead = m_run.options().devices.constFind(said.name);
    const scenario::DeviceStatement statement =
        instead == m_run.options().devices.cend() ? said : scenario::replaced(said, *instead);
    auto device = std::make_unique<Device>();
    device->declaration = statement;
    const Result<QString> address = fillText(statement.address, m_branch.variables.values);
    if (!address)
        return StepOutcome::inconclusive(statement.name, address.error().detail);
    device->address = *address;
    for (const auto &[name, value] : statement.options) {
        const session::OptionField *field = session::optionField(name);
        const Result<void> set = field ? field->set(device->options, value) : Result<void>();
        if (!set)
            return StepOutcome::inconclusive(statement.name, set.error().detail);
    }
    if (!device->declaration.simulated.isEmpty()) {
        const bool isFile = statement.isFile;
        auto simulation =
            m_run.rig().simulate(isFile ? m_branch.scope->beside(statement.simulated) : statement.simulated, isFile,
                                 nextRandom(m_branch.random));
        if (!simulation)
            return StepOutcome::inconclusive(statement.name, simulation.error().detail);
        device->simulation = *std::move(simulation);
    }
    m_branch.scope->devices.insert_or_assign(statement.name, std::move(device));
    return StepOutcome();
}

Result<bool> Starter::beginFaults(Device &device, PendingStep *step)
{
    if (!device.faults || device.isFaultProxyUp)
        return true;
    if (device.faultProxy)
        return false;
    const auto target = session::parseSessionAddress(device.address);
    if (!target)
        return tl::unexpected(target.error());
    auto proxy = m_run.rig().fault(*target, *device.faults);
    if (!proxy)
        return tl::unexpected(proxy.error());
    device.faultProxy = *std::move(proxy);
    QObject::connect(device.faultProxy.get(), &Simulation::started, step, [&device, step] {
        device.isFaultProxyUp = true;
        Q_EMIT step->changed();
    });
    QObject::connect(device.faultProxy.get(), &Simulation::failed, step, [&device, step](const Error &error) {
        device.simulationError = error;
        Q_EMIT step->changed();
    });
    device.faultProxy->start();
    return false;
}

Result<void> Starter::beginConversation(Device &device, std::chrono::milliseconds within)
{
    const auto address =
        session::parseSessionAddress(device.faultProxy ? device.faultProxy->address() : device.address);
    if (!address)
        return tl::unexpected(address.error());
    session::SessionOptions options = device.options;
    options.connectTimeout = within;
    auto conversation = m_run.rig().converse(device.declaration.name, *address, options);
    if (!conversation)
        return tl::unexpected(conversation.error());
    const Result<Channel *> channel = m_run.makeChannel(device, *std::move(conversation));
    if (!channel)
        return tl::unexpected(channel.error());
    (*channel)->open();
    return {};
}

std::optional<StepOutcome> Starter::checkConnecting(Device &device, PendingStep *step, std::chrono::milliseconds within)
{
    if (device.simulationError)
        return notOpened(*device.simulationError, device);
    if (device.simulation && !device.isSimulationUp)
        return {};
    if (!device.channel) {
        if (device.simulation)
            device.address = device.simulation->address();
        const Result<bool> ready = beginFaults(device, step);
        if (!ready)
            return notOpened(ready.error(), device);
        if (!*ready)
            return {};
        if (const Result<void> begun = beginConversation(device, within); !begun)
            return notOpened(begun.error(), device);
        QObject::connect(device.channel.get(), &Channel::changed, step, &PendingStep::changed);
    }
    if (device.channel->state() == Channel::State::Failed)
        return notOpened(device.channel->openError().value_or(Error()), device);
    if (device.channel->state() == Channel::State::Opening)
        return {};
    const auto address = session::parseSessionAddress(device.address);
    const bool waits = address && address->kind == session::SessionAddress::Kind::UdpBound;
    if (address && (waits || device.simulation))
        m_branch.variables.values.insert(device.declaration.name + QStringLiteral("_port"),
                                         quint64(waits ? device.channel->localPort() : address->port));
    return StepOutcome();
}

StartedStep Starter::start(const scenario::ConnectStatement &statement)
{
    Device *device = m_branch.scope->find(statement.device);
    if (!device)
        return unknown(statement.device);
    if (isListener(device->address))
        return StepOutcome::inconclusive(
            statement.device, HarnessTexts::tr("%1 is at %2, where one waits").arg(statement.device, device->address),
            HarnessTexts::tr("say \"listen %1\" and \"accept NAME from %1\"").arg(statement.device));
    const auto within = limitOf(statement.within, presetConnectWithin);
    auto step = std::make_unique<PendingStep>();
    step->limit = within;
    device->channel.reset();
    device->faultProxy.reset(); // each conversation has its own
    device->isFaultProxyUp = false;
    if (device->simulation && !device->isSimulationUp) {
        QObject::connect(device->simulation.get(), &Simulation::started, step.get(), [device, raw = step.get()] {
            device->isSimulationUp = true;
            Q_EMIT raw->changed();
        });
        QObject::connect(device->simulation.get(), &Simulation::failed, step.get(),
                         [device, raw = step.get()](const Error &error) {
                             device->simulationError = error;
                             Q_EMIT raw->changed();
                         });
        device->simulation->start();
    }
    step->check = [this, device, raw = step.get(), within] { return checkConnecting(*device, raw, within); };
    step->expire = [device, within] {
        return notOpened({ErrorCode::TimedOut,
                          HarnessTexts::tr("%1 at %2 did not answer within %3")
                              .arg(device->declaration.name, device->address, session::durationText(within))},
                         *device);
    };
    return step;
}

StartedStep Starter::start(const scenario::ListenStatement &statement)
{
    Device *device = m_branch.scope->find(statement.device);
    if (!device)
        return unknown(statement.device);
    if (device->faults)
        return StepOutcome::inconclusive(statement.device,
                                         HarnessTexts::tr("faults are between a scenario and what it connects to"),
                                         HarnessTexts::tr("let the device connect to \"wb fault\" instead"));
    if (!isListener(device->address)) // which hears everybody, or says why it cannot
        return start(scenario::ConnectStatement{statement.device, {}});
    const auto address = session::parseSessionAddress(device->address);
    auto listening = m_run.rig().listen(statement.device, *address, device->options);
    if (!listening)
        return notOpened(listening.error(), *device);
    device->listening = *std::move(listening);
    device->isListening = false;
    auto step = std::make_unique<PendingStep>();
    step->limit = limitOf({}, presetConnectWithin);
    QObject::connect(device->listening.get(), &Listening::opened, step.get(), [device, raw = step.get()] {
        device->isListening = true;
        Q_EMIT raw->changed();
    });
    QObject::connect(device->listening.get(), &Listening::openFailed, step.get(),
                     [device, raw = step.get()](const Error &error) {
                         device->listenError = error;
                         Q_EMIT raw->changed();
                     });
    step->check = [this, device]() -> std::optional<StepOutcome> {
        if (device->listenError)
            return notOpened(*device->listenError, *device);
        if (!device->isListening)
            return {};
        m_branch.variables.values.insert(device->declaration.name + QStringLiteral("_port"),
                                         quint64(device->listening->localPort()));
        return StepOutcome();
    };
    step->expire = [device] {
        return notOpened({ErrorCode::TimedOut, HarnessTexts::tr("%1 could not be opened").arg(device->address)},
                         *device);
    };
    device->listening->open();
    return step;
}

StartedStep Starter::start(const scenario::AcceptStatement &statement)
{
    Device *listener = m_branch.scope->find(statement.listener);
    if (!listener)
        return unknown(statement.listener);
    if (!listener->listening)
        return StepOutcome::inconclusive(statement.listener,
                                         HarnessTexts::tr("%1 does not listen").arg(statement.listener),
                                         HarnessTexts::tr("say \"listen %1\" before it").arg(statement.listener));
    auto peer = std::make_unique<Device>();
    peer->declaration = listener->declaration;
    peer->declaration.name = statement.peer;
    Device *device = peer.get();
    m_branch.scope->devices.insert_or_assign(statement.peer, std::move(peer));
    const auto within = limitOf(statement.within, presetWithin);
    auto step = std::make_unique<PendingStep>();
    step->limit = within;
    QObject::connect(listener->listening.get(), &Listening::peerCame, step.get(), &PendingStep::changed);
    step->check = [this, listener, device, raw = step.get()]() -> std::optional<StepOutcome> {
        if (!device->channel) {
            auto conversation = listener->listening ? listener->listening->take() : nullptr;
            if (!conversation)
                return {};
            const Result<Channel *> channel = m_run.makeChannel(*device, std::move(conversation));
            if (!channel)
                return notOpened(channel.error(), *device);
            QObject::connect(*channel, &Channel::changed, raw, &PendingStep::changed);
            (*channel)->open();
        }
        return device->channel->state() == Channel::State::Opening ? std::nullopt : std::optional(StepOutcome());
    };
    step->expire = [name = statement.listener, within] {
        return StepOutcome::failed(
            name, HarnessTexts::tr("nobody connected to %1 within %2").arg(name, session::durationText(within)));
    };
    return step;
}

StartedStep Starter::start(const scenario::EndStatement &statement)
{
    Device *device = m_branch.scope->find(statement.device);
    if (!device)
        return unknown(statement.device);
    using Manner = scenario::EndStatement::Manner;
    if (device->listening && statement.manner != Manner::HalfClose) {
        device->listening.reset();
        return StepOutcome();
    }
    Channel *channel = device->channel.get();
    if (!channel)
        return StepOutcome::inconclusive(statement.device,
                                         HarnessTexts::tr("%1 is not connected").arg(statement.device));
    if (statement.manner == Manner::HalfClose)
        channel->halfClose();
    else if (statement.manner == Manner::Reset)
        channel->reset();
    else
        channel->close();
    return StepOutcome();
}

} // namespace wirebench::harness
