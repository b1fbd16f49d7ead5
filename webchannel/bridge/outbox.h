// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

namespace wirebench::bridge {

class ContextLink;

//! Frames on their way to a page. Small ones of one turn of the event loop leave as one message, since every message
//! costs the page much more than a frame; large ones leave at once and are not copied. Order is kept.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    //! \a link must outlive this object. With more than \a limit bytes waiting for it, isCongested().
    Outbox(ContextLink &link, qint64 limit, QObject *parent = nullptr);

    //! Where to append small frames, in this turn of the event loop.
    QByteArray &batch();
    //! Sends a whole frame of any size.
    void send(const QByteArray &frame);

    //! Whether no more should be read for the page. When so, relieved() follows.
    bool isCongested();

Q_SIGNALS:
    void relieved();

private:
    void flush();

    ContextLink &m_link;
    qint64 m_limit;
    QByteArray m_batch;
    bool m_flushScheduled = false;
    bool m_reliefWanted = false;
};

} // namespace wirebench::bridge
