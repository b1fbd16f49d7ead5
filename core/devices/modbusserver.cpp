// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/modbusserver.h"

#include <QtEndian>

#include <algorithm>

namespace wirebench::devices {

namespace {

constexpr int mostBitsRead = 2'000;
constexpr int mostBitsWritten = 0x7b0;
constexpr int mostRegistersRead = 125;
constexpr int mostRegistersWritten = 123;
constexpr int mostWrittenWhileReading = 121;

bool fits(int address, int count)
{
    return address + count <= ModbusServer::tableSize;
}

void appendWord(QByteArray &bytes, quint16 word)
{
    bytes += static_cast<char>(word >> 8);
    bytes += static_cast<char>(word & 0xff);
}

} // namespace

//! A protocol data unit, looked at. Words beyond its end are 0, and its size is checked before they matter.
class ModbusServer::Request
{
public:
    explicit Request(QByteArrayView bytes)
        : m_bytes(bytes)
    { }

    quint8 function() const { return m_bytes.isEmpty() ? 0 : byte(0); }
    qsizetype size() const { return m_bytes.size(); }
    quint8 byte(qsizetype at) const { return at < m_bytes.size() ? static_cast<quint8>(m_bytes[at]) : 0; }
    quint16 word(qsizetype at) const { return static_cast<quint16>(byte(at) << 8 | byte(at + 1)); }
    int address() const { return word(1); }
    int count() const { return word(3); }
    QByteArray front(qsizetype size) const { return m_bytes.first(std::min(size, m_bytes.size())).toByteArray(); }
    //! Whether a byte count at \a at is \a count, and so many bytes follow it and no more.
    bool carries(qsizetype at, int count) const { return byte(at) == count && size() == at + 1 + count; }

private:
    QByteArrayView m_bytes;
};

QByteArray ModbusServer::exception(const Request &request, Exception code)
{
    return QByteArray(1, static_cast<char>(request.function() | 0x80)) + static_cast<char>(code);
}

QByteArray ModbusServer::answer(QByteArrayView bytes, std::chrono::nanoseconds time)
{
    const Request request(bytes);
    m_seconds = static_cast<quint16>(std::chrono::floor<std::chrono::seconds>(time).count());
    ++m_requests;
    switch (request.function()) {
    case 1:
    case 2:
        return readBits(request, request.function() == 1);
    case 3:
    case 4:
        return readRegisters(request, request.function() == 3);
    case 5:
    case 6:
        return writeOne(request);
    case 15:
        return writeCoils(request);
    case 16:
        return writeRegisters(request);
    case 22:
        return maskRegister(request);
    case 23:
        return readAndWrite(request);
    default:
        return exception(request, Exception::IllegalFunction);
    }
}

quint16 ModbusServer::inputRegister(int address) const
{
    constexpr int lowest = 200;
    constexpr int range = 60;
    switch (address) {
    case 0:
        return m_seconds;
    case 1:
        return static_cast<quint16>(lowest + range - std::abs(m_seconds % (2 * range) - range));
    case 2:
        return m_requests;
    default:
        return static_cast<quint16>(address);
    }
}

QByteArray ModbusServer::readBits(const Request &request, bool areCoils) const
{
    const int count = request.count();
    if (request.size() != 5 || count < 1 || count > mostBitsRead)
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), count))
        return exception(request, Exception::IllegalAddress);
    QByteArray values((count + 7) / 8, '\0');
    for (int i = 0; i < count; ++i) {
        const int address = request.address() + i;
        const bool isSet =
            areCoils ? m_coils[static_cast<std::size_t>(address)] : ((m_seconds >> (address % 16)) & 1) != 0;
        if (isSet)
            values[i / 8] = static_cast<char>(values[i / 8] | 1 << (i % 8));
    }
    return request.front(1) + static_cast<char>(values.size()) + values;
}

QByteArray ModbusServer::readRegisters(const Request &request, bool areHolding) const
{
    const int count = request.count();
    if (request.size() != 5 || count < 1 || count > mostRegistersRead)
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), count))
        return exception(request, Exception::IllegalAddress);
    QByteArray result = request.front(1) + static_cast<char>(2 * count);
    for (int address = request.address(); address < request.address() + count; ++address)
        appendWord(result, areHolding ? m_holding[static_cast<std::size_t>(address)] : inputRegister(address));
    return result;
}

QByteArray ModbusServer::writeOne(const Request &request)
{
    const bool isCoil = request.function() == 5;
    const quint16 value = request.word(3);
    if (request.size() != 5 || (isCoil && value != 0 && value != 0xff00))
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), 1))
        return exception(request, Exception::IllegalAddress);
    const auto address = static_cast<std::size_t>(request.address());
    if (isCoil)
        m_coils[address] = value != 0;
    else
        m_holding[address] = value;
    return request.front(5);
}

QByteArray ModbusServer::writeCoils(const Request &request)
{
    const int count = request.count();
    if (count < 1 || count > mostBitsWritten || !request.carries(5, (count + 7) / 8))
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), count))
        return exception(request, Exception::IllegalAddress);
    for (int i = 0; i < count; ++i)
        m_coils[static_cast<std::size_t>(request.address() + i)] = (request.byte(6 + i / 8) >> (i % 8) & 1) != 0;
    return request.front(5);
}

QByteArray ModbusServer::writeRegisters(const Request &request)
{
    const int count = request.count();
    if (count < 1 || count > mostRegistersWritten || !request.carries(5, 2 * count))
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), count))
        return exception(request, Exception::IllegalAddress);
    for (int i = 0; i < count; ++i)
        m_holding[static_cast<std::size_t>(request.address() + i)] = request.word(6 + 2 * i);
    return request.front(5);
}

QByteArray ModbusServer::maskRegister(const Request &request)
{
    if (request.size() != 7)
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), 1))
        return exception(request, Exception::IllegalAddress);
    const quint16 keep = request.word(3);
    const quint16 set = request.word(5);
    quint16 &value = m_holding[static_cast<std::size_t>(request.address())];
    value = static_cast<quint16>((value & keep) | (set & ~keep));
    return request.front(7);
}

//! The write comes first, so what is read may be what was written.
QByteArray ModbusServer::readAndWrite(const Request &request)
{
    const int written = request.word(7);
    const bool isRead = request.count() >= 1 && request.count() <= mostRegistersRead;
    if (!isRead || written < 1 || written > mostWrittenWhileReading || !request.carries(9, 2 * written))
        return exception(request, Exception::IllegalValue);
    if (!fits(request.address(), request.count()) || !fits(request.word(5), written))
        return exception(request, Exception::IllegalAddress);
    for (int i = 0; i < written; ++i)
        m_holding[static_cast<std::size_t>(request.word(5) + i)] = request.word(10 + 2 * i);
    const QByteArray front = request.front(5);
    return readRegisters(Request(front), true);
}

} // namespace wirebench::devices
