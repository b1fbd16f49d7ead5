// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace wirebench::tests {

//! The other end of a TCP connection, in plain POSIX so that nothing of ours is tested with itself. Non-blocking,
//! driven by the test's event loop. Unlike ours it is asked for rude things.
class RawPeer : public QObject
{
    Q_OBJECT

public:
    //! Takes over \a descriptor, connected.
    explicit RawPeer(int descriptor, QObject *parent = nullptr);
    ~RawPeer() override;

    int descriptor() const { return m_descriptor; }

    //! Queues \a bytes without any bound.
    void send(const QByteArray &bytes);
    //! One send() and one TCP segment each for so many bytes; 0: as much as the kernel takes.
    void setSegmentSize(qsizetype bytes);
    qsizetype unsent() const { return m_queue.size() - m_sent; }
    //! What the kernel has sent, or will, and the other side's kernel has not acknowledged: bytes.
    int unacknowledged() const;
    //! FIN after everything queued.
    void finishSending();
    //! RST, now. What is queued here is forgotten; what the kernel has, too.
    void reset();
    //! close(2), now.
    void close();

    //! Off: received data stays in the kernel and our window closes. On at first.
    void setReading(bool reading);
    qint64 received() const { return m_received; }
    //! Everything, up to the first 1 MiB.
    const QByteArray &receivedBytes() const { return m_firstBytes; }
    //! SHA-256 of everything.
    QByteArray receivedHash() const { return m_hash.result(); }
    //! The other side's FIN came.
    bool sawEnd() const { return m_sawEnd; }
    //! errno that ended receiving or sending, or 0.
    int error() const { return m_error; }

private:
    void receiveAll();
    void sendMore();
    void fail(int number);

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_queue;
    qsizetype m_sent = 0; // of m_queue
    qsizetype m_segmentSize = 0;
    bool m_finishing = false;
    qint64 m_received = 0;
    QByteArray m_firstBytes;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_sawEnd = false;
    int m_error = 0;
};

} // namespace wirebench::tests
