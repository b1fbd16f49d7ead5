// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <array>
#include <bitset>
#include <chrono>

namespace wirebench::devices {

//! The data of a Modbus server and what it answers to requests (MODBUS Application Protocol V1.1b3): functions 1 to 6,
//! 15, 16, 22 and 23, and the exceptions 1 to 3. Pure: no sockets, time is passed in.
//!
//! Addresses 0 to 999 of each table. Coils and holding registers begin as 0 and keep what is written. Input registers
//! move: 0 counts seconds, 1 is a temperature in tenths of a degree that rises and falls between 200 and 260 (a step
//! each second), 2 counts requests; the others are their own address. Discrete input N is bit N mod 16 of input
//! register 0, so input 0 changes each second.
class ModbusServer
{
public:
    static constexpr int tableSize = 1'000;

    //! The answer to \a request, a protocol data unit (1 to 253 bytes: the function and its data), \a time after the
    //! device began.
    QByteArray answer(QByteArrayView request, std::chrono::nanoseconds time);

private:
    enum class Exception : quint8 { IllegalFunction = 1, IllegalAddress = 2, IllegalValue = 3 };
    class Request;

    quint16 inputRegister(int address) const;
    QByteArray readBits(const Request &request, bool areCoils) const;
    QByteArray readRegisters(const Request &request, bool areHolding) const;
    QByteArray writeOne(const Request &request);
    QByteArray writeCoils(const Request &request);
    QByteArray writeRegisters(const Request &request);
    QByteArray maskRegister(const Request &request);
    QByteArray readAndWrite(const Request &request);
    static QByteArray exception(const Request &request, Exception code);

    std::bitset<tableSize> m_coils;
    std::array<quint16, tableSize> m_holding{};
    quint16 m_seconds = 0; // as of the present request
    quint16 m_requests = 0;
};

} // namespace wirebench::devices
