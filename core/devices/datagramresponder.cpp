// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/datagramresponder.h"

namespace wirebench::devices {
namespace {

constexpr int datagramsPerTurn = 256; // then others get the event loop, however fast the datagrams come

} // namespace

DatagramResponder::DatagramResponder(Instrument &instrument, QObject *parent)
    : QObject(parent)
    , m_instrument(instrument)
    , m_buffer(65536, Qt::Uninitialized)
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &DatagramResponder::receive);
}

Result<void> DatagramResponder::start(const Endpoint &local)
{
    if (m_socket.bind(local.address, local.port, QAbstractSocket::DontShareAddress))
        return {};
    const bool isTaken = m_socket.error() == QAbstractSocket::AddressInUseError;
    return failure(isTaken ? ErrorCode::AddressInUse : ErrorCode::AddressNotAvailable,
                   QStringLiteral("No UDP port for the demo device: ") + m_socket.errorString());
}

void DatagramResponder::receive()
{
    // Until -1, and never hasPendingDatagrams(): after an error that is waiting, it answers false for good.
    for (int i = 0; i < datagramsPerTurn; ++i) {
        QHostAddress address;
        quint16 port = 0;
        const qint64 size = m_socket.readDatagram(m_buffer.data(), m_buffer.size(), &address, &port);
        if (size < 0)
            return;
        answer(QByteArrayView(m_buffer).first(size), address, port);
    }
    QMetaObject::invokeMethod(this, &DatagramResponder::receive, Qt::QueuedConnection);
}

void DatagramResponder::answer(QByteArrayView question, const QHostAddress &address, quint16 port)
{
    const QByteArrayView text = question.size() <= 8 ? question.trimmed() : QByteArrayView();
    const QByteArray reply =
        text.compare("TEMP?", Qt::CaseInsensitive) == 0 ? m_instrument.temperature() : question.toByteArray();
    if (m_socket.writeDatagram(reply, address, port) != reply.size())
        ++m_dropped;
}

} // namespace wirebench::devices
