// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/net/descriptor.h"
#include "webchannel/site/httpstream.h"
#include "webchannel/site/sitefolder.h"

#include <thread>

class QFile;

namespace wirebench::site {

//! Answers HTTP requests for the files of one folder, on 127.0.0.1 and a port that the system chooses. cpp-httplib
//! parses, formats and owns the threads; what is answered is decided here.
//!
//! One request per connection: an idle connection would hold a thread, and a body that nobody reads could pass for the
//! next request.
class HttpServer final : private httplib::Server
{
public:
    //! \a permissionsPolicy: value of the header of that name, no header when empty. \a workerPrelude: see FolderSite.
    HttpServer(const SiteFolder &folder, const QByteArray &permissionsPolicy, const QByteArray &workerPrelude);
    //! Ends all connections and threads.
    ~HttpServer() override;

    //! Returns when connections are accepted. Call once.
    Result<void> start();
    quint16 port() const { return m_port; }

private:
    bool process_and_close_socket(socket_t socket) override;
    void answer(const httplib::Request &request, httplib::Response &response) const;
    void answerFile(const QString &fileName, const httplib::Request &request, httplib::Response &response) const;
    //! What goes in front of \a file; empty for most.
    QByteArray preludeFor(const httplib::Request &request, const std::string &type, QFile &file) const;
    //! "127.0.0.1:PORT"
    std::string host() const;

    SiteFolder m_folder;
    QByteArray m_workerPrelude;
    net::Descriptor m_stop; // an eventfd; readable from the destructor on
    quint16 m_port = 0;
    std::thread m_listener;
};

} // namespace wirebench::site
