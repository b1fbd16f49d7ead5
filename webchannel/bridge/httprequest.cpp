// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/httprequest.h"

#include <QCryptographicHash>

#include <algorithm>

namespace wirebench::bridge {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isTokenCharacter(char c)
{
    return isLetterOrDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

//! Control characters have no place anywhere, but for tabs in values and what ends a line.
bool isControl(char c)
{
    return (static_cast<quint8>(c) < 0x20 && c != '\t') || c == 0x7f;
}

bool isPrintableAscii(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isHeaderValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), isControl);
}

QByteArrayView withoutSpaceAround(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

bool isSameWord(QByteArrayView one, QByteArrayView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> malformed(const QString &detail)
{
    return failure(ErrorCode::InvalidArgument, detail);
}

void appendHeader(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    if (!value.isEmpty() && isHeaderValue(value))
        head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

qsizetype HttpRequest::count(QByteArrayView name) const
{
    return std::count_if(headers.cbegin(), headers.cend(),
                         [name](const auto &header) { return isSameWord(header.first, name); });
}

std::optional<QByteArray> HttpRequest::header(QByteArrayView name) const
{
    std::optional<QByteArray> only;
    for (const auto &[itsName, value] : headers) {
        if (!isSameWord(itsName, name))
            continue;
        if (only)
            return std::nullopt;
        only = value;
    }
    return only;
}

bool HttpRequest::lists(QByteArrayView name, QByteArrayView token) const
{
    for (const auto &[itsName, value] : headers) {
        if (!isSameWord(itsName, name))
            continue;
        const auto elements = value.split(',');
        if (std::any_of(elements.cbegin(), elements.cend(),
                        [token](const QByteArray &element) { return isSameWord(withoutSpaceAround(element), token); }))
            return true;
    }
    return false;
}

Result<std::optional<HttpRequest>> HttpHeadReader::append(QByteArrayView bytes)
{
    if (m_state == State::Complete)
        return failure(ErrorCode::InvalidState, QStringLiteral("the head of the request has been read"));
    if (m_state == State::Broken)
        return tl::unexpected(m_error);
    m_bytes.append(bytes);
    if (const auto scanned = scan(); !scanned) {
        m_state = State::Broken;
        m_error = scanned.error();
        m_bytes.clear();
        return tl::unexpected(m_error);
    }
    if (m_state != State::Complete)
        return std::nullopt;
    m_bytes.remove(0, m_scanned);
    return std::exchange(m_request, {});
}

QByteArray HttpHeadReader::takeRest()
{
    return m_state == State::Complete ? std::exchange(m_bytes, {}) : QByteArray();
}

//! Goes on from where it stopped, to the end of the head or of what is there.
Result<void> HttpHeadReader::scan()
{
    const QByteArrayView bytes = QByteArrayView(m_bytes).first(std::min(m_bytes.size(), largestHttpHead));
    while (m_state != State::Complete && m_scanned < bytes.size()) {
        const char c = bytes[m_scanned++];
        const bool afterCr = m_scanned >= 2 && bytes[m_scanned - 2] == '\r';
        if (afterCr != (c == '\n'))
            return malformed(QStringLiteral("a line of the request does not end in CR LF"));
        if (c == '\n') {
            const QByteArrayView line = bytes.sliced(m_lineStart, m_scanned - m_lineStart - 2);
            m_lineStart = m_scanned;
            if (auto taken = takeLine(line); !taken)
                return taken;
        } else if (isControl(c) && c != '\r') {
            return malformed(QStringLiteral("a control character in the head of the request"));
        }
    }
    if (m_state != State::Complete && m_scanned == largestHttpHead)
        return malformed(QStringLiteral("the head of the request has more than %1 bytes").arg(largestHttpHead));
    return {};
}

//! A line without its end; no control characters in it but tabs.
Result<void> HttpHeadReader::takeLine(QByteArrayView line)
{
    if (m_state == State::InRequestLine) {
        const qsizetype methodEnd = line.indexOf(' ');
        const qsizetype targetEnd = line.lastIndexOf(' ');
        if (methodEnd < 0 || methodEnd == targetEnd)
            return malformed(QStringLiteral("the request line does not have three parts"));
        const QByteArrayView method = line.first(methodEnd);
        const QByteArrayView target = line.sliced(methodEnd + 1, targetEnd - methodEnd - 1);
        const QByteArrayView version = line.sliced(targetEnd + 1);
        if (!isToken(method))
            return malformed(QStringLiteral("the request's method is no token"));
        if (target.isEmpty() || !std::all_of(target.begin(), target.end(), isPrintableAscii))
            return malformed(QStringLiteral("the request's target is empty or has characters that none may have"));
        if (version != "HTTP/1.1" && version != "HTTP/1.0")
            return malformed(QStringLiteral("the request's version is neither HTTP/1.1 nor HTTP/1.0"));
        m_request.method = method.toByteArray();
        m_request.target = target.toByteArray();
        m_request.minorVersion = version.back() - '0';
        m_state = State::InHeaders;
        return {};
    }
    if (line.isEmpty()) {
        m_state = State::Complete;
        return {};
    }
    if (m_request.headers.size() == mostHttpHeaders)
        return malformed(QStringLiteral("the request has more than %1 headers").arg(mostHttpHeaders));
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return malformed(QStringLiteral("a header of the request has no colon"));
    if (!isToken(line.first(colon)))
        return malformed(QStringLiteral("the name of a header of the request is no token"));
    m_request.headers.append(
        {line.first(colon).toByteArray().toLower(), withoutSpaceAround(line.sliced(colon + 1)).toByteArray()});
    return {};
}

Result<void> checkUpgrade(const HttpRequest &request)
{
    const auto wrong = [](const char *what) {
        return malformed(QStringLiteral("not the handshake of a WebSocket: ") + QLatin1String(what));
    };
    if (request.method != "GET")
        return wrong("the method is not GET");
    if (request.minorVersion != 1)
        return wrong("the version is not HTTP/1.1");
    if (request.count("Host") != 1)
        return wrong("not one Host");
    if (!request.lists("Connection", "upgrade"))
        return wrong("Connection does not list upgrade");
    if (!request.lists("Upgrade", "websocket"))
        return wrong("Upgrade does not list websocket");
    if (request.header("Sec-WebSocket-Version") != "13")
        return wrong("Sec-WebSocket-Version is not 13");
    const auto key = request.header("Sec-WebSocket-Key");
    if (!key)
        return wrong("not one Sec-WebSocket-Key");
    const auto nonce = QByteArray::fromBase64Encoding(*key, QByteArray::AbortOnBase64DecodingErrors);
    if (key->size() != 24 || !nonce || (*nonce).size() != 16)
        return wrong("Sec-WebSocket-Key is not Base64 of 16 bytes");
    return {};
}

QByteArray webSocketAccept(QByteArrayView key)
{
    const QByteArray text = key.toByteArray() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64();
}

QByteArray upgradeResponse(QByteArrayView key)
{
    QByteArray head("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
    appendHeader(head, "Sec-WebSocket-Accept", webSocketAccept(key));
    return head + "\r\n";
}

QByteArray errorResponse(int status, QByteArrayView reason)
{
    Q_ASSERT(status >= 100 && status <= 599);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    if (isHeaderValue(reason))
        head.append(reason);
    return head + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

QByteArray streamResponse(QByteArrayView origin)
{
    QByteArray head("HTTP/1.1 200 OK\r\n"
                    "Content-Type: application/octet-stream\r\n"
                    "Cache-Control: no-store\r\n"
                    "X-Content-Type-Options: nosniff\r\n"
                    "Cross-Origin-Resource-Policy: cross-origin\r\n");
    appendHeader(head, "Access-Control-Allow-Origin", origin);
    return head + "Connection: close\r\n\r\n";
}

QByteArray preflightResponse(QByteArrayView origin, QByteArrayView requestedHeaders)
{
    QByteArray head("HTTP/1.1 204 No Content\r\n");
    appendHeader(head, "Access-Control-Allow-Origin", origin);
    head += "Access-Control-Allow-Methods: GET\r\n";
    if (std::all_of(requestedHeaders.begin(), requestedHeaders.end(),
                    [](char c) { return isTokenCharacter(c) || c == ',' || c == ' '; }))
        appendHeader(head, "Access-Control-Allow-Headers", requestedHeaders);
    return head
        + "Access-Control-Allow-Private-Network: true\r\n"
          "Access-Control-Max-Age: 600\r\n"
          "Content-Length: 0\r\n\r\n";
}

} // namespace wirebench::bridge
