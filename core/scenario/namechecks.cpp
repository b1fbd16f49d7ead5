// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/checker.h"

#include "core/scenario/nearmiss.h"
#include "core/scenario/scenariotexts.h"
#include "core/session/optiontext.h"

namespace wirebench::scenario {

namespace {

using Kind = session::SessionAddress::Kind;

//! What faults only one of the transports can have.
const QStringList streamFaults{QStringLiteral("slice"), QStringLiteral("reset-after"), QStringLiteral("half-close")};
const QStringList datagramFaults{QStringLiteral("loss"), QStringLiteral("duplicate"), QStringLiteral("reorder")};

} // namespace

void Checker::visit(const DeviceStatement &said)
{
    const auto instead = m_run.context.devices.constFind(said.name);
    const DeviceStatement device = instead == m_run.context.devices.cend() ? said : replaced(said, *instead);
    const Place place = placeOf(device.name);
    if (m_declared.contains(device.name) && m_declared.value(device.name) != place)
        fail(place, ScenarioTexts::tr("there is a device \"%1\" already").arg(device.name),
             ScenarioTexts::tr("another name; it is at line %1").arg(m_declared.value(device.name).line));
    m_declared.insert(device.name, place);
    NameState state;
    if (!device.address.isEmpty()) {
        needVariables(addressVariables(device.address));
        state.kind = addressKind(device.address);
    } else if (device.isFile) {
        needFile(device.simulated);
    } else if (m_run.context.hasDevice && !m_run.context.hasDevice(device.simulated)) {
        fail(placeOf(device.simulated), ScenarioTexts::tr("Wirebench has no device \"%1\"").arg(device.simulated),
             ScenarioTexts::tr("one that wb device --list names, or a device file in quotes"));
    }
    m_known.names.insert(device.name, state);
    checkOptions(device);
    learnSchema(device.name, saidSchema(device));
}

void Checker::checkOptions(const DeviceStatement &device)
{
    for (const auto &[name, value] : device.options) {
        if (name == u"schema") {
            checkSchema(value);
            continue;
        }
        const session::OptionField *field = session::optionField(name);
        const auto kind = m_known.names.value(device.name).kind;
        const bool isUseful = !field || !kind || field->appliesTo({.kind = *kind, .host = {}});
        if (!isUseful)
            warn(placeOf(QString(name).replace(u' ', u'-')),
                 ScenarioTexts::tr("\"%1\" does nothing with this address").arg(QString(name).replace(u' ', u'-')));
    }
}

void Checker::visit(const ListenStatement &listen)
{
    NameState *state = use(listen.device);
    if (!state)
        return;
    if (state->kind && !state->isPlace())
        return fail(
            placeOf(listen.device), ScenarioTexts::tr("\"%1\" has an address to connect to").arg(listen.device),
            ScenarioTexts::tr("connect %1, or a device at listen:tcp:, listen:udp: or multicast:").arg(listen.device));
    if (state->phase == Phase::Waiting || (state->phase == Phase::Open && state->isPlace()))
        fail(placeOf(listen.device), ScenarioTexts::tr("\"%1\" listens already").arg(listen.device),
             ScenarioTexts::tr("close %1 before").arg(listen.device));
    const bool isOpen = state->isDatagrams();
    *state = {isOpen ? Phase::Open : state->kind ? Phase::Waiting : Phase::Unknown, state->kind};
    m_known.variables.insert(listen.device + u"_port");
}

void Checker::visit(const AcceptStatement &accept)
{
    const NameState *listener = use(accept.listener);
    if (listener && listener->kind && *listener->kind != Kind::TcpListen)
        fail(placeOf(accept.listener), ScenarioTexts::tr("nobody connects to \"%1\"").arg(accept.listener),
             ScenarioTexts::tr("a device at listen:tcp:"));
    else if (listener && (listener->phase == Phase::Declared || listener->phase == Phase::Closed))
        fail(placeOf(accept.listener), ScenarioTexts::tr("\"%1\" does not listen here").arg(accept.listener),
             ScenarioTexts::tr("listen %1 before").arg(accept.listener));
    if (m_declared.contains(accept.peer))
        fail(placeOf(accept.peer), ScenarioTexts::tr("\"%1\" is a device").arg(accept.peer),
             ScenarioTexts::tr("a new name, for the connection that is accepted"));
    m_known.names.insert(accept.peer, {Phase::Open, Kind::Tcp});
    learnSchema(accept.peer, schemaOf(accept.listener));
}

void Checker::visit(const ConnectStatement &connect)
{
    NameState *state = use(connect.device);
    if (!state)
        return;
    if (state->isPlace())
        return fail(placeOf(connect.device),
                    ScenarioTexts::tr("\"%1\" waits at its address, and connects to nobody").arg(connect.device),
                    QStringLiteral("listen %1").arg(connect.device));
    if (state->phase == Phase::Open)
        fail(placeOf(connect.device), ScenarioTexts::tr("\"%1\" is connected already").arg(connect.device),
             ScenarioTexts::tr("close %1 before").arg(connect.device));
    *state = {Phase::Open, state->kind};
}

void Checker::visit(const SendStatement &send)
{
    checkTemplate(send.payload);
    if (!send.file.isEmpty())
        needFile(send.file);
    const NameState *state = useOpen(send.device, ScenarioTexts::tr("sends"));
    if (!state)
        return;
    if (state->phase == Phase::Open && state->hasFinished)
        fail(placeOf(send.device), ScenarioTexts::tr("\"%1\" has finished sending").arg(send.device),
             ScenarioTexts::tr("this before its half-close"));
    checkReceiver(send, *state);
}

void Checker::checkReceiver(const SendStatement &send, const NameState &state)
{
    needVariables(addressVariables(send.to));
    const bool talksToMany = state.kind == Kind::UdpBound || state.kind == Kind::Multicast;
    if (!send.to.isEmpty() && state.kind && !talksToMany)
        fail(placeOf(QStringLiteral("to")), ScenarioTexts::tr("\"%1\" has one peer").arg(send.device),
             ScenarioTexts::tr("the end of the statement"));
}

void Checker::visit(const ExpectStatement &expect)
{
    const NameState *state = useOpen(expect.device, ScenarioTexts::tr("receives"));
    if (state && state->phase == Phase::Open && state->hasPeerEnded)
        fail(placeOf(expect.device), ScenarioTexts::tr("nothing more can come from \"%1\"").arg(expect.device),
             ScenarioTexts::tr("this before its expect-close"));
    if (const auto *pattern = std::get_if<ExpectPattern>(&expect.what)) {
        checkPattern(pattern->pattern, m_step->place);
    } else if (const auto *file = std::get_if<ExpectFile>(&expect.what)) {
        needFile(file->file);
    } else if (const auto *field = std::get_if<ExpectField>(&expect.what)) {
        checkField(expect.device, *field);
    } else if (const auto *oneOf = std::get_if<ExpectOneOf>(&expect.what)) {
        checkOneOf(*oneOf);
    }
}

void Checker::visit(const ExpectCloseStatement &expect)
{
    NameState *state = useOpen(expect.device, ScenarioTexts::tr("ends"));
    if (!state)
        return;
    if (state->isDatagrams())
        return fail(placeOf(expect.device), ScenarioTexts::tr("datagrams have no end"),
                    ScenarioTexts::tr("a device that speaks TCP"));
    if (state->phase == Phase::Open && state->hasPeerEnded)
        fail(placeOf(expect.device), ScenarioTexts::tr("\"%1\" has ended already").arg(expect.device),
             ScenarioTexts::tr("expect-close once"));
    state->hasPeerEnded = true;
}

void Checker::visit(const EndStatement &end)
{
    NameState *state = use(end.device);
    if (!state)
        return;
    const bool isClose = end.manner == EndStatement::Manner::Close;
    if (!isClose && (state->isDatagrams() || state->kind == Kind::TcpListen))
        return fail(placeOf(end.device),
                    state->isDatagrams() ? ScenarioTexts::tr("datagrams have no end")
                                         : ScenarioTexts::tr("\"%1\" only accepts").arg(end.device),
                    QStringLiteral("close %1").arg(end.device));
    if (state->phase == Phase::Declared || state->phase == Phase::Closed) {
        fail(placeOf(end.device),
             state->phase == Phase::Closed ? ScenarioTexts::tr("\"%1\" was closed before").arg(end.device)
                                           : ScenarioTexts::tr("\"%1\" is not open yet").arg(end.device),
             ScenarioTexts::tr("%1 %2 before").arg(state->isPlace() ? u"listen" : u"connect", end.device));
        state->phase = Phase::Unknown; // said once
        return;
    }
    if (end.manner != EndStatement::Manner::HalfClose) {
        state->phase = Phase::Closed;
        return;
    }
    if (state->phase == Phase::Open && state->hasFinished)
        fail(placeOf(end.device), ScenarioTexts::tr("\"%1\" has finished sending already").arg(end.device),
             ScenarioTexts::tr("half-close once"));
    state->hasFinished = true;
}

void Checker::visit(const FaultStatement &fault)
{
    const NameState *state = use(fault.device);
    if (!state)
        return;
    if (state->phase == Phase::Open || state->phase == Phase::Waiting)
        fail(placeOf(fault.device), ScenarioTexts::tr("\"%1\" is open already").arg(fault.device),
             ScenarioTexts::tr("fault before connect or listen"));
    for (const auto &[name, value] : fault.faults) {
        const bool isWrong = state->kind && (state->isDatagrams() ? streamFaults : datagramFaults).contains(name);
        if (isWrong)
            fail(placeOf(name),
                 (state->isDatagrams() ? ScenarioTexts::tr("\"%1\" is no fault of datagrams")
                                       : ScenarioTexts::tr("\"%1\" is no fault of streams"))
                     .arg(name),
                 ScenarioTexts::tr("latency, jitter, rate, corrupt, or one of: %1")
                     .arg((state->isDatagrams() ? datagramFaults : streamFaults).join(QStringLiteral(", "))));
    }
}

NameState *Checker::use(const QString &name)
{
    m_used.insert(name);
    const auto found = m_known.names.find(name);
    if (found != m_known.names.end())
        return &*found;
    const QStringList names = m_known.names.keys();
    const QString near = nearMiss(name, names);
    fail(placeOf(name), ScenarioTexts::tr("\"%1\" is no device").arg(name),
         !near.isEmpty()       ? ScenarioTexts::tr("the name of a device; is \"%1\" meant?").arg(near)
             : names.isEmpty() ? ScenarioTexts::tr("a device statement before, as device %1 tcp://HOST:PORT").arg(name)
                               : ScenarioTexts::tr("one of: %1").arg(names.join(QStringLiteral(", "))));
    // Said once.
    m_known.names.insert(name, {Phase::Unknown, std::nullopt});
    return nullptr;
}

NameState *Checker::useOpen(const QString &name, const QString &purpose)
{
    NameState *state = use(name);
    if (!state)
        return nullptr;
    if (state->kind == Kind::TcpListen) {
        fail(placeOf(name), ScenarioTexts::tr("\"%1\" only accepts").arg(name),
             ScenarioTexts::tr("a name that accept NAME from %1 has given").arg(name));
        return nullptr;
    }
    if (state->phase == Phase::Declared || state->phase == Phase::Closed) {
        fail(placeOf(name),
             state->phase == Phase::Closed ? ScenarioTexts::tr("\"%1\" was closed before it %2").arg(name, purpose)
                                           : ScenarioTexts::tr("\"%1\" is not open yet").arg(name),
             ScenarioTexts::tr("%1 %2 before").arg(state->isPlace() ? u"listen" : u"connect", name));
        state->phase = Phase::Unknown; // said once
        return nullptr;
    }
    return state;
}

void Checker::needVariables(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_known.variables.contains(name))
            continue;
        QStringList known = m_known.variables.values();
        known.sort();
        const QString near = nearMiss(name, known);
        fail(placeOf(name), ScenarioTexts::tr("nothing sets the variable \"%1\"").arg(name),
             near.isEmpty() ? ScenarioTexts::tr("set %1, a capture, or --var %1=VALUE before").arg(name)
                            : ScenarioTexts::tr("a variable that has a value; is \"%1\" meant?").arg(near));
    }
}

void Checker::checkTemplate(const message::Template &text)
{
    needVariables(text.neededVariables());
}

void Checker::checkPattern(const PatternText &pattern, const Place &place)
{
    needVariables(pattern.variables);
    const bool isRegex = pattern.text.startsWith(u'/');
    if (isRegex && pattern.pattern
        && pattern.pattern->match(QByteArrayView("")).outcome == message::PatternMatch::Outcome::Yes)
        warn(place, ScenarioTexts::tr("this regular expression fits when nothing comes"),
             ScenarioTexts::tr("at least one character that has to come, as + instead of *"));
    for (const QString &name : pattern.captures)
        m_known.variables.insert(name);
}

void Checker::checkCondition(const Condition &condition)
{
    checkExpression(condition.right);
    if (condition.upper)
        checkExpression(condition.upper);
}

void Checker::checkExpression(const ExpressionPointer &expression)
{
    if (!expression)
        return;
    if (const auto *variable = std::get_if<VariableReference>(&expression->form)) {
        needVariables({variable->name});
    } else if (const auto *text = std::get_if<TextTemplate>(&expression->form)) {
        checkTemplate(text->text);
    } else if (const auto *measure = std::get_if<Measure>(&expression->form)) {
        use(measure->device);
    } else if (const auto *operation = std::get_if<Operation>(&expression->form)) {
        checkExpression(operation->left);
        checkExpression(operation->right);
    }
}

} // namespace wirebench::scenario
