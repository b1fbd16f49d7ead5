// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/writableside.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace wirebench::streams {

//! The writable side of a byte stream (TCP). Units are bytes.
class ByteWriter : public WritableSide
{
    Q_OBJECT

public:
    //! How many bytes may wait unless setLimit() says otherwise.
    static constexpr qsizetype defaultLimit = 4 * 1024 * 1024;

    //! \a transport must outlive this object.
    explicit ByteWriter(ByteTransport &transport, QObject *parent = nullptr);

    qsizetype pending() const override { return m_pending; }
    qsizetype limit() const { return m_limit; }
    //! At most \a bytes (1 or more) may wait from now on.
    void setLimit(qsizetype bytes) { m_limit = bytes; }

    //! Queues \a bytes (0 or more), all or nothing. OutOfResources when more than limit() would wait: write again
    //! after taken(), which may come before this returns. The bytes are shared, not copied, and not changed.
    //! InvalidState once closing; the stored error once broken.
    Result<void> write(const QByteArray &bytes);
    //! Likewise all \a pieces, one behind the other and sent together where the transport takes them together.
    Result<void> writePieces(std::span<const QByteArray> pieces);
    //! Likewise \a bytes that need not stay as they are after this: only what the transport does not take at once is
    //! copied.
    Result<void> writeCopy(QByteArrayView bytes);

protected:
    Transfer sendOnce() override;
    void truncate(qsizetype keep) override;

private:
    void dropFront(qsizetype bytes);
    //! Queues \a bytes, for which there is room.
    void append(const QByteArray &bytes);

    ByteTransport &m_byteTransport;
    // Not std::deque, which holds 600 bytes even when empty: most connections are idle most of the time.
    QList<QByteArray> m_queue;
    qsizetype m_sentOfFirst = 0; // bytes of m_queue.front() that are gone already
    qsizetype m_pending = 0;
    qsizetype m_limit = defaultLimit;
};

} // namespace wirebench::streams
