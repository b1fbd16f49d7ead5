// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/systemresolver.h"

#include "core/net/addressparser.h"
#include "core/net/addressquery.h"

#include <QThread>
#include <QTimer>

namespace wirebench::net {

namespace {

using Answer = Result<QList<QHostAddress>>;

//! What the worker thread and the caller's thread share of one lookup.
struct Pending
{
    std::mutex mutex;
    QObject *receiver = nullptr; // null once nobody waits any more; otherwise it lives while the mutex is held
};

//! Lives in the caller's thread, as a child of the context, so that both end together; there it keeps the reply, with
//! all that this holds on to.
class Receiver final : public QObject
{
public:
    Receiver(QObject *context, Resolver::Reply reply)
        : QObject(context)
        , m_reply(std::move(reply))
        , m_pending(std::make_shared<Pending>())
    {
        m_pending->receiver = this;
    }

    ~Receiver() override
    {
        const std::lock_guard lock(m_pending->mutex);
        m_pending->receiver = nullptr; // posted answers go with the receiver
    }

    const std::shared_ptr<Pending> &pending() const { return m_pending; }

    void receive(const Answer &answer)
    {
        const Resolver::Reply reply = std::move(m_reply);
        deleteLater();
        reply(answer); // may delete the context, and us with it
    }

private:
    Resolver::Reply m_reply;
    const std::shared_ptr<Pending> m_pending;
};

void post(Pending &pending, const Answer &answer)
{
    const std::lock_guard lock(pending.mutex);
    auto *receiver = static_cast<Receiver *>(pending.receiver);
    if (receiver)
        QMetaObject::invokeMethod(
            receiver, [receiver, answer] { receiver->receive(answer); }, Qt::QueuedConnection);
}

//! The answer to a literal, without a lookup.
Answer answerTo(const QString &host, const QHostAddress &literal, AddressFamily family)
{
    const bool ipv4 = literal.protocol() == QAbstractSocket::IPv4Protocol;
    if (ipv4 == (family == AddressFamily::IPv4))
        return QList{literal};
    return failure(ErrorCode::HostNotFound,
                   QStringLiteral("look up \"%1\": this is an %2 address, and an %3 address is asked for")
                       .arg(host, ipv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6"),
                            ipv4 ? QStringLiteral("IPv6") : QStringLiteral("IPv4")));
}

} // namespace

SystemResolver::SystemResolver(Query query, const LookupWorkers::Limits &limits)
    : m_query(std::move(query))
    , m_workers(LookupWorkers::make(limits))
{ }

SystemResolver::~SystemResolver()
{
    m_workers->clear();
}

void SystemResolver::lookUp(const QString &host, AddressFamily family, QObject *context, Reply reply)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    const auto answerLater = [context](const Answer &answer, Reply later) {
        QTimer::singleShot(0, context, [answer, later = std::move(later)] { later(answer); });
    };
    if (const auto literal = parseAddress(host))
        return answerLater(answerTo(host, *literal, family), std::move(reply));
    const Result<QByteArray> name = queryableName(host);
    if (!name)
        return answerLater(tl::unexpected<Error>(name.error()), std::move(reply));

    auto receiver = std::make_unique<Receiver>(context, reply);
    const std::shared_ptr<Pending> pending = receiver->pending();
    const bool taken = m_workers->add({
        .run = [pending, query = m_query, name = *name, family] { post(*pending, query(name, family)); },
        .isWanted =
            [pending] {
                const std::lock_guard lock(pending->mutex);
                return pending->receiver != nullptr;
            },
    });
    if (taken) {
        receiver.release(); // the context owns it, and it ends itself with the answer
        return;
    }
    answerLater(
        failure(ErrorCode::OutOfResources, QStringLiteral("look up \"%1\": too many lookups wait already").arg(host)),
        std::move(reply));
}

Resolver &Resolver::system()
{
    // Never destroyed: a lookup may hang longer than the program lives.
    static Resolver &resolver = *new SystemResolver(queryAddresses);
    return resolver;
}

} // namespace wirebench::net
