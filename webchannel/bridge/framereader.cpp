// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/framereader.h"

#include <QtEndian>

namespace wirebench::bridge {

namespace {

struct Header
{
    quint8 type;
    quint32 socketId;
    qsizetype length;
};

//! \a bytes: at least frameHeaderSize.
Header headerOf(QByteArrayView bytes)
{
    return {static_cast<quint8>(bytes[0]), qFromLittleEndian<quint32>(bytes.data() + 1),
            qFromLittleEndian<quint32>(bytes.data() + 5)};
}

tl::unexpected<Error> cutOff(qsizetype size)
{
    return failure(ErrorCode::InvalidArgument,
                   size < frameHeaderSize ? QStringLiteral("a frame header is cut off")
                                          : QStringLiteral("a frame's payload is cut off"));
}

} // namespace

FrameReader::FrameReader(qsizetype largestMessage, Receiver receiver)
    : m_largestMessage(largestMessage)
    , m_receiver(std::move(receiver))
{ }

Result<void> FrameReader::read(QByteArrayView bytes, bool isLast)
{
    while (!bytes.isEmpty()) {
        if (const Result<void> done = readOnce(bytes); !done)
            return done;
    }
    if (isLast && m_partsLeft > 0)
        return cutOff(frameHeaderSize);
    if (isLast && !m_cut.isEmpty())
        return cutOff(m_cut.size());
    return {};
}

Result<void> FrameReader::readOnce(QByteArrayView &bytes)
{
    const auto takeFront = [&bytes](qsizetype size) {
        const QByteArrayView front = bytes.first(qMin(size, bytes.size()));
        bytes = bytes.sliced(front.size());
        return front;
    };
    if (m_partsLeft > 0) {
        const QByteArrayView part = takeFront(m_partsLeft);
        m_partsLeft -= part.size();
        return m_receiver.handle({FrameType::Data, m_partsOf, part});
    }
    if (!m_cut.isEmpty() || bytes.size() < frameHeaderSize) {
        if (m_cut.size() < frameHeaderSize)
            m_cut.append(takeFront(frameHeaderSize - m_cut.size()));
        if (m_cut.size() < frameHeaderSize)
            return {};
    }
    const Header header = headerOf(m_cut.isEmpty() ? bytes : QByteArrayView(m_cut));
    if (header.length > m_largestMessage)
        return cutOff(frameHeaderSize);
    const qsizetype size = frameHeaderSize + header.length;
    if (m_cut.isEmpty() && bytes.size() >= size)
        return readFrame(takeFront(size));
    if (header.type == static_cast<quint8>(FrameType::Data) && header.length > 0 && m_cut.size() <= frameHeaderSize
        && m_receiver.takesParts(header.socketId)) {
        takeFront(frameHeaderSize - m_cut.size());
        m_cut.clear();
        m_partsOf = header.socketId;
        m_partsLeft = header.length;
        return {};
    }
    m_cut.append(takeFront(size - m_cut.size()));
    return m_cut.size() < size ? Result<void>() : readFrame(std::exchange(m_cut, {}));
}

Result<void> FrameReader::readFrame(QByteArrayView bytes)
{
    FrameParser parser(bytes, FrameDirection::ToProgram);
    const Result<Frame> frame = parser.next();
    return frame ? m_receiver.handle(*frame) : tl::unexpected<Error>(frame.error());
}

} // namespace wirebench::bridge
