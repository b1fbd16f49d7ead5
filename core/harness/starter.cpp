// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/starter.h"

#include "core/faults/faulttext.h"
#include "core/harness/conditiontext.h"
#include "core/harness/harnesstexts.h"

namespace wirebench::harness {

quint64 nextRandom(quint64 &state)
{
    state += 0x9e3779b97f4a7c15U;
    quint64 mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

scenario::EvaluationContext Starter::context() const
{
    scenario::EvaluationContext context;
    context.variables = m_branch.variables;
    context.measure = [scope = m_branch.scope](const scenario::Measure &measure) {
        return Run::measured(*scope, measure);
    };
    return context;
}

std::chrono::milliseconds Starter::limitOf(const std::optional<std::chrono::milliseconds> &within,
                                           std::chrono::milliseconds preset) const
{
    return within.value_or(m_branch.within.value_or(preset));
}

void Starter::capture(const QList<message::Capture> &captures)
{
    for (const message::Capture &capture : captures)
        m_branch.variables.values.insert(capture.name, capture.value);
}

tl::expected<Channel *, StepOutcome> Starter::channelOf(const QString &name) const
{
    const Device *device = m_branch.scope->find(name);
    if (!device)
        return tl::unexpected(StepOutcome::inconclusive(name, HarnessTexts::tr("no device is called %1").arg(name)));
    Channel *channel = device->channel.get();
    if (!channel || channel->state() == Channel::State::Idle || channel->state() == Channel::State::Opening)
        return tl::unexpected(StepOutcome::inconclusive(name, HarnessTexts::tr("%1 is not connected").arg(name),
                                                        HarnessTexts::tr("say \"connect %1\" before it").arg(name)));
    if (channel->state() == Channel::State::Closed)
        return tl::unexpected(
            StepOutcome::inconclusive(name, HarnessTexts::tr("%1 was closed by the scenario").arg(name)));
    if (channel->state() == Channel::State::Failed)
        return tl::unexpected(StepOutcome::inconclusive(name, channel->openError().value_or(Error()).detail));
    return channel;
}

StartedStep Starter::start(const scenario::WaitStatement &statement)
{
    auto step = std::make_unique<PendingStep>();
    step->limit = statement.duration;
    step->isExact = true;
    step->check = [] { return std::optional<StepOutcome>(); };
    step->expire = [] { return StepOutcome(); };
    return step;
}

StartedStep Starter::start(const scenario::SetStatement &statement)
{
    const auto value = scenario::evaluate(*statement.value, context());
    if (!value)
        return StepOutcome::inconclusive({}, value.error().problem);
    m_branch.variables.values.insert(statement.variable, *value);
    return StepOutcome();
}

StartedStep Starter::start(const scenario::AssertStatement &statement)
{
    const auto left = scenario::evaluate(*statement.left, context());
    if (!left)
        return StepOutcome::failed({}, left.error().problem);
    const auto *measure = std::get_if<scenario::Measure>(&statement.left->form);
    const auto *number = std::get_if<double>(&*left);
    if (measure && number && m_run.measurements.size() < Run::mostMeasurements)
        m_run.measurements.append({scenario::measureText(*measure), *number});
    const auto holds = scenario::holds(*left, statement.condition, context());
    if (!holds)
        return StepOutcome::failed({}, holds.error().problem);
    if (*holds)
        return StepOutcome();
    return StepOutcome::failed(measure ? measure->device : QString(),
                               HarnessTexts::tr("%1 is %2, expected %3")
                                   .arg(expressionText(*statement.left), valueText(*left, *statement.left),
                                        conditionText(statement.condition)));
}

StartedStep Starter::start(const scenario::NoteStatement &statement)
{
    const auto rendered = statement.text.render(m_branch.variables);
    if (!rendered)
        return StepOutcome::inconclusive({}, rendered.error().problem);
    if (m_run.notes.size() < Run::mostNotes)
        m_run.notes.append(QString::fromUtf8(rendered->bytes));
    return StepOutcome();
}

StartedStep Starter::start(const scenario::DefaultStatement &statement)
{
    m_branch.within = statement.within;
    return StepOutcome();
}

StartedStep Starter::start(const scenario::FaultStatement &statement)
{
    Device *device = m_branch.scope->find(statement.device);
    if (!device)
        return StepOutcome::inconclusive(statement.device,
                                         HarnessTexts::tr("no device is called %1").arg(statement.device));
    device->faults.reset();
    if (statement.faults.isEmpty())
        return StepOutcome();
    auto faults = faults::parseFaults(statement.faults);
    if (!faults)
        return StepOutcome::inconclusive(statement.device, faults.error().detail);
    const auto isSeed = [](const auto &fault) { return fault.first == u"seed"; };
    if (std::none_of(statement.faults.cbegin(), statement.faults.cend(), isSeed))
        faults->seed = nextRandom(m_branch.random);
    device->faults = *faults;
    return StepOutcome();
}

} // namespace wirebench::harness
