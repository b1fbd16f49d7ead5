// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/statementparser.h"

#include "core/decode/checksum.h"
#include "core/scenario/expressionparser.h"
#include "core/scenario/scenarioparser.h"
#include "core/scenario/scenariotexts.h"
#include "core/session/optiontext.h"
#include "core/session/sessionaddress.h"

namespace wirebench::scenario {

QStringList StatementParser::operandEnds(std::initializer_list<const char *> more)
{
    QStringList words = statementWords();
    for (const char *word : more)
        words.append(QString::fromLatin1(word));
    return words;
}

Taken<Statement> StatementParser::take(const QString &word)
{
    using Take = Taken<Statement> (StatementParser::*)();
    static const std::pair<QStringView, Take> statements[] = {
        {u"device", &StatementParser::takeDevice},
        {u"listen", &StatementParser::takeListen},
        {u"accept", &StatementParser::takeAccept},
        {u"connect", &StatementParser::takeConnect},
        {u"send", &StatementParser::takeSend},
        {u"expect", &StatementParser::takeExpect},
        {u"expect-close", &StatementParser::takeExpectClose},
        {u"half-close", &StatementParser::takeHalfClose},
        {u"close", &StatementParser::takeClose},
        {u"reset", &StatementParser::takeReset},
        {u"wait", &StatementParser::takeWait},
        {u"set", &StatementParser::takeSet},
        {u"repeat", &StatementParser::takeRepeat},
        {u"parallel", &StatementParser::takeParallel},
        {u"fault", &StatementParser::takeFault},
        {u"assert", &StatementParser::takeAssert},
        {u"note", &StatementParser::takeNote},
        {u"call", &StatementParser::takeCall},
        {u"default", &StatementParser::takeDefault},
    };
    for (const auto &[name, takeIt] : statements) {
        if (name == word)
            return (this->*takeIt)();
    }
    Q_UNREACHABLE();
    return tl::unexpected(ScenarioError());
}

Taken<QString> StatementParser::takeName(const QString &what)
{
    const qsizetype start = m_scanner.position();
    const QString name = m_scanner.chars().takeName().toString();
    if (name.isEmpty())
        return tl::unexpected(m_scanner.unexpected(what));
    if (statementWords().contains(name))
        return tl::unexpected(m_scanner.error(start, m_scanner.position(),
                                              ScenarioTexts::tr("\"%1\" is a statement, not a name").arg(name), what));
    m_scanner.skipSpace();
    return name;
}

Taken<QString> StatementParser::takeDeviceName()
{
    return takeName(ScenarioTexts::tr("the name of a device: a letter, then letters, digits and _"));
}

Taken<void> StatementParser::expectWord(QStringView word, const QString &why)
{
    if (!m_scanner.takeKeyword(word))
        return tl::unexpected(m_scanner.unexpected(QStringLiteral("\"%1\" %2").arg(word, why)));
    return {};
}

Taken<QString> StatementParser::takePath()
{
    const qsizetype start = m_scanner.position();
    WIREBENCH_TAKE(text, takeText(m_scanner));
    const auto rendered = text->render();
    if (!text->placeholders().isEmpty() || !rendered || rendered->bytes.isEmpty() || rendered->bytes.contains('\0'))
        return tl::unexpected(
            m_scanner.error(start, m_scanner.position(), ScenarioTexts::tr("this is not the name of a file"),
                            ScenarioTexts::tr("a path without variables, beside this file; {{ for a brace")));
    return QString::fromUtf8(rendered->bytes);
}

Taken<qint64> StatementParser::takeCountNumber(const QString &what, qint64 least, qint64 most)
{
    const qsizetype start = m_scanner.position();
    while (m_scanner.chars().next().isDigit())
        m_scanner.chars().skip();
    bool isNumber = false;
    const qint64 number = m_scanner.chars().since(start).toLongLong(&isNumber);
    if (m_scanner.position() == start)
        return tl::unexpected(m_scanner.unexpected(what));
    if (!isNumber || number < least || number > most)
        return tl::unexpected(m_scanner.error(start, m_scanner.position(),
                                              ScenarioTexts::tr("this number is not possible"),
                                              ScenarioTexts::tr("%1 to %2").arg(least).arg(most)));
    return number;
}

Taken<Milliseconds> StatementParser::takeDuration()
{
    const Operand operand = m_scanner.takeUnit();
    const auto duration = session::parseDuration(operand.text);
    if (operand.text.isEmpty())
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("a time such as 200ms, 2s or 1min")));
    if (!duration)
        return tl::unexpected(m_scanner.error(operand.start, operand.end(),
                                              ScenarioTexts::tr("\"%1\" is no time").arg(operand.text),
                                              ScenarioTexts::tr("a whole number and ms, s or min, from 1ms to a day")));
    return *duration;
}

Taken<std::optional<Milliseconds>> StatementParser::takeWithin()
{
    if (!m_scanner.takeKeyword(u"within"))
        return std::nullopt;
    return takeDuration().map([](Milliseconds duration) { return std::optional(duration); });
}

Taken<Statement> StatementParser::takeListen()
{
    return takeDeviceName().map([](const QString &name) { return Statement(ListenStatement{name}); });
}

Taken<Statement> StatementParser::takeAccept()
{
    AcceptStatement accept;
    WIREBENCH_TAKE(peer, takeDeviceName());
    accept.peer = *peer;
    WIREBENCH_TAKE(from, expectWord(u"from", ScenarioTexts::tr("and the device that listens")));
    WIREBENCH_TAKE(listener, takeDeviceName());
    accept.listener = *listener;
    WIREBENCH_TAKE(within, takeWithin());
    accept.within = *within;
    return accept;
}

Taken<Statement> StatementParser::takeConnect()
{
    ConnectStatement connect;
    WIREBENCH_TAKE(name, takeDeviceName());
    connect.device = *name;
    WIREBENCH_TAKE(within, takeWithin());
    connect.within = *within;
    return connect;
}

Taken<Statement> StatementParser::takeSend()
{
    SendStatement send;
    WIREBENCH_TAKE(name, takeDeviceName());
    send.device = *name;
    WIREBENCH_TAKE(payload, takePayload(send));
    if (m_scanner.takeKeyword(u"checksum")) {
        WIREBENCH_TAKE(checksum, takeChecksum(send));
    }
    if (m_scanner.takeKeyword(u"to")) {
        WIREBENCH_TAKE(receiver, takeReceiver(send));
    }
    return send;
}

Taken<void> StatementParser::takePayload(SendStatement &send)
{
    if (m_scanner.takeKeyword(u"file")) {
        WIREBENCH_TAKE(path, takePath());
        send.file = *path;
        return {};
    }
    const Operand operand = m_scanner.takeOperand(operandEnds({"to", "checksum"}));
    if (operand.text.isEmpty())
        return tl::unexpected(m_scanner.unexpected(
            ScenarioTexts::tr("what to send: bytes as 01 02, \"text\", {placeholders}, or file and its path")));
    auto payload = message::Template::parse(operand.text);
    if (!payload)
        return tl::unexpected(m_scanner.within(operand, payload.error()));
    send.payload = *std::move(payload);
    return {};
}

Taken<void> StatementParser::takeChecksum(SendStatement &send)
{
    const Operand operand = m_scanner.takeOperand(operandEnds({"to"}));
    if (const auto found = decode::checksum(operand.text); !found)
        return tl::unexpected(m_scanner.error(operand.start, operand.end(), found.error().detail,
                                              ScenarioTexts::tr("the name of a checksum, such as CRC-16/MODBUS")));
    send.checksum = operand.text;
    return {};
}

Taken<void> StatementParser::takeReceiver(SendStatement &send)
{
    const Operand operand = m_scanner.takeUnit();
    send.to = operand.text;
    if (operand.text.contains(u'{'))
        return {};
    const auto address = session::parseSessionAddress(operand.text);
    if (!address || address->kind != session::SessionAddress::Kind::Udp)
        return tl::unexpected(
            m_scanner.error(operand.start, operand.end(),
                            address ? ScenarioTexts::tr("single messages go to udp:// only") : address.error().detail,
                            QStringLiteral("udp://HOST:PORT")));
    return {};
}

} // namespace wirebench::scenario
