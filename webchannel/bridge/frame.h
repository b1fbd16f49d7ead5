// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/net/addressclass.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>

//! The frames of the data plane (see webchannel/README.md): `type u8 | socket id u32 | payload length u32 | payload`,
//! integers little endian. Pure functions of bytes.
namespace wirebench::bridge {

//! Types below 0x80 go to the program, the others to the page.
enum class FrameType : quint8 {
    Data = 0x01,
    Credit = 0x02,
    Finish = 0x03,
    Abort = 0x04,
    Cancel = 0x05,
    DataTo = 0x06,
    Received = 0x07,
    Resume = 0x08,
    DataToPage = 0x81,
    Datagram = 0x82,
    Taken = 0x83,
    End = 0x84,
    Error = 0x85,
    Finished = 0x86,
    Closed = 0x87,
    Accepted = 0x88,
    Lane = 0x89,
    Rest = 0x8a,
};

enum class FrameDirection { ToProgram, ToPage };

//! Which direction of the socket an Error frame ends.
enum class Side : quint8 { Readable = 1, Writable = 2 };

//! By which way the frames of a socket come to the page.
enum class Lane : quint8 { Messages = 1, Stream = 2 };

inline constexpr qsizetype frameHeaderSize = 9;

//! One frame of a message; \c payload points into the message and has a length that suits \c type.
struct Frame
{
    FrameType type = FrameType::Data;
    quint32 socketId = 0;
    QByteArrayView payload;
};

//! Takes a message apart, frame by frame.
class FrameParser
{
public:
    //! \a message must outlive the parser and its frames.
    FrameParser(QByteArrayView message, FrameDirection direction)
        : m_rest(message)
        , m_direction(direction)
    { }

    bool atEnd() const { return m_rest.isEmpty(); }
    //! The next frame. InvalidArgument for anything that is not exactly a frame of this direction; nothing can be
    //! parsed after that.
    Result<Frame> next();

private:
    QByteArrayView m_rest;
    FrameDirection m_direction;
};

//! Payload of Credit, Taken and Received, of Abort, of Resume, of Lane, of Datagram, and further down those of DataTo,
//! Accepted and Error. For frames that FrameParser returned.
quint32 unitsOf(const Frame &frame);
quint64 promisedUnitsOf(const Frame &frame);
quint64 receivedBytesOf(const Frame &frame);
Lane laneOf(const Frame &frame);
Datagram datagramOf(const Frame &frame);

//! A datagram and whom it goes to, in the page's words.
struct AddressedData
{
    std::optional<net::AddressFamily> family; //!< only addresses of it
    quint16 port = 0;
    QByteArray host; //!< name or literal address; 1 to 255 bytes of what should be UTF-8
    QByteArray data;

    friend bool operator==(const AddressedData &, const AddressedData &) = default;
};
AddressedData addressedDataOf(const Frame &frame);

//! An accepted connection.
struct AcceptedSocket
{
    quint32 socketId = 0;
    Endpoint local;
    Endpoint remote;

    friend bool operator==(const AcceptedSocket &, const AcceptedSocket &) = default;
};
AcceptedSocket acceptedSocketOf(const Frame &frame);

struct SideError
{
    Side side = Side::Readable;
    QByteArray name; //!< of the DOMException; ASCII, at most 255 bytes
    QString message;

    friend bool operator==(const SideError &, const SideError &) = default;
};
SideError sideErrorOf(const Frame &frame);

//! Writes a header into the frameHeaderSize first bytes of \a header.
void writeFrameHeader(std::span<char> header, FrameType type, quint32 socketId, qsizetype payloadSize);

//! Each appends one frame to \a message. appendFrame() is for every type; the others make its payload.
void appendFrame(QByteArray &message, FrameType type, quint32 socketId, QByteArrayView payload = {});
//! \a type: Credit, Taken or Received.
void appendUnits(QByteArray &message, FrameType type, quint32 socketId, quint32 units);
void appendAbort(QByteArray &message, quint32 socketId, quint64 promisedUnits);
void appendResume(QByteArray &message, quint64 receivedBytes);
void appendLane(QByteArray &message, quint32 socketId, Lane lane);
void appendDatagram(QByteArray &message, quint32 socketId, const Datagram &datagram);
void appendDataTo(QByteArray &message, quint32 socketId, const AddressedData &data);
//! \a listenerId: of the listening socket.
void appendAccepted(QByteArray &message, quint32 listenerId, const AcceptedSocket &accepted);
//! A very long message is cut.
void appendError(QByteArray &message, quint32 socketId, const SideError &error);

} // namespace wirebench::bridge
