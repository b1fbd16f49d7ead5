// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/run.h"

#include <QFileInfo>

namespace wirebench::harness {

Device *Scope::find(const QString &name) const
{
    const auto found = devices.find(name);
    return found == devices.end() ? nullptr : found->second.get();
}

QString Scope::beside(const QString &file) const
{
    return QFileInfo(file).isAbsolute() ? file : QFileInfo(scenario->fileName).path() + u'/' + file;
}

Run::Run(Rig &rig, Clock &clock, const RunOptions &options)
    : m_rig(rig)
    , m_clock(clock)
    , m_options(options)
    , m_begin(clock.now())
{ }

Result<Channel *> Run::makeChannel(Device &device, std::unique_ptr<Conversation> conversation)
{
    Channel::Boundaries boundaries;
    if (const auto &framing = device.declaration.framing; framing && conversation->isStream()) {
        auto framer = framing::makeFramer(*framing);
        if (!framer)
            return tl::unexpected(framer.error());
        boundaries.framer = *std::move(framer);
        if (const auto *idle = std::get_if<framing::IdleFraming>(&framing->framing))
            boundaries.gap = std::chrono::ceil<std::chrono::milliseconds>(idle->gap);
    }
    device.channel = std::make_unique<Channel>(device.declaration.name, std::move(conversation), std::move(boundaries),
                                               device.measurements, m_clock);
    connect(device.channel.get(), &Channel::exchanged, this, &Run::onExchanged);
    return device.channel.get();
}

std::optional<double> Run::measured(const Scope &scope, const scenario::Measure &measure)
{
    const Device *device = scope.find(measure.device);
    const auto value = device ? device->measurements.value(measure.quantity, measure.statistic) : Result<double>(0);
    return device && value ? std::optional(*value) : std::nullopt;
}

void Run::onExchanged(Exchange exchange)
{
    exchange.time = elapsed();
    m_exchanges.push_back(exchange);
    if (m_exchanges.size() > std::size_t(Failure::mostExchanges))
        m_exchanges.pop_front();
    Q_EMIT exchanged(exchange);
}

} // namespace wirebench::harness
