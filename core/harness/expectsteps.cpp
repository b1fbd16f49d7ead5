// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/expectation.h"

#include "core/harness/fieldexpectation.h"
#include "core/harness/harnesstexts.h"
#include "core/harness/starter.h"
#include "core/session/optiontext.h"

#include <algorithm>

namespace wirebench::harness {

namespace {

//! What came and waits, where nothing should, as the difference of a failure.
ByteMismatch waiting(const Channel &channel)
{
    const Inbox &inbox = channel.inbox();
    const QByteArray got = inbox.message() ? inbox.message()->bytes : inbox.bytes().toByteArray();
    return {ByteMismatch::nothing(), got.first(std::min(got.size(), ByteMismatch::largestGot)), got.size(), 0,
            inbox.hasMessages()};
}

//! "7 bytes came 12ms after this began", of what waits.
QString arrivalText(const Channel &channel, std::chrono::nanoseconds begin)
{
    const Inbox &inbox = channel.inbox();
    const auto arrival = inbox.message() ? inbox.message()->time
        : inbox.bytes().isEmpty()        ? channel.lastArrival()
                                         : inbox.timeOf(1);
    const auto distance = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::abs(arrival - begin));
    return (arrival < begin ? HarnessTexts::tr("%1 had come %2 before this began")
                            : HarnessTexts::tr("%1 came %2 after this began"))
        .arg(bytesText(inbox.held() + inbox.incomplete()),
             distance.count() > 0 ? session::durationText(distance) : HarnessTexts::tr("less than 1ms"));
}

QString endText(const Channel &channel)
{
    if (!channel.endError())
        return HarnessTexts::tr("before %1 ended the connection").arg(channel.name());
    return HarnessTexts::tr("before the connection failed: %1").arg(channel.endError()->detail);
}

StepOutcome outcomeOf(const Channel &channel, Judgement judgement)
{
    StepOutcome outcome = StepOutcome::failed(channel.name(), judgement.problem);
    outcome.mismatch = std::move(judgement.mismatch);
    return outcome;
}

//! A datagram's port where nobody listens, of which only ICMP tells.
bool isNobodyThere(const Channel &channel)
{
    return !channel.isStream() && !channel.hasReceived() && channel.warning()
        && channel.warning()->code == ErrorCode::ConnectionRefused;
}

StepOutcome nobodyThere(const Channel &channel, const Device &device)
{
    return StepOutcome::inconclusive(channel.name(), channel.warning()->detail,
                                     HarnessTexts::tr("see that %1 runs at %2").arg(channel.name(), device.address));
}

StepOutcome gone(const Device &device)
{
    return StepOutcome::inconclusive(device.declaration.name, HarnessTexts::tr("the connection is gone"));
}

Result<std::unique_ptr<Expectation>> patternExpectation(const std::vector<scenario::Alternative> &alternatives,
                                                        const message::Variables &variables)
{
    std::vector<PatternExpectation::Option> options;
    for (const scenario::Alternative &alternative : alternatives) {
        const auto pattern = scenario::fill(alternative.pattern, variables);
        if (!pattern)
            return failure(ErrorCode::InvalidArgument, pattern.error().toString());
        options.push_back({*pattern, alternative.steps});
    }
    return std::make_unique<PatternExpectation>(std::move(options));
}

} // namespace

StartedStep Starter::start(const scenario::ExpectStatement &statement)
{
    ++m_run.checks;
    const auto channel = channelOf(statement.device);
    if (!channel)
        return channel.error();
    Device *device = m_branch.scope->find(statement.device);
    if (const auto *nothing = std::get_if<scenario::ExpectNothing>(&statement.what))
        return startNothing(*device, **channel, *nothing);
    return startExpectation(*device, **channel, statement);
}

StartedStep Starter::startNothing(Device &device, Channel &channel, const scenario::ExpectNothing &nothing)
{
    auto step = std::make_unique<PendingStep>();
    step->limit = nothing.duration;
    QObject::connect(&channel, &Channel::changed, step.get(), &PendingStep::changed);
    step->check = [&device, nothing, begin = m_run.clock().now()]() -> std::optional<StepOutcome> {
        const Channel *present = device.channel.get();
        if (!present)
            return gone(device);
        if (isNobodyThere(*present)) // whose silence says nothing
            return nobodyThere(*present, device);
        if (present->inbox().isEmpty())
            return {};
        StepOutcome outcome =
            StepOutcome::failed(present->name(),
                                HarnessTexts::tr("%1, expected nothing for %2")
                                    .arg(arrivalText(*present, begin), session::durationText(nothing.duration)));
        outcome.mismatch = waiting(*present);
        return outcome;
    };
    step->expire = [] { return StepOutcome(); };
    return step;
}

StartedStep Starter::startExpectation(Device &device, Channel &channel, const scenario::ExpectStatement &statement)
{
    Result<std::unique_ptr<Expectation>> made;
    if (const auto *pattern = std::get_if<scenario::ExpectPattern>(&statement.what))
        made = patternExpectation({{{}, pattern->pattern, nullptr}}, m_branch.variables);
    else if (const auto *alternatives = std::get_if<scenario::ExpectOneOf>(&statement.what))
        made = patternExpectation(alternatives->alternatives, m_branch.variables);
    else if (const auto *length = std::get_if<scenario::ExpectLength>(&statement.what))
        made = std::make_unique<LengthExpectation>(*length);
    else if (const auto *file = std::get_if<scenario::ExpectFile>(&statement.what))
        made = FileExpectation::open(m_branch.scope->beside(file->file));
    else
        made =
            FieldExpectation::make(std::get<scenario::ExpectField>(statement.what), device, *m_branch.scope, context());
    if (!made)
        return StepOutcome::inconclusive(device.declaration.name, made.error().detail);
    const std::shared_ptr<Expectation> expectation = *std::move(made);
    const auto within = limitOf(statement.within, presetWithin);
    auto step = std::make_unique<PendingStep>();
    step->limit = within;
    QObject::connect(&channel, &Channel::changed, step.get(), &PendingStep::changed);
    const auto settle = [this, &device](Judgement judgement) {
        if (!judgement.isMet)
            return outcomeOf(*device.channel, std::move(judgement));
        device.measurements.onMatched(judgement.time);
        capture(judgement.captures);
        StepOutcome outcome;
        outcome.then = judgement.then;
        return outcome;
    };
    step->check = [expectation, settle, &device]() -> std::optional<StepOutcome> {
        Channel *present = device.channel.get();
        if (!present)
            return gone(device);
        if (auto judgement = expectation->judge(*present))
            return settle(*std::move(judgement));
        if (isNobodyThere(*present))
            return nobodyThere(*present, device);
        if (present->state() == Channel::State::Ended)
            return settle(expectation->conclude(*present, endText(*present)));
        return {};
    };
    step->expire = [expectation, settle, &device, within] {
        return device.channel ? settle(expectation->conclude(
                   *device.channel, HarnessTexts::tr("within %1").arg(session::durationText(within))))
                              : gone(device);
    };
    return step;
}

StartedStep Starter::start(const scenario::ExpectCloseStatement &statement)
{
    ++m_run.checks;
    const auto channel = channelOf(statement.device);
    if (!channel)
        return channel.error();
    Device *device = m_branch.scope->find(statement.device);
    const auto within = limitOf(statement.within, presetWithin);
    auto step = std::make_unique<PendingStep>();
    step->limit = within;
    QObject::connect(*channel, &Channel::changed, step.get(), &PendingStep::changed);
    step->check = [device, isReset = statement.isReset]() -> std::optional<StepOutcome> {
        const Channel *present = device->channel.get();
        if (!present)
            return gone(*device);
        if (!present->inbox().isEmpty()) {
            StepOutcome outcome =
                StepOutcome::failed(present->name(),
                                    HarnessTexts::tr("%1 came, expected the end of the connection")
                                        .arg(bytesText(present->inbox().held() + present->inbox().incomplete())));
            outcome.mismatch = waiting(*present);
            return outcome;
        }
        if (present->state() != Channel::State::Ended)
            return {};
        const bool wasReset = present->endError() && present->endError()->code == ErrorCode::ConnectionReset;
        if (wasReset == isReset && present->endError().has_value() == isReset)
            return StepOutcome();
        return StepOutcome::failed(
            present->name(),
            isReset ? HarnessTexts::tr("%1 ended the connection, expected a reset").arg(present->name())
                    : HarnessTexts::tr("the connection failed, expected its end: %1").arg(present->endError()->detail));
    };
    step->expire = [device, within, isReset = statement.isReset] {
        return StepOutcome::failed(device->declaration.name,
                                   (isReset ? HarnessTexts::tr("%1 did not reset the connection within %2")
                                            : HarnessTexts::tr("%1 did not end the connection within %2"))
                                       .arg(device->declaration.name, session::durationText(within)));
    };
    return step;
}

} // namespace wirebench::harness
