// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>

namespace wirebench::bridge {

//! What carries the messages of one JavaScript context of a page, both ways and in order. Lives in the network thread.
//! Destroying it ends it without a word to the page.
class ContextLink : public QObject
{
    Q_OBJECT

public:
    virtual void sendText(const QString &text) = 0;
    virtual void sendBinary(const QByteArray &message) = 0;
    //! What was sent and has not left this object.
    virtual qint64 bytesToWrite() const = 0;

    //! Ends it because the page broke the protocol. Nothing is received any more.
    virtual void refuse() = 0;
    //! After disconnected(): what rule of this link the page had broken, in words; empty when it just went away.
    virtual QString fault() const = 0;

Q_SIGNALS:
    void textReceived(const QString &text);
    //! Part of a binary message, as it came; may be empty. \a bytes are gone when the slot returns.
    void binaryReceived(QByteArrayView bytes, bool isLastOfMessage);
    //! bytesToWrite() is less than before.
    void bytesWritten();
    //! The page is gone, or what connects us with it. Comes once.
    void disconnected();

protected:
    explicit ContextLink(QObject *parent = nullptr)
        : QObject(parent)
    { }
};

} // namespace wirebench::bridge
