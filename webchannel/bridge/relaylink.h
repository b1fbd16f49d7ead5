// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/contextlink.h"

#include <QByteArrayList>

namespace wirebench::bridge {

//! The link of a context that has no WebSocket: its messages come and go in portions, which a Relay in another thread
//! hands over. Sends only when asked to, so what waits for a slow page waits here, where the Outbox sees it.
class RelayLink final : public ContextLink
{
    Q_OBJECT

public:
    //! \a largestMessage counts bytes; so much, and a header, is also the most that one portion from the page may have.
    explicit RelayLink(qsizetype largestMessage);
    ~RelayLink() override;

    void sendText(const QString &text) override;
    void sendBinary(const QByteArray &message) override;
    qint64 bytesToWrite() const override { return m_bytesWaiting; }
    void refuse() override;
    QString fault() const override { return m_fault; }

    //! Ends it and tells the page \a why.
    void dismiss(const QString &why);

    //! A portion from the page, in Base64. portionTaken() follows when all of it has been received.
    void receive(const QByteArray &base64);
    //! The page can take one more portion.
    void poll();
    //! The page is gone.
    void lose();

Q_SIGNALS:
    void portionTaken();
    //! An answer to one poll(). The first one comes at once and may be without messages: the context has begun.
    void portionReady(const QByteArray &portion);
    //! Nothing follows; \a why is for the page.
    void ended(const QString &why);

private:
    void append(const QByteArray &message);
    void scheduleDelivery();
    void deliver();
    void fail(const QString &fault);

    const qsizetype m_largestPortion;
    QByteArrayList m_waiting; // messages with their headers
    qint64 m_bytesWaiting = 0;
    int m_polls = 0; // not answered yet
    quint32 m_nextNumber = 0;
    bool m_deliveryScheduled = false;
    bool m_isOver = false;
    QString m_fault;
};

} // namespace wirebench::bridge
