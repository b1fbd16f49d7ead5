// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"
#include "core/framing/framingtext.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

//! Helpers for tests that cut streams into frames.
namespace wirebench::tests {

//! What \a text describes; the test says itself whether it can be parsed.
inline std::unique_ptr<framing::Framer> framerOf(const QString &text)
{
    return std::move(*framing::makeFramer(*framing::parseFraming(text)));
}

inline QByteArray fromHex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

//! Descriptions of every kind, with small limits.
inline QStringList framings()
{
    QStringList texts;
    for (const char *text : {"line:any,largest=16",
                             "line:lf,largest=16",
                             "line:crlf,largest=16",
                             "line:cr,largest=16",
                             "delimiter:00,largest=20",
                             "delimiter:0d0a0d,largest=17",
                             "delimiter:c0c0c0db,keep,largest=16",
                             "delimiter:0d0d,keep",
                             "fixed:1",
                             "fixed:7",
                             "fixed:16,largest=16",
                             "length:1be,largest=16",
                             "length:1be@1-3,largest=24",
                             "length:2le@1+1,inclusive,keep,largest=4096",
                             "length:8be,inclusive,largest=16",
                             "length:3be@2-1,keep",
                             "slip,largest=16",
                             "slip",
                             "cobs,largest=16",
                             "cobs",
                             "idle:1ms,largest=16"})
        texts.append(QString::fromLatin1(text));
    return texts;
}

//! A frame in one line: "offset+length payload", and what is wrong.
inline QString described(const framing::Frame &frame)
{
    const bool isText = std::all_of(frame.payload.begin(), frame.payload.end(),
                                    [](char byte) { return byte > 0x20 && byte < 0x7f && byte != '<'; });
    const QString payload =
        isText ? QString::fromLatin1(frame.payload) : u'<' + QString::fromLatin1(frame.payload.toHex()) + u'>';
    return QStringLiteral("%1+%2 %3%4")
        .arg(QString::number(frame.offset), QString::number(frame.length), payload,
             frame.error ? QStringLiteral(" ! ") + frame.error->detail : QString());
}

inline QStringList described(const QList<framing::Frame> &frames)
{
    QStringList lines;
    for (const framing::Frame &frame : frames)
        lines.append(described(frame));
    return lines;
}

//! The frames of \a stream, fed in pieces that end at the ascending \a cuts, and at the end.
inline QList<framing::Frame> framesOf(framing::Framer &framer, QByteArrayView stream, const QList<qsizetype> &cuts)
{
    QList<framing::Frame> frames;
    qsizetype start = 0;
    for (const qsizetype end : cuts + QList<qsizetype>{stream.size()}) {
        const QByteArray piece = stream.first(end).sliced(start).toByteArray(); // ends where nobody may read on
        frames += framer.feed(piece, std::chrono::nanoseconds(0));
        start = end;
    }
    return frames;
}

inline QList<qsizetype> everyByte(qsizetype size)
{
    QList<qsizetype> cuts;
    for (qsizetype cut = 1; cut < size; ++cut)
        cuts.append(cut);
    return cuts;
}

inline QList<qsizetype> randomCuts(QRandomGenerator &random, qsizetype size)
{
    QList<qsizetype> cuts;
    for (qsizetype cut = 0; cut < size; cut += 1 + random.bounded(1 + random.bounded(40)))
        cuts.append(cut);
    return cuts;
}

//! What is wrong with frames as such: they must cover the stream without gap, up to what is pending. Empty: nothing.
inline QString faultOf(const QList<framing::Frame> &frames, quint64 size, quint64 pending)
{
    quint64 offset = 0;
    for (const framing::Frame &frame : frames) {
        if (frame.offset != offset || frame.length == 0)
            return QStringLiteral("a gap before ") + described(frame);
        if (frame.error && frame.error->detail.isEmpty())
            return QStringLiteral("no reason for ") + described(frame);
        offset += frame.length;
    }
    if (offset + pending != size)
        return QStringLiteral("%1 bytes of %2 belong to nothing").arg(size - offset - pending).arg(size);
    return {};
}

} // namespace wirebench::tests
