// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksum.h"

#include "core/framing/wrap.h"
#include "core/harness/expectation.h"
#include "core/harness/harnesstexts.h"
#include "core/harness/starter.h"
#include "core/session/optiontext.h"

#include <QFile>

namespace wirebench::harness {

namespace {

constexpr qint64 pieceOfFile = 256 * 1024; // bytes

//! What a `send` has still to do.
struct Sending
{
    std::unique_ptr<QFile> file; // nullptr: only piece
    QByteArray piece; // that was not accepted yet
    bool hasPiece = true;
    QString to;
    qint64 size = 0; // of all
    qint64 accepted = 0; // bytes of it
};

bool isRawFraming(const framing::FramingOptions &options)
{
    return std::holds_alternative<framing::RawFraming>(options.framing)
        || std::holds_alternative<framing::IdleFraming>(options.framing);
}

//! Hands over what is accepted; false: not all, for now.
Result<bool> handOver(Sending &sending, Channel &channel)
{
    while (true) {
        if (!sending.hasPiece) {
            if (!sending.file || sending.file->atEnd())
                return true;
            sending.piece = sending.file->read(channel.isStream() ? pieceOfFile : sending.file->size());
            if (sending.piece.isEmpty())
                return failure(ErrorCode::InvalidArgument,
                               QStringLiteral("%1: %2").arg(sending.file->fileName(), sending.file->errorString()));
        }
        const Result<void> sent = channel.send(sending.piece, sending.to);
        sending.hasPiece = !sent;
        if (!sent && sent.error().code == ErrorCode::OutOfResources)
            return false;
        if (!sent)
            return tl::unexpected(sent.error());
        sending.accepted += sending.piece.size();
        sending.piece.clear();
    }
}

//! Whose fault it is that it cannot be sent.
StepOutcome notSent(const Channel &channel, const Error &error)
{
    switch (error.code) {
    case ErrorCode::ConnectionReset:
    case ErrorCode::BrokenPipe:
    case ErrorCode::TimedOut:
        return StepOutcome::failed(channel.name(), error.detail);
    default:
        return StepOutcome::inconclusive(channel.name(), error.detail);
    }
}

std::optional<StepOutcome> checkSending(Sending &sending, Device &device, Clock &clock)
{
    Channel *channel = device.channel.get();
    if (!channel)
        return StepOutcome::inconclusive(device.declaration.name, HarnessTexts::tr("the connection is gone"));
    const Result<bool> isAll = handOver(sending, *channel);
    if (!isAll)
        return notSent(*channel, isAll.error());
    if (channel->state() == Channel::State::Ended && channel->endError())
        return notSent(*channel, *channel->endError());
    if (!*isAll || channel->pending() > 0)
        return {};
    ++device.sent;
    device.measurements.onSent(sending.size, clock.now());
    return StepOutcome();
}

} // namespace

Result<QByteArray> Starter::payloadOf(const scenario::SendStatement &statement, Device &device)
{
    message::Variables variables = m_branch.variables;
    variables.sequence = device.sent;
    variables.random = nextRandom(m_branch.random);
    variables.time = std::chrono::milliseconds(m_run.options().startTime)
        + std::chrono::duration_cast<std::chrono::milliseconds>(m_run.elapsed());
    const auto rendered = statement.payload.render(variables);
    if (!rendered)
        return failure(ErrorCode::InvalidArgument, rendered.error().problem);
    QByteArray bytes = rendered->bytes;
    if (!statement.checksum.isEmpty()) {
        const auto checksum = decode::checksum(statement.checksum);
        if (!checksum)
            return tl::unexpected(checksum.error());
        bytes += checksum->write(checksum->compute(bytes), checksum->usualOrder());
    }
    const auto &framing = device.declaration.framing;
    if (!framing || !device.channel->isStream() || isRawFraming(*framing))
        return bytes;
    return framing::wrap(*framing, bytes);
}

StartedStep Starter::start(const scenario::SendStatement &statement)
{
    const auto channel = channelOf(statement.device);
    if (!channel)
        return channel.error();
    Device *device = m_branch.scope->find(statement.device);
    auto sending = std::make_shared<Sending>();
    const Result<QString> to = fillText(statement.to, m_branch.variables.values);
    if (!to)
        return StepOutcome::inconclusive(statement.device, to.error().detail);
    sending->to = *to;
    if (statement.file.isEmpty()) {
        const Result<QByteArray> payload = payloadOf(statement, *device);
        if (!payload)
            return StepOutcome::inconclusive(statement.device, payload.error().detail);
        sending->piece = *payload;
        sending->size = payload->size();
    } else {
        sending->file = std::make_unique<QFile>(m_branch.scope->beside(statement.file));
        sending->hasPiece = false;
        if (!sending->file->open(QIODevice::ReadOnly))
            return StepOutcome::inconclusive(
                statement.device,
                QStringLiteral("%1: %2").arg(sending->file->fileName(), sending->file->errorString()));
        sending->size = sending->file->size();
    }
    const auto within = limitOf({}, presetWithin);
    auto step = std::make_unique<PendingStep>();
    step->limit = within;
    QObject::connect(*channel, &Channel::changed, step.get(), &PendingStep::changed);
    step->check = [sending, device, &clock = m_run.clock()] { return checkSending(*sending, *device, clock); };
    step->expire = [sending, device, within] {
        const qint64 waiting = device->channel && device->channel->isStream() ? device->channel->pending() : 0;
        return StepOutcome::failed(device->declaration.name,
                                   HarnessTexts::tr("%1 took only %2 of %3 within %4")
                                       .arg(device->declaration.name)
                                       .arg(sending->accepted - waiting)
                                       .arg(bytesText(sending->size), session::durationText(within)));
    };
    return step;
}

} // namespace wirebench::harness
