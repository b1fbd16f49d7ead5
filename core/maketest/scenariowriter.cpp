// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/scenariowriter.h"

#include "core/maketest/bytenotation.h"
#include "core/scenario/scenarioparser.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace wirebench::maketest {

namespace {

constexpr qsizetype largestPattern = 3'000; // bytes of a datagram; the text of a pattern is bounded
constexpr qint64 longestWithin = 600'000; // ms

//! Without what would end a comment, or a line.
QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line += c.isPrint() ? c : QChar(u'?');
    return line;
}

//! 1, 2 or 5 times a power of ten.
qint64 roundedUp(qint64 value)
{
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            if (digit * power >= value)
                return digit * power;
        }
    }
}

QString durationText(qint64 milliseconds)
{
    return milliseconds % 1000 == 0 ? QStringLiteral("%1s").arg(milliseconds / 1000)
                                    : QStringLiteral("%1ms").arg(milliseconds);
}

QString timeText(qint64 nanoseconds)
{
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

//! "pump.example:502" is host and port; without one the endpoint's.
std::pair<QString, quint16> destinationOf(const capture::Session &session)
{
    const qsizetype colon = session.name.lastIndexOf(u':');
    if (colon > 0) {
        QString host = session.name.first(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1, host.size() - 2);
        return {host, session.name.sliced(colon + 1).toUShort()};
    }
    return {session.remote.address.toString(), session.remote.port};
}

//! A name for what is at \a host: "pump" of pump.example; empty for addresses.
QString nameOfHost(const QString &host)
{
    static const QRegularExpression first(QStringLiteral("^[A-Za-z][A-Za-z0-9_]*"));
    static const QStringList vague{QStringLiteral("localhost"), QStringLiteral("nothing"), QStringLiteral("simulated"),
                                   QStringLiteral("any"),       QStringLiteral("file"),    QStringLiteral("one")};
    const QString name = QHostAddress(host).isNull() ? first.match(host).captured() : QString();
    return vague.contains(name) || scenario::statementWords().contains(name) ? QString() : name;
}

QString numbered(const QString &stem, qsizetype index)
{
    return index == 0 ? stem : stem + QString::number(index + 1);
}

} // namespace

ScenarioWriter::ScenarioWriter(const Course &course, const Options &options)
    : m_course(course)
    , m_options(options)
{ }

MadeTest ScenarioWriter::write()
{
    nameTalks();
    m_within = commonWithin();
    writeHead();
    for (qsizetype talk = 0; talk < m_course.talks.size(); ++talk)
        declare(talk);
    m_made.text += QStringLiteral("default within ") + durationText(m_within) + QStringLiteral("\n\n");
    for (qsizetype talk = 0; talk < m_course.talks.size(); ++talk) {
        if (m_course.talks[talk].role != Talk::Role::Client)
            m_made.text += QStringLiteral("listen ") + m_states[talk].device + u'\n';
    }
    for (qsizetype i = 0; i < m_course.turns.size(); ++i)
        writeTurn(i);
    for (qsizetype talk = 0; talk < m_course.talks.size(); ++talk)
        close(talk);
    return m_made;
}

void ScenarioWriter::nameTalks()
{
    QHash<QString, qsizetype> uses;
    for (const Talk &talk : m_course.talks) {
        const bool isServer = talk.role == Talk::Role::Server;
        const QString host =
            talk.role == Talk::Role::Client ? nameOfHost(destinationOf(talk.session).first) : QString();
        const QString stem = isServer ? QStringLiteral("server") : host.isEmpty() ? QStringLiteral("target") : host;
        State state;
        state.device = numbered(stem, uses[stem]++);
        state.name = isServer ? numbered(QStringLiteral("peer"), uses[QStringLiteral("peer")]++) : state.device;
        m_states.append(state);
    }
}

void ScenarioWriter::writeHead()
{
    QString from = oneLine(m_options.source);
    if (!m_options.second.isEmpty())
        from += QStringLiteral(", with what differs in ") + oneLine(m_options.second);
    m_made.text +=
        QStringLiteral("# Made from the recording %1.\n").arg(from.isEmpty() ? QStringLiteral("of a window") : from);
    for (const Talk &talk : m_course.talks) {
        const capture::Session &session = talk.session;
        const QString protocol =
            session.protocol == TransportProtocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
        m_made.text += QStringLiteral("# Session %1: %2 %3 - %4")
                           .arg(session.id)
                           .arg(protocol, session.local.toString(), session.remote.toString());
        m_made.text +=
            session.owner.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" (%1)\n").arg(oneLine(session.owner));
    }
    m_made.text += QStringLiteral("# Began at %1.\n\n").arg(timeText(m_course.turns.first().first));
}

//! Host and port can be said anew for each run.
QString ScenarioWriter::addressOf(qsizetype index) const
{
    const Talk &talk = m_course.talks[index];
    const bool isTcp = talk.session.protocol == TransportProtocol::Tcp;
    const QString host = numbered(QStringLiteral("host"), index);
    const QString port = numbered(QStringLiteral("port"), index);
    if (talk.role != Talk::Role::Client)
        return QStringLiteral("listen:%1:{%2=%3}")
            .arg(isTcp ? QStringLiteral("tcp") : QStringLiteral("udp"), port, QString::number(talk.session.local.port));
    const auto [name, number] = destinationOf(talk.session);
    const QString place = name.contains(u':') ? QStringLiteral("[{%1=%2}]") : QStringLiteral("{%1=%2}");
    return (isTcp ? QStringLiteral("tcp://") : QStringLiteral("udp://")) + place.arg(host, oneLine(name))
        + QStringLiteral(":{%1=%2}").arg(port, QString::number(number));
}

void ScenarioWriter::declare(qsizetype talk)
{
    m_made.text += QStringLiteral("device ") + m_states[talk].device + u' ' + addressOf(talk) + u'\n';
}

void ScenarioWriter::begin(qsizetype talk)
{
    State &state = m_states[talk];
    if (state.isBegun)
        return;
    state.isBegun = true;
    if (m_course.talks[talk].role == Talk::Role::Client)
        m_made.text += QStringLiteral("connect ") + state.name + u'\n';
    else if (m_course.talks[talk].role == Talk::Role::Server)
        m_made.text += QStringLiteral("accept %1 from %2 within 30s\n").arg(state.name, state.device);
    m_wasReceived = false;
}

void ScenarioWriter::writeTurn(qsizetype index)
{
    const Turn &turn = m_course.turns[index];
    begin(turn.talk);
    State &state = m_states[turn.talk];
    if (state.isClosed)
        return;
    switch (turn.kind) {
    case Turn::Kind::Send:
        send(turn);
        break;
    case Turn::Kind::Receive:
        expect(turn);
        break;
    case Turn::Kind::Lost:
        remark(QStringLiteral("Here bytes of %1 are missing in the recording: %2")
                   .arg(state.name, oneLine(QString::fromUtf8(turn.bytes))));
        break;
    default:
        end(turn, index);
    }
    state.lastTime = turn.last;
}

void ScenarioWriter::send(const Turn &turn)
{
    State &state = m_states[turn.talk];
    if (m_wasReceived)
        m_made.text += u'\n';
    m_wasReceived = false;
    const bool isBound = m_course.talks[turn.talk].role == Talk::Role::Bound;
    const QString to =
        isBound && turn.peer != state.lastPeer ? QStringLiteral(" to udp://") + turn.peer.toString() : QString();
    const QString head = QStringLiteral("send ") + state.name;
    if (turn.bytes.isEmpty())
        remark(QStringLiteral("Here %1 was sent an empty datagram, which no statement does").arg(state.name));
    else if (turn.bytes.size() > largestInline)
        statement(head, {QStringLiteral("file \"%1\"").arg(addFile(turn.bytes))}, to);
    else
        statement(head, payloadLines(turn), to);
}

void ScenarioWriter::expect(const Turn &turn)
{
    State &state = m_states[turn.talk];
    const bool isWhole = m_course.talks[turn.talk].session.protocol == TransportProtocol::Udp;
    const QString head = QStringLiteral("expect ") + state.name;
    const QString tail = withinText(turn);
    m_wasReceived = true;
    state.lastPeer = turn.peer;
    if (turn.bytes.size() > (isWhole ? largestPattern : largestInline)) {
        statement(head, {QStringLiteral("file \"%1\"").arg(addFile(turn.bytes))}, tail);
        return;
    }
    if (turn.bytes.isEmpty()) {
        statement(head, {QStringLiteral("length 0")}, tail);
        return;
    }
    for (const Piece &piece : patternPieces(turn, isWhole)) {
        if (piece.length)
            statement(head, {QStringLiteral("length %1..%2").arg(piece.length->first).arg(piece.length->second)}, tail);
        else
            statement(head, piece.lines, tail);
    }
}

//! Whether anything of the talk comes behind turn \a index that a half-closed one still has.
bool ScenarioWriter::goesOn(qsizetype index) const
{
    const qsizetype talk = m_course.turns[index].talk;
    return std::any_of(m_course.turns.begin() + index + 1, m_course.turns.end(), [&](const Turn &turn) {
        return turn.talk == talk && (turn.kind == Turn::Kind::Receive || turn.kind == Turn::Kind::PeerEnd);
    });
}

void ScenarioWriter::end(const Turn &turn, qsizetype index)
{
    State &state = m_states[turn.talk];
    switch (turn.kind) {
    case Turn::Kind::HalfClose:
        if (goesOn(index))
            statement(QStringLiteral("half-close ") + state.name, {}, {});
        break;
    case Turn::Kind::PeerEnd:
        statement(QStringLiteral("expect-close ") + state.name, {}, withinText(turn));
        break;
    case Turn::Kind::PeerReset:
        statement(QStringLiteral("expect-close ") + state.name, {QStringLiteral("reset")}, withinText(turn));
        state.isClosed = true;
        break;
    case Turn::Kind::Reset:
        statement(QStringLiteral("reset ") + state.name, {}, {});
        state.isClosed = true;
        break;
    default:
        close(turn.talk);
    }
}

void ScenarioWriter::close(qsizetype talk)
{
    State &state = m_states[talk];
    if (state.isBegun && !state.isClosed)
        statement(QStringLiteral("close ") + state.name, {}, {});
    state.isClosed = true;
}

//! How long it may take, in ms, when what was before it was at \a before.
qint64 ScenarioWriter::withinOf(const Turn &turn, qint64 before) const
{
    const qint64 took = before == 0 ? 0 : std::max<qint64>(turn.last - before, 0) / 1'000'000 + 1;
    const qint64 wanted = std::max<qint64>(took * m_options.latencyFactor, m_options.leastWithin.count());
    return std::min(roundedUp(wanted), longestWithin);
}

qint64 ScenarioWriter::commonWithin() const
{
    QHash<qint64, int> uses;
    QHash<qsizetype, qint64> last;
    for (const Turn &turn : m_course.turns) {
        if (turn.kind == Turn::Kind::Receive)
            ++uses[withinOf(turn, last.value(turn.talk))];
        last[turn.talk] = turn.last;
    }
    qint64 best = roundedUp(m_options.leastWithin.count());
    for (auto use = uses.constBegin(); use != uses.constEnd(); ++use) {
        const int count = uses.value(best);
        if (*use > count || (*use == count && use.key() < best))
            best = use.key();
    }
    return best;
}

QString ScenarioWriter::withinText(const Turn &turn) const
{
    const qint64 within = withinOf(turn, m_states[turn.talk].lastTime);
    return within == m_within ? QString() : QStringLiteral(" within ") + durationText(within);
}

//! A statement of one line, or with a line for each of \a lines.
void ScenarioWriter::statement(const QString &head, const QStringList &lines, const QString &tail)
{
    const QString separator = lines.size() > 1 ? QStringLiteral(" \\\n    ") : QStringLiteral(" ");
    m_made.text += head;
    for (const QString &line : lines)
        m_made.text += separator + line;
    m_made.text += tail + u'\n';
}

QString ScenarioWriter::addFile(const QByteArray &content)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9_.-]"));
    const QString stem = QString(m_options.stem).replace(strange, QStringLiteral("-"));
    const QString name = QStringLiteral("%1-%2.bin").arg(stem, QString::number(m_made.files.size() + 1));
    m_made.files.append({name, content});
    return name;
}

void ScenarioWriter::remark(const QString &text)
{
    m_made.text += QStringLiteral("# ") + text + u'\n';
    m_made.remarks.append(text);
}

} // namespace wirebench::maketest
