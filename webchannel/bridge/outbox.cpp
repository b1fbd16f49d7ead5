// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/outbox.h"

#include "webchannel/bridge/contextlink.h"

namespace wirebench::bridge {

namespace {

constexpr qsizetype worthItsOwnMessage = 8 * 1024;
constexpr qsizetype fullBatch = 64 * 1024;

} // namespace

Outbox::Outbox(ContextLink &link, qint64 limit, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_limit(limit)
{
    connect(&m_link, &ContextLink::bytesWritten, this, [this] {
        if (m_reliefWanted && m_link.bytesToWrite() <= m_limit / 2) {
            m_reliefWanted = false;
            Q_EMIT relieved();
        }
    });
}

QByteArray &Outbox::batch()
{
    if (m_batch.size() >= fullBatch)
        flush();
    if (!m_flushScheduled) {
        m_flushScheduled = true;
        QMetaObject::invokeMethod(this, &Outbox::flush, Qt::QueuedConnection);
    }
    return m_batch;
}

void Outbox::send(const QByteArray &frame)
{
    if (frame.size() < worthItsOwnMessage) {
        batch().append(frame);
        return;
    }
    flush();
    m_link.sendBinary(frame);
}

bool Outbox::isCongested()
{
    const bool congested = m_link.bytesToWrite() > m_limit;
    m_reliefWanted = m_reliefWanted || congested;
    return congested;
}

void Outbox::flush()
{
    m_flushScheduled = false;
    if (!m_batch.isEmpty())
        m_link.sendBinary(std::exchange(m_batch, {}));
}

} // namespace wirebench::bridge
