// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/connectedsession.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include "core/session/filesender.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;

namespace {

RawListener::Options narrow()
{
    RawListener::Options result;
    result.receiveBuffer = 4096;
    return result;
}

} // namespace

//! Files, which are sent in step with what the peer takes.
class TestSendFile : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeFileArrivesWhole()
    {
        const QByteArray bytes = testBytes(50'000'000);
        const QString path = write(bytes);
        Connected pair;
        QVERIFY(pair.open());
        qint64 mostPending = 0;
        qint64 lastSent = 0;
        bool isInOrder = true;
        connect(pair.session.get(), &Session::sent, this, [&] {
            const PeerStatus peer = *pair.session->peer(onlyPeer);
            mostPending = std::max(mostPending, peer.pendingBytes);
            if (!peer.file)
                return;
            isInOrder = isInOrder && peer.file->sent >= lastSent && peer.file->sent <= peer.file->total;
            lastSent = peer.file->sent;
        });
        QVERIFY(pair.session->send("before "));
        QVERIFY(pair.session->sendFile(path));
        QCOMPARE(pair.session->peer(onlyPeer)->file, (FileProgress{path, 0, bytes.size()}));
        QCOMPARE(pair.session->send("between").error().code, ErrorCode::InvalidState);
        QCOMPARE(pair.session->sendFile(path).error().code, ErrorCode::InvalidState);
        QTRY_COMPARE_WITH_TIMEOUT(pair.log.files, QStringList{QStringLiteral("sent")}, 60'000);
        QVERIFY(!pair.session->peer(onlyPeer)->file);
        QVERIFY(isInOrder);
        QVERIFY(lastSent > bytes.size() / 2);
        QVERIFY(mostPending <= FileSender::window);
        QVERIFY(pair.session->send(" after"));
        QVERIFY(pair.session->closeWriting());
        QTRY_VERIFY_WITH_TIMEOUT(pair.listener.peer()->sawEnd(), 60'000);
        QCOMPARE(pair.listener.peer()->receivedHash(), sha256("before " + bytes + " after"));
    }

    void theEndComesBehindIt()
    {
        const QByteArray bytes = testBytes(5'000'000);
        Connected pair({}, narrow());
        QVERIFY(pair.open());
        QVERIFY(pair.session->sendFile(write(bytes)));
        QVERIFY(pair.session->closeWriting());
        QCOMPARE(pair.session->state(), SessionState::WeFinished);
        qint64 sent = 0;
        connect(pair.session.get(), &Session::fileEnded, this, [&] { sent = pair.log.sent.value(1); });
        QCOMPARE(pair.session->send("x").error().code, ErrorCode::InvalidState);
        QTRY_VERIFY_WITH_TIMEOUT(pair.listener.peer()->sawEnd(), 60'000);
        QCOMPARE(pair.listener.peer()->receivedHash(), sha256(bytes));
        QCOMPARE(pair.log.files, QStringList{QStringLiteral("sent")});
        QCOMPARE(sent, bytes.size()); // when that was said
    }

    void itCanBeCancelledInTheMiddle()
    {
        const QByteArray bytes = testBytes(20'000'000);
        Connected pair({}, narrow());
        QVERIFY(pair.open());
        QVERIFY(pair.session->sendFile(write(bytes)));
        QTRY_VERIFY(pair.listener.peer()->received() > 1'000'000);
        QVERIFY(pair.session->cancelFile());
        QCOMPARE(pair.log.files.size(), 1);
        QVERIFY(pair.log.files.first().contains(QStringLiteral("cancelled")));
        QCOMPARE(pair.session->cancelFile().error().code, ErrorCode::InvalidState);
        QVERIFY(pair.session->send("END"));
        QVERIFY(pair.session->closeWriting());
        QTRY_VERIFY_WITH_TIMEOUT(pair.listener.peer()->sawEnd(), 60'000);
        const qint64 sent = pair.listener.peer()->received() - 3;
        QVERIFY(sent < bytes.size());
        QCOMPARE(pair.listener.peer()->receivedHash(), sha256(bytes.first(sent) + "END"));
        QCOMPARE(pair.log.files.size(), 1);
    }

    void aPeerThatBreaksEndsIt()
    {
        Connected pair({}, narrow());
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        QVERIFY(pair.session->sendFile(write(testBytes(20'000'000))));
        QTRY_VERIFY(pair.session->status().pendingBytes > 0);
        pair.listener.peer()->reset();
        QTRY_COMPARE(pair.session->state(), SessionState::Failed);
        QTRY_COMPARE(pair.log.files.size(), 1);
        QVERIFY(pair.log.files.first() != QStringLiteral("sent"));
        QCOMPARE(pair.session->sendFile(write("x")).error().code, ErrorCode::InvalidState);
    }

    void closingOrDestroyingEndsIt()
    {
        Connected pair({}, narrow());
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        QVERIFY(pair.session->sendFile(write(testBytes(20'000'000))));
        QTRY_VERIFY(pair.session->status().pendingBytes > 0);
        pair.session->close();
        QCOMPARE(pair.log.files.size(), 1);
        QCOMPARE(pair.session->state(), SessionState::Closed);
        pair.session->open();
        QTRY_COMPARE(pair.session->state(), SessionState::Open);
        QVERIFY(pair.session->sendFile(write(testBytes(20'000'000))));
        pair.session.reset();
        QCOMPARE(pair.log.files.size(), 1);
        pair.listener.peer()->setReading(true);
        QTRY_VERIFY(pair.listener.peer()->sawEnd());
    }

    void whatIsEmptyIsSentAtOnce()
    {
        Connected pair;
        QVERIFY(pair.open());
        QVERIFY(pair.session->sendFile(write({})));
        QVERIFY(pair.log.files.isEmpty()); // not before it returns
        QTRY_COMPARE(pair.log.files, QStringList{QStringLiteral("sent")});
        QVERIFY(pair.session->send("x"));
    }

    void whatBecomesShorterIsAFailure()
    {
        const QString path = write(testBytes(20'000'000));
        Connected pair({}, narrow());
        QVERIFY(pair.open());
        pair.listener.peer()->setReading(false);
        QVERIFY(pair.session->sendFile(path));
        QTRY_VERIFY(pair.session->status().pendingBytes > 0);
        QFile file(path);
        QVERIFY(file.resize(10));
        pair.listener.peer()->setReading(true);
        QTRY_COMPARE(pair.log.files.size(), 1);
        QVERIFY(pair.log.files.first().contains(QStringLiteral("shorter")));
        QCOMPARE(pair.session->state(), SessionState::Open);
    }

    void whatIsNoFileIsRefused()
    {
        Connected pair;
        QCOMPARE(pair.session->sendFile(write("x")).error().code, ErrorCode::InvalidState);
        QVERIFY(pair.open());
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        for (const QString &path : {pipe, m_folder.path(), m_folder.filePath(QStringLiteral("nothing"))}) {
            const Result<void> sent = pair.session->sendFile(path);
            QCOMPARE(sent.error().code, ErrorCode::InvalidArgument);
            QVERIFY(sent.error().detail.startsWith(path));
        }
        QVERIFY(pair.session->send("x"));
        QVERIFY(pair.log.files.isEmpty());
    }

    void itGoesInSmallPiecesToo()
    {
        SessionOptions options;
        options.sendLimit = 1000;
        const QByteArray bytes = testBytes(100'000);
        Connected pair(options);
        QVERIFY(pair.open());
        QVERIFY(pair.session->sendFile(write(bytes)));
        QTRY_COMPARE(pair.log.files, QStringList{QStringLiteral("sent")});
        QTRY_COMPARE(pair.listener.peer()->received(), bytes.size());
        QCOMPARE(pair.listener.peer()->receivedHash(), sha256(bytes));
    }

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("file %1").arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestSendFile)
#include "tst_sendfile.moc"
