// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/modbusserver.h"
#include "core/session/responder.h"

#include <map>

namespace wirebench::devices {

//! What all clients of a Modbus device share: the tables of its units, 1 and 2. Unit 0 and 255, which clients use for
//! "the device itself", are unit 1.
class ModbusUnits
{
public:
    //! nullptr where there is no such unit.
    ModbusServer *unit(quint8 id);
    //! How long after the first call \a time is.
    std::chrono::nanoseconds sinceFirst(std::chrono::nanoseconds time);

private:
    std::map<quint8, ModbusServer> m_units{{1, {}}, {2, {}}};
    std::optional<std::chrono::nanoseconds> m_first;
};

//! One client of a Modbus/TCP server: takes requests out of the stream, however they are cut or put together, and
//! answers each (Modbus Messaging on TCP/IP V1.0b). To a unit that is not there it answers exception 11; a header that
//! is none ends the connection.
class ModbusResponder final : public session::Responder
{
public:
    explicit ModbusResponder(std::shared_ptr<ModbusUnits> units)
        : m_units(std::move(units))
    { }

    QList<session::Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) override;
    //! The shortest request has 8 bytes; so a piece asks for no more than 512 answers.
    qsizetype largestPiece() const override { return 4096; }

private:
    QByteArray answerTo(QByteArrayView request, std::chrono::nanoseconds time);

    const std::shared_ptr<ModbusUnits> m_units;
    QByteArray m_waiting; // less than a request
};

} // namespace wirebench::devices
