// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/modbusresponder.h"

#include <QtEndian>

namespace wirebench::devices {

namespace {

constexpr qsizetype headerSize = 6; // transaction, protocol, length; the unit counts as data
constexpr quint16 shortest = 2; // unit and function
constexpr quint16 longest = 254; // unit and a protocol data unit of 253
constexpr char gatewayTargetFailed = 11;

quint16 wordAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint16>(bytes.data() + offset);
}

} // namespace

ModbusServer *ModbusUnits::unit(quint8 id)
{
    const auto found = m_units.find(id == 0 || id == 255 ? 1 : id);
    return found == m_units.end() ? nullptr : &found->second;
}

std::chrono::nanoseconds ModbusUnits::sinceFirst(std::chrono::nanoseconds time)
{
    m_first = m_first.value_or(time);
    return time - *m_first;
}

QList<session::Answer> ModbusResponder::feed(const QByteArray &bytes, std::chrono::nanoseconds time)
{
    m_waiting += bytes;
    QList<session::Answer> answers;
    QByteArrayView rest(m_waiting);
    while (rest.size() >= headerSize) {
        const quint16 length = wordAt(rest, 4);
        if (wordAt(rest, 2) != 0 || length < shortest || length > longest) {
            answers.append({.ending = session::AnswerEnding::Close});
            rest = {};
            break;
        }
        if (rest.size() < headerSize + length)
            break;
        answers.append({.bytes = answerTo(rest.first(headerSize + length), m_units->sinceFirst(time))});
        rest = rest.sliced(headerSize + length);
    }
    m_waiting = rest.toByteArray();
    return answers;
}

QByteArray ModbusResponder::answerTo(QByteArrayView request, std::chrono::nanoseconds time)
{
    const QByteArrayView unit = request.sliced(headerSize);
    ModbusServer *server = m_units->unit(static_cast<quint8>(unit[0]));
    const QByteArray answer = server ? server->answer(unit.sliced(1), time)
                                     : QByteArray(1, static_cast<char>(unit[1] | 0x80)) + gatewayTargetFailed;
    QByteArray result = request.first(headerSize + 1).toByteArray();
    qToBigEndian(static_cast<quint16>(1 + answer.size()), result.data() + 4);
    return result + answer;
}

} // namespace wirebench::devices
