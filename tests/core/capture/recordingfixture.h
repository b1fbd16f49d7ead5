// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"
#include "tests/core/capture/recordtext.h"
#include "tests/support/capturewriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace wirebench::tests {

inline const Endpoint client{QHostAddress(QStringLiteral("192.0.2.1")), 40000};
inline const Endpoint server{QHostAddress(QStringLiteral("192.0.2.2")), 80};
inline const TestPacket toServer{client, server};
inline constexpr quint8 ack = TestPacket::ack;

//! One session of ours, of datagrams "0", "1", … from as many peers.
inline QByteArray ours(quint32 count, quint32 first = 0, bool hasStart = true)
{
    CaptureWriter writer;
    if (hasStart) {
        writer.section("Wirebench 0.1");
        writer.interface(101, {{2, "session 1"}});
    }
    for (quint32 index = first; index < first + count; ++index)
        writer.packet(0, 1000 + index,
                      TestPacket{{QHostAddress(0x0a000000U + index), 9}, client}.udp(QByteArray::number(index)), 1);
    return writer.bytes;
}

//! One stream of somebody else's, of \a count segments of which the first two are the wrong way round.
inline QByteArray others(quint32 count)
{
    CaptureWriter writer;
    writer.section("dumpcap");
    writer.interface(101);
    writer.packet(0, 0, toServer.tcp(0, 0, TestPacket::syn));
    for (quint32 index = 0; index < count; ++index) {
        const quint32 sent = index < 2 ? 1 - index : index;
        writer.packet(0, 1 + index, toServer.tcp(1 + 4 * sent, 0, ack, "seg" + QByteArray(1, char('a' + sent % 26))));
    }
    return writer.bytes;
}

inline QByteArrayList texts(const capture::Recording &recording)
{
    QByteArrayList all;
    for (capture::SessionId id = 0; id < recording.sessionCount(); ++id)
        all += sessionText(recording.session(id));
    for (qint64 index = 0; index < recording.count(); ++index)
        all += recordText(recording.at(index), recording.payload(recording.at(index)));
    return all;
}

//! A folder with a recording, and maybe its index.
class RecordingFixture : public QObject
{
    Q_OBJECT

protected:
    //! For init().
    void prepare()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.pcapng"));
    }
    std::unique_ptr<capture::Recording> open(const capture::Recording::Options &options = {})
    {
        auto recording = capture::Recording::open(m_path, options);
        return recording ? std::move(*recording) : nullptr;
    }
    static void writeTo(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode)
    {
        QFile file(path);
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void write(const QByteArray &bytes) { writeTo(m_path, bytes, QIODevice::WriteOnly); }
    void append(const QByteArray &bytes) { writeTo(m_path, bytes, QIODevice::Append); }
    void writeIndex(const QByteArray &bytes)
    {
        writeTo(m_path + QStringLiteral(".wbindex"), bytes, QIODevice::WriteOnly);
    }
    QByteArray readIndex()
    {
        QFile file(m_path + QStringLiteral(".wbindex"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

} // namespace wirebench::tests
