// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framingtext.h"

#include "core/scenario/scenariotexts.h"
#include "core/scenario/statementparser.h"
#include "core/session/optiontext.h"
#include "core/session/sessionaddress.h"

namespace wirebench::scenario {

Taken<Statement> StatementParser::takeDevice()
{
    DeviceStatement device;
    WIREBENCH_TAKE(name, takeDeviceName());
    device.name = *name;
    WIREBENCH_TAKE(target, takeTarget(device));
    for (;;) {
        if (m_scanner.takeKeyword(u"framing")) {
            WIREBENCH_TAKE(framing, takeFraming(device));
        } else if (m_scanner.takeKeyword(u"with")) {
            WIREBENCH_TAKE(option, takeOption(device));
        } else {
            return device;
        }
    }
}

Taken<void> StatementParser::takeTarget(DeviceStatement &device)
{
    if (m_scanner.takeKeyword(u"simulated")) {
        device.isFile = m_scanner.chars().next() == u'"';
        if (device.isFile) {
            WIREBENCH_TAKE(path, takePath());
            device.simulated = *path;
            return {};
        }
        device.simulated = m_scanner.takeUnit().text;
        if (device.simulated.isEmpty())
            return tl::unexpected(m_scanner.unexpected(
                ScenarioTexts::tr("the name of one of Wirebench's devices, or a device file in quotes")));
        return {};
    }
    const Operand operand = m_scanner.takeUnit();
    device.address = operand.text;
    if (operand.text.isEmpty())
        return tl::unexpected(m_scanner.unexpected(
            ScenarioTexts::tr("an address such as tcp://{host=127.0.0.1}:{port}, or simulated and a device")));
    if (operand.text.contains(u'{'))
        return {}; // it is judged when its variables have values
    const auto address = session::parseSessionAddress(operand.text);
    if (!address || address->kind == session::SessionAddress::Kind::Web)
        return tl::unexpected(m_scanner.error(
            operand.start, operand.end(),
            address ? ScenarioTexts::tr("web pages are no devices") : address.error().detail,
            ScenarioTexts::tr(
                "tcp://HOST:PORT, udp://HOST:PORT, listen:tcp:PORT, listen:udp:PORT or multicast:GROUP:PORT")));
    return {};
}

Taken<void> StatementParser::takeFraming(DeviceStatement &device)
{
    const Operand operand = m_scanner.takeUnit();
    const auto framing = framing::parseFraming(operand.text);
    if (!framing)
        return tl::unexpected(
            m_scanner.error(operand.start, operand.end(), framing.error().detail,
                            ScenarioTexts::tr("a framing such as line:crlf, length:2be or fixed:12")));
    device.framing = *framing;
    return {};
}

Taken<void> StatementParser::takeOption(DeviceStatement &device)
{
    const qsizetype start = m_scanner.position();
    QString name = m_scanner.peekKeyword();
    m_scanner.chars().skip(name.size());
    const qsizetype nameEnd = m_scanner.position();
    if (!m_scanner.chars().take(u"="))
        return tl::unexpected(m_scanner.unexpected(ScenarioTexts::tr("an option and its value, as keep-alive=30s")));
    QString value;
    if (m_scanner.chars().next() == u'"') {
        WIREBENCH_TAKE(text, takePath());
        value = *text;
    } else {
        value = m_scanner.takeUnit().text;
    }
    if (name == u"schema") { // which is no option of a session, but of who reads its messages
        device.options.append({name, value});
        return {};
    }
    const session::OptionField *field = session::optionField(name);
    if (!field)
        field = session::optionField(name.replace(u'-', u' '));
    QStringList known{QStringLiteral("schema")};
    for (const session::OptionField &one : session::optionFields())
        known.append(QString::fromLatin1(one.name).replace(u' ', u'-'));
    if (!field)
        return tl::unexpected(m_scanner.error(start, nameEnd, ScenarioTexts::tr("there is no such option"),
                                              ScenarioTexts::tr("one of: %1").arg(known.join(QStringLiteral(", ")))));
    session::SessionOptions scratch;
    if (const auto set = field->set(scratch, value); !set)
        return tl::unexpected(m_scanner.error(nameEnd + 1, m_scanner.position(),
                                              ScenarioTexts::tr("\"%1\" is not possible").arg(value),
                                              set.error().detail));
    device.options.append({QString::fromLatin1(field->name), value});
    return {};
}

} // namespace wirebench::scenario
