// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "webchannel/bridge/grant.h"
#include "webchannel/bridge/policyfeatures.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

#include <chrono>
#include <functional>

namespace wirebench::bridge {

//! Who asked for a ticket, as the browser process and the ApplicationWorld said. Never what a page said of itself.
struct Ticket
{
    QString origin; //!< serialised, "https://example.org:8443"; never "null"
    PolicyFeatures policies; //!< what Permissions Policy allows the document
    //! Names the document, to the log and to those who are asked about it: drawn at random by the ApplicationWorld's
    //! script. May be empty.
    QString document;
    //! For a shared or service worker, whose handshake the engine's interceptor does not see. All others need the
    //! secret.
    bool mayLackSecret = false;
    QString holder = {}; //!< the tab it is in, where there are several: begins the names of its sockets' owners
    GrantParties parties = {}; //!< whom grants for it are for

    friend bool operator==(const Ticket &, const Ticket &) = default;
};

//! Whether \a origin is nobody's: sandboxed frames, data: documents.
bool isOpaque(const QString &origin);

//! Issues tickets and takes them back, each once. Usable from all threads: the GUI thread issues, the network thread
//! redeems.
class TicketStore
{
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    static constexpr std::chrono::seconds lifetime{10};
    static constexpr qsizetype largestCount = 1024; //!< unused tickets of all origins
    static constexpr qsizetype largestCountOfOrigin = 64;

    explicit TicketStore(Clock clock = std::chrono::steady_clock::now);

    //! A new ticket: 128 random bits, as 32 hexadecimal digits. InvalidArgument for the origins "" and "null",
    //! OutOfResources while too many are unused.
    Result<QByteArray> issue(const Ticket &ticket);

    //! Who the ticket was issued to. InvalidArgument when it was never issued, was used before, or is too old.
    Result<Ticket> redeem(const QByteArray &token);

private:
    struct Entry
    {
        Ticket ticket;
        std::chrono::steady_clock::time_point issued;
    };

    QMutex m_mutex;
    Clock m_clock;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace wirebench::bridge
