// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/frame.h"

#include <QtEndian>

namespace wirebench::bridge {

namespace {

constexpr qsizetype longestErrorMessage = 1024; // characters

// Families in DataTo.
constexpr quint8 anyFamily = 0;
constexpr quint8 ipv4Family = 4;
constexpr quint8 ipv6Family = 6;

struct Shape
{
    FrameType type;
    FrameDirection direction;
    qsizetype smallest; // payload bytes
    bool fixed; // no more than smallest
};

constexpr Shape shapes[] = {
    {FrameType::Data, FrameDirection::ToProgram, 0, false},
    {FrameType::Credit, FrameDirection::ToProgram, 4, true},
    {FrameType::Finish, FrameDirection::ToProgram, 0, true},
    {FrameType::Abort, FrameDirection::ToProgram, 8, true},
    {FrameType::Cancel, FrameDirection::ToProgram, 0, true},
    {FrameType::DataTo, FrameDirection::ToProgram, 5, false},
    {FrameType::Accepted, FrameDirection::ToPage, 10, false},
    {FrameType::DataToPage, FrameDirection::ToPage, 0, false},
    {FrameType::Datagram, FrameDirection::ToPage, 3, false},
    {FrameType::Taken, FrameDirection::ToPage, 4, true},
    {FrameType::End, FrameDirection::ToPage, 0, true},
    {FrameType::Error, FrameDirection::ToPage, 2, false},
    {FrameType::Received, FrameDirection::ToProgram, 4, true},
    {FrameType::Resume, FrameDirection::ToProgram, 8, true},
    {FrameType::Lane, FrameDirection::ToPage, 1, true},
    {FrameType::Rest, FrameDirection::ToPage, 0, false},
    {FrameType::Finished, FrameDirection::ToPage, 0, true},
    {FrameType::Closed, FrameDirection::ToPage, 0, true},
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

void appendAddress(QByteArray &bytes, const QHostAddress &address)
{
    const QByteArray text = address.toString().toLatin1().left(255);
    appendInteger(bytes, static_cast<quint8>(text.size()));
    bytes.append(text);
}

//! The address whose length is at \a position.
QHostAddress addressAt(QByteArrayView payload, qsizetype position)
{
    return QHostAddress(QString::fromLatin1(payload.sliced(position + 1, byteAt(payload, position))));
}

//! Whether the lengths and values inside a payload agree with it, and the id with the type.
bool hasSoundPayload(FrameType type, quint32 socketId, QByteArrayView payload)
{
    if (type == FrameType::Datagram)
        return payload.size() >= 3 + byteAt(payload, 2);
    if (type == FrameType::DataTo) {
        const quint8 family = byteAt(payload, 0);
        const quint8 hostSize = byteAt(payload, 3);
        return (family == anyFamily || family == ipv4Family || family == ipv6Family) && hostSize > 0
            && payload.size() >= 4 + hostSize;
    }
    if (type == FrameType::Accepted) {
        const qsizetype remote = 9 + byteAt(payload, 8);
        return payload.size() > remote && payload.size() == remote + 1 + byteAt(payload, remote);
    }
    if (type == FrameType::Lane)
        return byteAt(payload, 0) == 1 || byteAt(payload, 0) == 2;
    if (type == FrameType::Received || type == FrameType::Resume)
        return socketId == 0;
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
        || !hasSoundPayload(shape->type, socketId, payload)) {
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

quint64 receivedBytesOf(const Frame &frame)
{
    return qFromLittleEndian<quint64>(frame.payload.data());
}

Lane laneOf(const Frame &frame)
{
    return static_cast<Lane>(byteAt(frame.payload, 0));
}

Datagram datagramOf(const Frame &frame)
{
    const qsizetype addressSize = byteAt(frame.payload, 2);
    return {frame.payload.sliced(3 + addressSize).toByteArray(),
            {addressAt(frame.payload, 2), qFromLittleEndian<quint16>(frame.payload.data())}};
}

AddressedData addressedDataOf(const Frame &frame)
{
    const quint8 family = byteAt(frame.payload, 0);
    const qsizetype hostSize = byteAt(frame.payload, 3);
    AddressedData result;
    if (family != anyFamily)
        result.family = family == ipv4Family ? net::AddressFamily::IPv4 : net::AddressFamily::IPv6;
    result.port = qFromLittleEndian<quint16>(frame.payload.data() + 1);
    result.host = frame.payload.sliced(4, hostSize).toByteArray();
    result.data = frame.payload.sliced(4 + hostSize).toByteArray();
    return result;
}

AcceptedSocket acceptedSocketOf(const Frame &frame)
{
    const char *bytes = frame.payload.data();
    return {qFromLittleEndian<quint32>(bytes),
            {addressAt(frame.payload, 8), qFromLittleEndian<quint16>(bytes + 4)},
            {addressAt(frame.payload, 9 + byteAt(frame.payload, 8)), qFromLittleEndian<quint16>(bytes + 6)}};
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

void appendResume(QByteArray &message, quint64 receivedBytes)
{
    char payload[sizeof receivedBytes];
    qToLittleEndian(receivedBytes, payload);
    appendFrame(message, FrameType::Resume, 0, QByteArrayView(payload, sizeof payload));
}

void appendLane(QByteArray &message, quint32 socketId, Lane lane)
{
    const auto payload = static_cast<char>(lane);
    appendFrame(message, FrameType::Lane, socketId, QByteArrayView(&payload, 1));
}

void appendDatagram(QByteArray &message, quint32 socketId, const Datagram &datagram)
{
    QByteArray payload;
    payload.reserve(64 + datagram.data.size());
    appendInteger(payload, datagram.peer.port);
    appendAddress(payload, datagram.peer.address);
    appendFrame(message, FrameType::Datagram, socketId, payload.append(datagram.data));
}

void appendDataTo(QByteArray &message, quint32 socketId, const AddressedData &data)
{
    const quint8 family = !data.family ? anyFamily : *data.family == net::AddressFamily::IPv4 ? ipv4Family : ipv6Family;
    const QByteArray host = data.host.left(255);
    QByteArray payload;
    appendInteger(payload, family);
    appendInteger(payload, data.port);
    appendInteger(payload, static_cast<quint8>(host.size()));
    appendFrame(message, FrameType::DataTo, socketId, payload.append(host).append(data.data));
}

void appendAccepted(QByteArray &message, quint32 listenerId, const AcceptedSocket &accepted)
{
    QByteArray payload;
    appendInteger(payload, accepted.socketId);
    appendInteger(payload, accepted.local.port);
    appendInteger(payload, accepted.remote.port);
    appendAddress(payload, accepted.local.address);
    appendAddress(payload, accepted.remote.address);
    appendFrame(message, FrameType::Accepted, listenerId, payload);
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
