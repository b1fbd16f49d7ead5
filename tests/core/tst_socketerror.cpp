// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptorreadiness.h"
#include "core/net/socketerror.h"

#include <QMetaEnum>
#include <QTest>
#include <QTranslator>

#include <cerrno>
#include <cstring>
#include <netdb.h>

using namespace wirebench;
using streams::Transfer;

class TestSocketError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void errnoBecomesOurCode_data()
    {
        using enum ErrorCode;
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("expected");
        const auto rows = [](ErrorCode expected, std::initializer_list<int> numbers) {
            for (const int number : numbers)
                QTest::newRow(::strerrorname_np(number)) << number << expected;
        };
        rows(ConnectionRefused, {ECONNREFUSED});
        rows(ConnectionReset, {ECONNRESET, ECONNABORTED});
        rows(BrokenPipe, {EPIPE});
        rows(TimedOut, {ETIMEDOUT});
        rows(Unreachable, {EHOSTUNREACH, ENETUNREACH, ENETDOWN, EHOSTDOWN});
        rows(AddressInUse, {EADDRINUSE});
        rows(AddressNotAvailable, {EADDRNOTAVAIL, EAGAIN});
        rows(MessageTooLarge, {EMSGSIZE});
        rows(OutOfResources, {EMFILE, ENFILE, ENOBUFS, ENOMEM});
        rows(PermissionDenied, {EACCES, EPERM});
        rows(InvalidArgument, {EINVAL, EAFNOSUPPORT, EDOM});
        rows(Unknown, {EBADF, EIO});
    }

    void errnoBecomesOurCode()
    {
        QFETCH(const int, number);
        const Error error = net::errorFromErrno(number, QStringLiteral("connect to 192.0.2.1:7"));
        QTEST(error.code, "expected");
        QVERIFY2(error.detail.startsWith(QStringLiteral("connect to 192.0.2.1:7: ")), qPrintable(error.detail));
        QVERIFY2(error.detail.contains(QString::fromLocal8Bit(std::strerror(number))), qPrintable(error.detail));
    }

    //! Pages have these words, too: they are to tell nobody's language.
    void theSystemsWordsAreEnglishInEveryLanguage()
    {
        struct Everything : QTranslator
        {
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *, const char *, int) const override
            {
                return QStringLiteral("anders");
            }
        } translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(net::errorFromErrno(EACCES, QStringLiteral("bind")).detail, QStringLiteral("bind: Permission denied"));
        QCOMPARE(net::errorFromErrno(ECONNREFUSED, QStringLiteral("connect")).detail,
                 QStringLiteral("connect: Connection refused"));
        QCOMPARE(net::errorFromLookup(EAI_NONAME, 0, QStringLiteral("look up")).detail,
                 QStringLiteral("look up: Name or service not known"));
    }

    void qtsErrorBecomesOurCode_data()
    {
        using Socket = QAbstractSocket;
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("expected");
        const auto meta = QMetaEnum::fromType<Socket::SocketError>();
        const QHash<int, ErrorCode> known = {
            {Socket::ConnectionRefusedError, ErrorCode::ConnectionRefused},
            {Socket::RemoteHostClosedError, ErrorCode::ConnectionReset},
            {Socket::HostNotFoundError, ErrorCode::HostNotFound},
            {Socket::SocketAccessError, ErrorCode::PermissionDenied},
            {Socket::SocketResourceError, ErrorCode::OutOfResources},
            {Socket::SocketTimeoutError, ErrorCode::TimedOut},
            {Socket::DatagramTooLargeError, ErrorCode::MessageTooLarge},
            {Socket::NetworkError, ErrorCode::Unreachable},
            {Socket::AddressInUseError, ErrorCode::AddressInUse},
            {Socket::SocketAddressNotAvailableError, ErrorCode::AddressNotAvailable},
            {Socket::UnsupportedSocketOperationError, ErrorCode::InvalidArgument},
        };
        for (int i = 0; i < meta.keyCount(); ++i)
            QTest::newRow(meta.key(i)) << meta.value(i) << known.value(meta.value(i), ErrorCode::Unknown);
    }

    void qtsErrorBecomesOurCode()
    {
        QFETCH(const int, number);
        const Error error = net::errorFromSocket(static_cast<QAbstractSocket::SocketError>(number),
                                                 QStringLiteral("in Qt's words"), QStringLiteral("connect"));
        QTEST(error.code, "expected");
        QCOMPARE(error.detail, QStringLiteral("connect: in Qt's words"));
    }

    void aFailedLookupBecomesOurCode_data()
    {
        using enum ErrorCode;
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("expected");
        const auto row = [](const char *name, int number, ErrorCode expected) {
            QTest::newRow(name) << number << expected;
        };
        row("EAI_NONAME", EAI_NONAME, HostNotFound);
        row("EAI_NODATA", EAI_NODATA, HostNotFound);
        row("EAI_ADDRFAMILY", EAI_ADDRFAMILY, HostNotFound);
        row("EAI_AGAIN", EAI_AGAIN, HostNotFound);
        row("EAI_FAIL", EAI_FAIL, HostNotFound);
        row("EAI_MEMORY", EAI_MEMORY, OutOfResources);
        row("EAI_BADFLAGS", EAI_BADFLAGS, Unknown);
        row("EAI_FAMILY", EAI_FAMILY, Unknown);
        row("EAI_SOCKTYPE", EAI_SOCKTYPE, Unknown);
        row("EAI_SERVICE", EAI_SERVICE, Unknown);
    }

    void aFailedLookupBecomesOurCode()
    {
        QFETCH(const int, number);
        const Error error = net::errorFromLookup(number, EMFILE, QStringLiteral("look up \"no.such.host\""));
        QTEST(error.code, "expected");
        QCOMPARE(
            error.detail,
            QString(QStringLiteral("look up \"no.such.host\": ") + QString::fromLocal8Bit(::gai_strerror(number))));
    }

    void aLookupThatTheSystemFailedHasTheSystemsError()
    {
        const QString what = QStringLiteral("look up \"device\"");
        QCOMPARE(net::errorFromLookup(EAI_SYSTEM, EMFILE, what), net::errorFromErrno(EMFILE, what));
        QCOMPARE(net::errorFromLookup(EAI_SYSTEM, EMFILE, what).code, ErrorCode::OutOfResources);
    }

    void whatPassesIsNoFailure()
    {
        for (const int number : {EAGAIN, EWOULDBLOCK})
            QCOMPARE(net::transferFromErrno(number, {}).outcome, Transfer::Outcome::WouldBlock);
        for (const int number : {ENOBUFS, ENOMEM})
            QCOMPARE(net::transferFromErrno(number, {}).outcome, Transfer::Outcome::Postponed);
        const Transfer reset = net::transferFromErrno(ECONNRESET, QStringLiteral("receive"));
        QCOMPARE(reset.outcome, Transfer::Outcome::Failed);
        QCOMPARE(reset.error.code, ErrorCode::ConnectionReset);
    }
};

QTEST_GUILESS_MAIN(TestSocketError)
#include "tst_socketerror.moc"
