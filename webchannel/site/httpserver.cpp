// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/httpserver.h"

#include "core/net/socketcalls.h"
#include "webchannel/site/byterange.h"
#include "webchannel/site/mimetype.h"
#include "webchannel/site/scriptprologue.h"

#include <QFile>

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <latch>

namespace wirebench::site {
namespace {

constexpr size_t threads = 16; // a browser opens at most 6 connections to one origin
constexpr std::chrono::seconds requestLimit{10};
constexpr std::chrono::seconds finishLimit{1};
constexpr qint64 largestPiece = 64 * 1024;
constexpr int waitingConnections = 128;
constexpr qint64 prologueLimit = 64 * 1024; // comments included

//! The isolation headers, and nothing may be kept: the files change under the hands of their author.
const httplib::Headers &commonHeaders()
{
    static const httplib::Headers headers{
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Embedder-Policy", "require-corp"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"X-Content-Type-Options", "nosniff"},
        {"Cache-Control", "no-store"},
    };
    return headers;
}

void refuse(httplib::Response &response, HttpStatus status, const QString &reason)
{
    response.status = static_cast<int>(status);
    response.set_content(QString(reason % u'\n').toStdString(), "text/plain; charset=utf-8");
}

//! Sends \a prelude and then \a range of \a file; fails, which breaks the connection off visibly, when the file has
//! become shorter.
void sendFile(httplib::Response &response, const std::shared_ptr<QFile> &file, const ByteRange &range,
              const std::string &type, const QByteArray &prelude = {})
{
    response.set_content_provider(
        static_cast<size_t>(prelude.size() + range.length), type,
        [file, range, prelude](size_t offset, size_t length, httplib::DataSink &sink) {
            const qint64 at = static_cast<qint64>(offset);
            const qint64 wanted = std::min(static_cast<qint64>(length), largestPiece);
            if (at >= prelude.size() && !file->seek(range.offset + at - prelude.size()))
                return false;
            const QByteArray piece = at < prelude.size() ? prelude.mid(at, wanted) : file->read(wanted);
            return !piece.isEmpty() && sink.write(piece.constData(), static_cast<size_t>(piece.size()));
        });
}

//! Whether the browser is to start a shared or service worker with what it gets. Modules that it imports come later, by
//! CORS.
bool startsSharedWorker(const httplib::Request &request)
{
    const std::string destination = request.get_header_value("Sec-Fetch-Dest");
    return (destination == "sharedworker" || destination == "serviceworker")
        && request.get_header_value("Sec-Fetch-Mode") == "same-origin";
}

} // namespace

HttpServer::HttpServer(const SiteFolder &folder, const QByteArray &permissionsPolicy, const QByteArray &workerPrelude)
    : m_folder(folder)
    , m_workerPrelude(workerPrelude)
{
    httplib::Headers headers = commonHeaders();
    if (!permissionsPolicy.isEmpty())
        headers.emplace("Permissions-Policy", permissionsPolicy.toStdString());
    set_default_headers(headers);
    // Instead of the library's SO_REUSEPORT, with which another program could share our port.
    set_socket_options([](socket_t listening) { ::fcntl(listening, F_SETFD, FD_CLOEXEC); });
    set_tcp_nodelay(true);
    set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        answer(request, response);
        return HandlerResponse::Handled;
    });
    set_exception_handler([](const httplib::Request &, httplib::Response &response, const std::exception_ptr &) {
        refuse(response, HttpStatus::InternalServerError, QStringLiteral("The request could not be answered."));
    });
}

HttpServer::~HttpServer()
{
    if (!m_listener.joinable())
        return;
    ::eventfd_write(m_stop.get(), 1);
    stop();
    m_listener.join();
}

Result<void> HttpServer::start()
{
    m_stop = net::Descriptor(net::SocketCalls::system(), ::eventfd(0, EFD_CLOEXEC));
    const int port = m_stop.isValid() ? bind_to_any_port("127.0.0.1") : -1;
    // The library allows 5 waiting connections, and a sixth would wait a second for its next SYN.
    if (port < 0 || ::listen(svr_sock_, waitingConnections) != 0)
        return failure(ErrorCode::OutOfResources, QStringLiteral("No loopback port to serve a folder on could be had"));
    m_port = static_cast<quint16>(port);

    // stop() does nothing before the library has begun to listen, so wait until it asks for its threads.
    const auto listening = std::make_shared<std::latch>(1);
    new_task_queue = [listening] {
        listening->count_down();
        return new httplib::ThreadPool(threads);
    };
    m_listener = std::thread([this] { listen_after_bind(); });
    listening->wait();
    return {};
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    const net::Descriptor connection(net::SocketCalls::system(), socket);
    HttpStream stream(socket, m_stop.get(), requestLimit);
    bool closed = false;
    // Ranges are answered by answerFile(): the library checks none against the size.
    const auto setUp = [](httplib::Request &request) { request.ranges.clear(); };
    const auto process = [&](auto &connected) {
        if constexpr (requires { process_request(connected, true, closed, setUp); })
            return process_request(connected, true, closed, setUp); // cpp-httplib 0.11 (Debian 12)
        else // later ones are told both ends, which answer() has no use for
            return process_request(connected, {}, 0, {}, m_port, true, closed, setUp);
    };
    const bool answered = process(stream);
    stream.finish(finishLimit);
    return answered;
}

void HttpServer::answer(const httplib::Request &request, httplib::Response &response) const
{
    // A page on another host name that was made to lead here (DNS rebinding) betrays itself by its Host.
    if (request.get_header_value_count("Host") != 1 || request.get_header_value("Host") != host())
        return refuse(response, HttpStatus::MisdirectedRequest,
                      QStringLiteral("Only requests to this site's own address are answered."));
    if (request.method != "GET" && request.method != "HEAD") {
        response.set_header("Allow", "GET, HEAD");
        return refuse(response, HttpStatus::MethodNotAllowed, QStringLiteral("Only GET and HEAD are answered."));
    }

    const QByteArray target = QByteArray::fromStdString(request.target);
    const qsizetype query = target.indexOf('?');
    const SiteAnswer found = m_folder.find(query < 0 ? target : target.left(query));
    if (found.status == HttpStatus::Ok)
        return answerFile(found.file, request, response);
    if (found.status != HttpStatus::PermanentRedirect)
        return refuse(response, found.status, found.reason);
    response.status = static_cast<int>(found.status);
    const QByteArray location = query < 0 ? found.location : found.location + target.mid(query);
    response.set_header("Location", location.toStdString());
}

void HttpServer::answerFile(const QString &fileName, const httplib::Request &request, httplib::Response &response) const
{
    const auto file = std::make_shared<QFile>(fileName);
    if (!file->open(QIODevice::ReadOnly))
        return refuse(response, HttpStatus::Forbidden, QStringLiteral("The file cannot be opened."));
    const std::string type = mimeType(fileName).toStdString();
    const qint64 size = file->size();

    response.status = static_cast<int>(HttpStatus::Ok);
    if (const QByteArray prelude = preludeFor(request, type, *file); !prelude.isEmpty())
        return sendFile(response, file, {0, size}, type, prelude);
    response.set_header("Accept-Ranges", "bytes");
    ByteRange range{0, size};
    if (const auto wanted = parseByteRange(QByteArray::fromStdString(request.get_header_value("Range")), size)) {
        if (wanted->length == 0) {
            response.set_header("Content-Range", "bytes */" + std::to_string(size));
            return refuse(response, HttpStatus::RangeNotSatisfiable, QStringLiteral("The file is shorter than that."));
        }
        range = *wanted;
        response.status = static_cast<int>(HttpStatus::PartialContent);
        response.set_header("Content-Range",
                            "bytes " + std::to_string(range.offset) + '-'
                                + std::to_string(range.offset + range.length - 1) + '/' + std::to_string(size));
    }
    if (range.length == 0) // an empty file: the library wants providers to provide
        return response.set_content(std::string(), type);
    sendFile(response, file, range, type);
}

QByteArray HttpServer::preludeFor(const httplib::Request &request, const std::string &type, QFile &file) const
{
    if (m_workerPrelude.isEmpty() || !type.starts_with("text/javascript") || !startsSharedWorker(request))
        return {};
    const QByteArray head = file.peek(prologueLimit);
    if (head.startsWith("#!")) // a comment on the first line only
        return {};
    // A statement in front ends the script's directives, so this one is repeated.
    return hasUseStrict(head) ? "'use strict';" + m_workerPrelude : m_workerPrelude;
}

std::string HttpServer::host() const
{
    return "127.0.0.1:" + std::to_string(m_port);
}

} // namespace wirebench::site
