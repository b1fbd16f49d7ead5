// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/frame.h"

#include <QtEndian>

namespace wirebench::bridge {

namespace {

constexpr qsizetype longestErrorMessage = 1024; // characters

struct Shape
{
    FrameType type;
    FrameDirection direction;
    qsizetype smallest; // payload bytes
    bool fixed; // no more than smallest
};

constexpr Shape shapes[] = {
    {FrameType::Data, FrameDirection::ToProgram, 0, false},  {FrameType::Credit, FrameDirection::ToProgram, 4, true},
    {FrameType::Finish, FrameDirection::ToProgram, 0, true}, {FrameType::Abort, FrameDirection::ToProgram, 8, true},
    {FrameType::Cancel, FrameDirection::ToProgram, 0, true}, {FrameType::DataToPage, FrameDirection::ToPage, 0, false},
    {FrameType::Datagram, FrameDirection::ToPage, 3, false}, {FrameType::Taken, FrameDirection::ToPage, 4, true},
    {FrameType::End, FrameDirection::ToPage, 0, true},       {FrameType::Error, FrameDirection::ToPage, 2, false},
    {FrameType::Finished, FrameDirection::ToPage, 0, true},  {FrameType::Closed, FrameDirection::ToPage, 0, true},
};

const Shape *shapeOf(quint8 type, FrameDirection direction)
{
    for (const Shape &shape : shapes) {
        if (static_cast<quint8>(shape.type) == type && shape.direction == direction)
            return &shape;
    }
    return nullptr;
}

quint8 byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes[index]);
}

template<typename Integer>
void appendInteger(QByteArray &bytes, Integer value)
{
    char buffer[sizeof(Integer)];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, sizeof buffer);
}

//! Whether the lengths and values inside a payload agree with it.
bool hasSoundPayload(FrameType type, QByteArrayView payload)
{
    if (type == FrameType::Datagram)
        return payload.size() >= 3 + byteAt(payload, 2);
    if (type == FrameType::Error) {
        const quint8 side = byteAt(payload, 0);
        return (side == 1 || side == 2) && payload.size() >= 2 + byteAt(payload, 1);
    }
    return true;
}

} // namespace

Result<Frame> FrameParser::next()
{
    if (m_rest.size() < frameHeaderSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a frame header is cut off"));
    const quint8 type = byteAt(m_rest, 0);
    const Shape *shape = shapeOf(type, m_direction);
    if (!shape)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("unknown frame type 0x%1").arg(type, 2, 16, QLatin1Char('0')));
    const auto socketId = qFromLittleEndian<quint32>(m_rest.data() + 1);
    const qsizetype length = qFromLittleEndian<quint32>(m_rest.data() + 5);
    if (length > m_rest.size() - frameHeaderSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a frame's payload is cut off"));
    const QByteArrayView payload = m_rest.sliced(frameHeaderSize, length);
    if (length < shape->smallest || (shape->fixed && length != shape->smallest)
        || !hasSoundPayload(shape->type, payload)) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("a frame of type 0x%1 has a wrong payload").arg(type, 2, 16, QLatin1Char('0')));
    }
    m_rest = m_rest.sliced(frameHeaderSize + length);
    return Frame{shape->type, socketId, payload};
}

quint32 unitsOf(const Frame &frame)
{
    return qFromLittleEndian<quint32>(frame.payload.data());
}

quint64 promisedUnitsOf(const Frame &frame)
{
    return qFromLittleEndian<quint64>(frame.payload.data());
}

Datagram datagramOf(const Frame &frame)
{
    const qsizetype addressSize = byteAt(frame.payload, 2);
    const QHostAddress address(QString::fromLatin1(frame.payload.sliced(3, addressSize)));
    return {frame.payload.sliced(3 + addressSize).toByteArray(),
            {address, qFromLittleEndian<quint16>(frame.payload.data())}};
}

SideError sideErrorOf(const Frame &frame)
{
    const qsizetype nameSize = byteAt(frame.payload, 1);
    return {static_cast<Side>(byteAt(frame.payload, 0)), frame.payload.sliced(2, nameSize).toByteArray(),
            QString::fromUtf8(frame.payload.sliced(2 + nameSize))};
}

void writeFrameHeader(std::span<char> header, FrameType type, quint32 socketId, qsizetype payloadSize)
{
    header[0] = static_cast<char>(type);
    qToLittleEndian(socketId, header.data() + 1);
    qToLittleEndian(static_cast<quint32>(payloadSize), header.data() + 5);
}

void appendFrame(QByteArray &message, FrameType type, quint32 socketId, QByteArrayView payload)
{
    char header[frameHeaderSize];
    writeFrameHeader(header, type, socketId, payload.size());
    message.append(header, sizeof header).append(payload);
}

void appendUnits(QByteArray &message, FrameType type, quint32 socketId, quint32 units)
{
    char payload[sizeof units];
    qToLittleEndian(units, payload);
    appendFrame(message, type, socketId, QByteArrayView(payload, sizeof payload));
}

void appendAbort(QByteArray &message, quint32 socketId, quint64 promisedUnits)
{
    char payload[sizeof promisedUnits];
    qToLittleEndian(promisedUnits, payload);
    appendFrame(message, FrameType::Abort, socketId, QByteArrayView(payload, sizeof payload));
}

void appendDatagram(QByteArray &message, quint32 socketId, const Datagram &datagram)
{
    const QByteArray address = datagram.peer.address.toString().toLatin1().left(255);
    QByteArray payload;
    payload.reserve(3 + address.size() + datagram.data.size());
    appendInteger(payload, datagram.peer.port);
    appendInteger(payload, static_cast<quint8>(address.size()));
    appendFrame(message, FrameType::Datagram, socketId, payload.append(address).append(datagram.data));
}

void appendError(QByteArray &message, quint32 socketId, const SideError &error)
{
    const QByteArray name = error.name.left(255);
    QByteArray payload;
    appendInteger(payload, static_cast<quint8>(error.side));
    appendInteger(payload, static_cast<quint8>(name.size()));
    appendFrame(message, FrameType::Error, socketId,
                payload.append(name).append(error.message.left(longestErrorMessage).toUtf8()));
}

} // namespace wirebench::bridge
