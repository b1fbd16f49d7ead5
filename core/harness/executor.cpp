// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/executor.h"

#include "core/harness/harnesstexts.h"

namespace wirebench::harness {

namespace {

constexpr int stepsInTurn = 256; // before others have theirs
constexpr std::size_t mostFrames = 64; // calls are as deep as this at most

} // namespace

Executor::Executor(Run &run, BranchState branch, QStringList path)
    : m_run(run)
    , m_branch(std::move(branch))
    , m_path(std::move(path))
    , m_starter(run, m_branch)
    , m_deadline(run.clock())
    , m_timer(run.clock().makeTimer())
{
    connect(&m_deadline, &net::Deadline::passed, this, &Executor::onExpired);
    connect(m_timer.get(), &Timer::expired, this, &Executor::onExpired);
}

void Executor::start(const scenario::Block &block)
{
    Frame frame;
    frame.block = block;
    m_frames.push_back(std::move(frame));
    apply(State::Running);
    scheduleAdvance();
}

void Executor::cancel()
{
    apply(State::Cancelled);
    m_deadline.stop();
    m_timer->stop();
    for (const auto &branch : m_branches)
        branch->cancel();
}

void Executor::scheduleAdvance()
{
    QMetaObject::invokeMethod(this, &Executor::advance, Qt::QueuedConnection);
}

void Executor::advance()
{
    for (int i = 0; i < stepsInTurn && m_state == State::Running; ++i) {
        const scenario::Step *step = nextStep();
        if (!step) {
            apply(State::Passed);
            Q_EMIT ended();
            return;
        }
        begin(*step);
    }
    if (m_state == State::Running)
        scheduleAdvance();
}

const scenario::Step *Executor::nextStep()
{
    while (!m_frames.empty()) {
        Frame &frame = m_frames.back();
        if (frame.next < frame.block->size())
            return &(*frame.block)[frame.next++];
        ++frame.round;
        if (beginRound(frame))
            continue;
        if (frame.caller)
            m_branch = *std::move(frame.caller);
        m_frames.pop_back();
    }
    return nullptr;
}

bool Executor::beginRound(Frame &frame)
{
    const bool isAnother = frame.until ? m_run.clock().now() < *frame.until : frame.round < frame.rounds;
    if (!isAnother)
        return false;
    frame.next = 0;
    if (!frame.variable.isEmpty())
        m_branch.variables.values.insert(frame.variable, quint64(frame.round));
    return true;
}

void Executor::begin(const scenario::Step &step)
{
    m_step = step;
    ++m_run.steps;
    Q_EMIT m_run.stepBegan(m_branch.scope->scenario->fileName, step.place);
    StartedStep begun = started(step);
    if (const auto *outcome = std::get_if<StepOutcome>(&begun))
        return settle(*outcome);
    await(std::get<std::unique_ptr<PendingStep>>(std::move(begun)));
}

StartedStep Executor::started(const scenario::Step &step)
{
    return std::visit(
        [this](const auto &statement) -> StartedStep {
            using Statement = std::decay_t<decltype(statement)>;
            if constexpr (std::is_same_v<Statement, scenario::RepeatStatement>)
                return repeat(statement);
            else if constexpr (std::is_same_v<Statement, scenario::ParallelStatement>)
                return parallel(statement);
            else if constexpr (std::is_same_v<Statement, scenario::CallStatement>)
                return call(statement);
            else
                return m_starter.start(statement);
        },
        step.statement);
}

StartedStep Executor::repeat(const scenario::RepeatStatement &statement)
{
    Frame frame;
    frame.block = statement.steps;
    frame.variable = statement.variable;
    frame.isRepeat = true;
    if (const auto *duration = std::get_if<scenario::Milliseconds>(&statement.count)) {
        if (!statement.steps || statement.steps->empty()) // nothing would ever wait
            return m_starter.start(scenario::WaitStatement{*duration});
        frame.until = m_run.clock().now() + *duration;
    } else if (const auto *variable = std::get_if<QString>(&statement.count)) {
        const message::Value value = m_branch.variables.values.value(*variable, QByteArray());
        bool isNumber = false;
        frame.rounds = message::toText(value).toLongLong(&isNumber);
        if (!isNumber || frame.rounds < 0)
            return StepOutcome::inconclusive(
                {}, HarnessTexts::tr("the variable %1 says no number of rounds").arg(*variable));
    } else {
        frame.rounds = std::get<qint64>(statement.count);
    }
    if (statement.steps && !statement.steps->empty() && beginRound(frame))
        m_frames.push_back(std::move(frame));
    return StepOutcome();
}

StartedStep Executor::parallel(const scenario::ParallelStatement &statement)
{
    auto step = std::make_unique<PendingStep>();
    m_branches.clear();
    for (std::size_t i = 0; i < statement.branches.size(); ++i) {
        BranchState state = m_branch;
        state.random = nextRandom(m_branch.random);
        const QString name = HarnessTexts::tr("branch %1 of %2").arg(i + 1).arg(statement.branches.size());
        m_branches.push_back(std::make_unique<Executor>(m_run, std::move(state), path() << name));
        connect(m_branches.back().get(), &Executor::ended, step.get(), &PendingStep::changed);
        m_branches.back()->start(statement.branches[i]);
    }
    step->check = [this] { return checkBranches(); };
    step->expire = [] { return StepOutcome(); };
    return step;
}

std::optional<StepOutcome> Executor::checkBranches()
{
    bool isAll = true;
    for (const auto &branch : m_branches) {
        isAll = isAll && branch->state() == State::Passed;
        if (branch->state() != State::Failed)
            continue;
        StepOutcome outcome;
        outcome.verdict = branch->verdict();
        outcome.failure = branch->failure();
        m_branches.clear(); // which ends the others
        return outcome;
    }
    if (!isAll)
        return {};
    const Values before = m_branch.variables.values;
    for (const auto &branch : m_branches) {
        const Values &after = branch->branch().variables.values;
        for (auto value = after.cbegin(); value != after.cend(); ++value) {
            if (before.value(value.key()) != value.value() || !before.contains(value.key()))
                m_branch.variables.values.insert(value.key(), value.value());
        }
    }
    m_branches.clear();
    return StepOutcome();
}

StartedStep Executor::call(const scenario::CallStatement &statement)
{
    const QString path = m_branch.scope->beside(statement.file);
    if (m_frames.size() >= mostFrames)
        return StepOutcome::inconclusive({}, HarnessTexts::tr("calls are too deep: does %1 call itself?").arg(path));
    const auto &load = m_run.options().load;
    const Result<ScenarioPointer> loaded = load
        ? load(path)
        : wirebench::failure(ErrorCode::InvalidArgument, HarnessTexts::tr("%1 cannot be read here").arg(path));
    if (!loaded)
        return StepOutcome::inconclusive({}, loaded.error().detail);
    Frame frame;
    frame.block = (*loaded)->steps;
    frame.path = HarnessTexts::tr("called from %1:%2").arg(m_branch.scope->scenario->fileName).arg(m_step.place.line);
    Values values;
    for (const auto &[name, expression] : statement.variables) {
        const auto value = scenario::evaluate(*expression, m_starter.context());
        if (!value)
            return StepOutcome::inconclusive({}, value.error().problem);
        values.insert(name, *value);
    }
    frame.caller = m_branch;
    m_branch.scope = std::make_shared<Scope>(Scope{*loaded, {}});
    m_branch.variables = {};
    m_branch.variables.values = values;
    m_branch.within.reset();
    m_frames.push_back(std::move(frame));
    return StepOutcome();
}

void Executor::await(std::unique_ptr<PendingStep> step)
{
    m_pending = std::move(step);
    apply(State::Waiting);
    // Queued, so that a step never goes on from within what it waits for.
    connect(m_pending.get(), &PendingStep::changed, this, &Executor::onChanged);
    if (const std::optional<StepOutcome> outcome = m_pending->check()) {
        apply(State::Running);
        return settle(*outcome);
    }
    if (m_pending->limit <= std::chrono::milliseconds(0) && m_pending->isExact)
        return m_timer->start(std::chrono::milliseconds(0));
    if (m_pending->limit <= std::chrono::milliseconds(0))
        return;
    m_pending->isExact ? m_timer->start(m_pending->limit) : m_deadline.start(m_pending->limit);
}

void Executor::onChanged()
{
    if (m_isScheduled || m_state != State::Waiting)
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &Executor::check, Qt::QueuedConnection);
}

void Executor::check()
{
    m_isScheduled = false;
    if (m_state != State::Waiting)
        return;
    const std::optional<StepOutcome> outcome = m_pending->check();
    if (!outcome)
        return;
    apply(State::Running);
    settle(*outcome);
    advance();
}

void Executor::onExpired()
{
    if (m_state != State::Waiting)
        return;
    std::optional<StepOutcome> outcome = m_pending->check(); // what came in time counts
    if (!outcome)
        outcome = m_pending->expire();
    apply(State::Running);
    settle(*outcome);
    if (m_state == State::Running)
        scheduleAdvance();
}

void Executor::settle(const StepOutcome &outcome)
{
    m_deadline.stop();
    m_timer->stop();
    if (m_pending)
        m_pending.release()->deleteLater();
    Q_EMIT m_run.stepEnded(m_branch.scope->scenario->fileName, m_step.place, outcome.verdict);
    if (outcome.verdict == Verdict::Pass) {
        if (outcome.then && !outcome.then->empty()) {
            Frame frame;
            frame.block = outcome.then;
            m_frames.push_back(std::move(frame));
        }
        return;
    }
    m_verdict = outcome.verdict;
    m_failure = failureOf(outcome);
    apply(State::Failed);
    Q_EMIT ended();
}

Failure Executor::failureOf(const StepOutcome &outcome) const
{
    if (outcome.failure)
        return *outcome.failure;
    Failure failure = interrupted(outcome.problem);
    failure.device = outcome.device;
    failure.advice = outcome.advice;
    failure.mismatch = outcome.mismatch;
    return failure;
}

Failure Executor::interrupted(const QString &problem) const
{
    for (const auto &branch : m_branches) {
        if (branch->state() == State::Waiting || branch->state() == State::Running)
            return branch->interrupted(problem);
    }
    Failure failure;
    failure.fileName = m_branch.scope->scenario->fileName;
    failure.place = m_step.place;
    failure.statement = m_branch.scope->scenario->lineAt(m_step.place);
    failure.problem = problem;
    failure.before = QList<Exchange>(m_run.exchanges().begin(), m_run.exchanges().end());
    failure.path = path();
    return failure;
}

QStringList Executor::path() const
{
    QStringList path = m_path;
    for (const Frame &frame : m_frames) {
        if (!frame.path.isEmpty())
            path.append(frame.path);
        if (frame.isRepeat && !frame.until)
            path.append(HarnessTexts::tr("repeat, round %1 of %2").arg(frame.round + 1).arg(frame.rounds));
        else if (frame.isRepeat)
            path.append(HarnessTexts::tr("repeat, round %1").arg(frame.round + 1));
    }
    return path;
}

} // namespace wirebench::harness
