// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

//! What the bridge's server needs of HTTP/1.1 (RFC 9112): to read the head of a request, and to write the heads of its
//! answers. Pure functions of bytes.
namespace wirebench::bridge {

//! A head with its last empty line, in bytes.
inline constexpr qsizetype largestHttpHead = 16 * 1024;
inline constexpr qsizetype mostHttpHeaders = 100;

//! The head of a request, without judgement of what it means. Names of headers are compared without regard to case;
//! they are given in any case.
struct HttpRequest
{
    QByteArray method; //!< a token, as sent
    QByteArray target; //!< as sent: not empty, printable ASCII without spaces
    int minorVersion = 1; //!< of HTTP/1: 0 or 1
    QList<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case; values without white space around them

    //! How many headers of the \a name there are.
    qsizetype count(QByteArrayView name) const;
    //! The value of the only header of that \a name; it can be empty. Nullopt when there is none, and when there are
    //! several, so that nobody can hide one behind another; count() tells the two apart.
    std::optional<QByteArray> header(QByteArrayView name) const;
    //! Whether \a token is an element of the comma-separated lists in the headers of that \a name (RFC 9110 5.6.1),
    //! all of them taken together and without regard to case. For Connection and Upgrade: knows no quoted strings.
    bool lists(QByteArrayView name, QByteArrayView token) const;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

//! Reads the head of the first request of a connection as its bytes come, looking at each byte once. Holds at most
//! largestHttpHead bytes besides what was appended last.
class HttpHeadReader
{
public:
    //! The request, once its head is complete; nullopt before that. InvalidArgument, as soon as it is certain, for what
    //! is not a sound head of HTTP/1.0 or 1.1 (RFC 9112 2 to 5, and none of the leniences it allows: lines end in CR
    //! LF, one space in the request line, no empty line before it, no space around names, no folded lines, no control
    //! characters), a head over largestHttpHead and more than mostHttpHeaders headers. After the request, and after an
    //! error, every call is an error: InvalidState, the same one.
    Result<std::optional<HttpRequest>> append(QByteArrayView bytes);

    //! What was appended after the end of the head, once; empty before the head is complete.
    QByteArray takeRest();

private:
    enum class State { InRequestLine, InHeaders, Complete, Broken };

    Result<void> takeLine(QByteArrayView line);
    Result<void> scan();

    State m_state = State::InRequestLine;
    Error m_error; // in Broken
    HttpRequest m_request;
    QByteArray m_bytes; // of the head; in Complete what followed it
    qsizetype m_lineStart = 0;
    qsizetype m_scanned = 0;
};

//! Whether the request asks for a WebSocket (RFC 6455 4.2.1). InvalidArgument says what is missing or wrong; nothing of
//! Origin, nor of Host but that there is one.
Result<void> checkUpgrade(const HttpRequest &request);

//! The value of Sec-WebSocket-Accept for the client's \a key (RFC 6455 4.2.2, 5.4).
QByteArray webSocketAccept(QByteArrayView key);

//! Whole heads of answers, with the empty line at their end. What is not fit for the value of a header (control
//! characters, above all CR and LF) is never written: its header is left out, or the reason is empty.

//! 101, without extensions and subprotocol; \a key is that of a request that checkUpgrade() has passed.
QByteArray upgradeResponse(QByteArrayView key);
//! \a status: 100 to 599. No body; the connection is to be closed.
QByteArray errorResponse(int status, QByteArrayView reason);
//! 200 for a page of \a origin. The body is bytes until the connection is closed.
QByteArray streamResponse(QByteArrayView origin);
//! 204 in answer to a preflight (Fetch 4.8): pages of \a origin may GET with the headers that they ask for, given as in
//! Access-Control-Request-Headers. Anything but names, commas and spaces there allows no header at all.
QByteArray preflightResponse(QByteArrayView origin, QByteArrayView requestedHeaders);

} // namespace wirebench::bridge
