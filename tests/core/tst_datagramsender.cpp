// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepolicy.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorydatagramtransport.h"

#include "core/net/datagramsender.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress addressA(QStringLiteral("192.0.2.1"));
const QHostAddress addressB(QStringLiteral("192.0.2.2"));
const QString a = QStringLiteral("a.example");
const QString b = QStringLiteral("b.example");

//! A sender on a transport in memory, and how each datagram ended: its number, and the error (nothing: sent).
struct World
{
    explicit World(std::optional<AddressFamily> family = AddressFamily::IPv4)
        : writer(std::make_unique<DatagramWriter>(transport))
        , sender(std::make_unique<DatagramSender>(Environment{.resolver = resolver, .policy = policy, .clock = clock},
                                                  *writer, family))
    {
        resolver.setAnswer(a, {addressA});
        resolver.setAnswer(b, {addressB});
        QObject::connect(sender.get(), &DatagramSender::sent, &context, [this](quint64 number) { settle(number, {}); });
        QObject::connect(sender.get(), &DatagramSender::sendFailed, &context,
                         [this](quint64 number, const Error &error) { settle(number, error.code); });
    }

    void settle(quint64 number, std::optional<ErrorCode> error)
    {
        settled.append({number, error});
        if (onSettled)
            onSettled();
    }
    Result<quint64> send(const QByteArray &data, const QString &host = a)
    {
        return sender->send(data, host, 7, std::nullopt);
    }
    QList<QByteArray> sent() const
    {
        QList<QByteArray> result;
        for (const Datagram &datagram : transport.sent())
            result.append(datagram.data);
        return result;
    }
    //! Every accepted datagram is settled once.
    bool isComplete() const
    {
        QList<quint64> numbers;
        for (const auto &[number, error] : settled)
            numbers.append(number);
        std::sort(numbers.begin(), numbers.end());
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            if (numbers.at(i) != static_cast<quint64>(i + 1))
                return false;
        }
        return numbers.size() == static_cast<qsizetype>(sender ? sender->accepted() : 0);
    }
    bool learn(const QString &host)
    {
        if (!send("learn", host))
            return false;
        const bool known = QTest::qWaitFor([this] { return writer->pending() == 0; });
        QCoreApplication::processEvents();
        return known;
    }

    QObject context;
    MemoryDatagramTransport transport;
    FakeResolver resolver;
    FakePolicy policy;
    ManualClock clock;
    std::unique_ptr<DatagramWriter> writer;
    std::unique_ptr<DatagramSender> sender;
    QList<std::pair<quint64, std::optional<ErrorCode>>> settled;
    std::function<void()> onSettled;
};

} // namespace

class TestDatagramSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aDatagramGoesWhereItsNamePoints()
    {
        World world;
        QCOMPARE(world.send("hello").value(), 1u);
        QCOMPARE(world.writer->pending(), 1); // counts while it waits
        QVERIFY(world.settled.isEmpty());
        QTRY_COMPARE(world.transport.sent(), (QList{Datagram{"hello", {addressA, 7}}}));
        QVERIFY(world.isComplete());
        // From now on at once, and settled before send() returns.
        QCOMPARE(world.send("again").value(), 2u);
        QCOMPARE(world.settled.size(), 2);
        QCOMPARE(world.resolver.lookups().size(), 1);
        QCOMPARE(world.policy.questions().size(), 1);
    }

    void datagramsToOneDestinationKeepTheirOrderAndOthersPass()
    {
        World world;
        QVERIFY(world.learn(b));
        world.resolver.hold();
        QVERIFY(world.send("a1", a));
        QVERIFY(world.send("b1", b));
        QVERIFY(world.send("a2", a));
        QVERIFY(world.send("b2", b));
        QCOMPARE(world.sent(), (QList<QByteArray>{"learn", "b1", "b2"}));
        world.resolver.release();
        QTRY_COMPARE(world.sent(), (QList<QByteArray>{"learn", "b1", "b2", "a1", "a2"}));
        QVERIFY(world.send("a3", a));
        QCOMPARE(world.sent().last(), QByteArray("a3"));
        QVERIFY(world.isComplete());
    }

    void whatASlotSendsComesBehindWhatWaited()
    {
        World world;
        world.resolver.hold();
        for (const char *data : {"1", "2", "3"})
            QVERIFY(world.send(data));
        world.onSettled = [&] {
            if (world.settled.size() == 1)
                QVERIFY(world.send("4"));
        };
        world.resolver.release();
        QTRY_COMPARE(world.sent(), (QList<QByteArray>{"1", "2", "3", "4"}));
        QVERIFY(world.isComplete());
    }

    void oneBoundHoldsForAll()
    {
        World world;
        QVERIFY(world.learn(b));
        world.resolver.hold();
        world.transport.setSendRoom(0);
        for (int i = 0; i < DatagramWriter::limit; ++i)
            QVERIFY(world.send("x", i % 2 == 0 ? a : b));
        for (const QString &host : {a, b, QStringLiteral("c.example")})
            QCOMPARE(world.send("y", host).error().code, ErrorCode::OutOfResources);
        QCOMPARE(world.writer->write({"y", {addressA, 7}}).error().code, ErrorCode::OutOfResources);
        QCOMPARE(world.sender->accepted(), static_cast<quint64>(DatagramWriter::limit + 1));
        world.transport.setSendRoom(1000);
        world.resolver.release();
        QTRY_VERIFY(world.isComplete());
        QCOMPARE(world.transport.sent().size(), DatagramWriter::limit + 1);
    }

    void aFailedLookupFailsEachThatWaited_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("not found") << false;
        QTest::newRow("refused by the policy") << true;
    }

    void aFailedLookupFailsEachThatWaited()
    {
        QFETCH(const bool, refused);
        World world;
        const ErrorCode code = refused ? ErrorCode::AccessDenied : ErrorCode::HostNotFound;
        if (refused)
            world.policy.setVerdict(failure(code, QStringLiteral("no")));
        const QString host = refused ? a : QStringLiteral("nowhere.example");
        QVERIFY(world.send("1", host));
        QVERIFY(world.send("2", host));
        QTRY_COMPARE(world.settled.size(), 2);
        QCOMPARE(world.settled.at(0), std::pair(quint64(1), std::optional(code)));
        QCOMPARE(world.settled.at(1), std::pair(quint64(2), std::optional(code)));
        QCOMPARE(world.writer->pending(), 0);
        QCOMPARE(world.writer->dropped(), 2u);
        QCOMPARE(world.writer->state(), WritableState::Writable);
        QVERIFY(world.transport.sent().isEmpty());
        world.policy.setVerdict({});
        QVERIFY(world.send("3", a));
        QTRY_COMPARE(world.sent(), (QList<QByteArray>{"3"})); // it is asked again
    }

    void anErrorAboutOneDatagramFailsThatOne_data()
    {
        QTest::addColumn<int>("failing");
        QTest::addColumn<int>("batchLimit");
        for (int failing = 0; failing < 5; ++failing) {
            for (const int batchLimit : {1, 2, 3, 64})
                QTest::addRow("datagram %d, %d at once", failing + 1, batchLimit) << failing << batchLimit;
        }
    }

    void anErrorAboutOneDatagramFailsThatOne()
    {
        QFETCH(const int, failing);
        QFETCH(const int, batchLimit);
        for (const ErrorCode code :
             {ErrorCode::MessageTooLarge, ErrorCode::Unreachable, ErrorCode::PermissionDenied,
              ErrorCode::InvalidArgument, ErrorCode::AddressNotAvailable, ErrorCode::ConnectionRefused}) {
            World world;
            world.transport.setBatchLimit(batchLimit);
            world.transport.failSendBehind(failing, {code, QStringLiteral("told once")});
            for (int i = 1; i <= 5; ++i)
                QVERIFY(world.send(QByteArray::number(i)));
            QTRY_COMPARE(world.settled.size(), 5);
            for (int i = 0; i < 5; ++i) {
                const bool lost = i == failing && code != ErrorCode::ConnectionRefused;
                QCOMPARE(world.settled.at(i),
                         std::pair(static_cast<quint64>(i + 1), lost ? std::optional(code) : std::nullopt));
            }
            QCOMPARE(world.transport.sent().size(), code == ErrorCode::ConnectionRefused ? 5 : 4);
            QCOMPARE(world.writer->dropped(), code == ErrorCode::ConnectionRefused ? 0u : 1u);
        }
    }

    void whatOthersWriteIsNotMistakenForOurs()
    {
        World world;
        QVERIFY(world.learn(a));
        world.transport.setSendRoom(0);
        QVERIFY(world.writer->write({"theirs", {addressB, 9}}));
        QVERIFY(world.send("ours"));
        QVERIFY(world.writer->write({"theirs too", {addressB, 9}}));
        world.transport.failNextSend({ErrorCode::MessageTooLarge, {}}); // theirs
        world.transport.setSendRoom(1);
        QTRY_COMPARE(world.settled.size(), 2);
        QCOMPARE(world.settled.last(), std::pair(quint64(2), std::optional<ErrorCode>()));
        world.transport.failNextSend({ErrorCode::MessageTooLarge, {}});
        QTRY_COMPARE(world.writer->pending(), 0);
        QCOMPARE(world.settled.size(), 2);
    }

    void closingSendsWhatWaitsForALookup()
    {
        World world;
        world.resolver.hold();
        QVERIFY(world.send("last"));
        QVERIFY(world.send("lost", QStringLiteral("nowhere.example")));
        world.writer->close();
        QCOMPARE(world.writer->state(), WritableState::Closing);
        QCOMPARE(world.send("more").error().code, ErrorCode::InvalidState);
        world.resolver.release();
        QTRY_COMPARE(world.writer->state(), WritableState::Closed);
        QCOMPARE(world.sent(), QList<QByteArray>{"last"});
        QVERIFY(world.isComplete());
    }

    void everyEndSettlesEverything_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("keep");
        QTest::newRow("broken") << QStringLiteral("fail") << 0;
        QTest::newRow("broken by the transport") << QStringLiteral("transport") << 0;
        for (int keep = 0; keep <= 8; ++keep)
            QTest::addRow("aborted but for %d", keep) << QStringLiteral("abort") << keep;
    }

    void everyEndSettlesEverything()
    {
        QFETCH(const QString, end);
        QFETCH(const int, keep);
        World world;
        QVERIFY(world.learn(b));
        world.resolver.hold();
        world.transport.setSendRoom(0);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(world.send("waits for its destination", a));
            QVERIFY(world.send("waits for the kernel", b));
        }
        QVERIFY(world.writer->write({"not ours", {addressB, 7}}));
        if (end == QStringLiteral("fail"))
            world.writer->fail({ErrorCode::TimedOut, {}});
        else if (end == QStringLiteral("transport"))
            world.transport.failNextSend({ErrorCode::Unknown, {}});
        else
            world.writer->abort(keep);
        const int kept = std::min(keep, 7);
        QTRY_COMPARE(world.settled.size(), 1 + 6 - (keep <= 3 ? kept : kept - 1));
        QCOMPARE(world.writer->pending(), kept);
        world.transport.setSendRoom(100);
        world.resolver.release();
        QTRY_VERIFY(isTerminal(world.writer->state()));
        QVERIFY(world.isComplete());
        QCOMPARE(world.transport.sent().size(), 1 + kept);
        QCOMPARE(world.writer->dropped(), static_cast<quint64>(7 - kept));
        for (const auto &[number, error] : std::as_const(world.settled)) {
            if (error)
                QCOMPARE(*error, world.writer->error()->code);
        }
    }

    void nothingIsLookedUpOnAfterTheEnd()
    {
        World world;
        world.policy.hold();
        QVERIFY(world.send("1"));
        QTRY_COMPARE(world.policy.questions().size(), 1);
        world.writer->abort();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        world.policy.release(); // nobody is there to hear it
        QCOMPARE(world.settled.size(), 1);
        QCOMPARE(world.clock.activeTimers(), 0);
    }

    void anythingMayBeDoneWhenADatagramIsSettled_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("host");
        for (const char *action : {"send", "close", "abort", "fail", "delete"}) {
            for (const char *host : {"a.example", "nowhere.example"})
                QTest::addRow("%s, %s", action, host) << QString::fromLatin1(action) << QString::fromLatin1(host);
        }
    }

    void anythingMayBeDoneWhenADatagramIsSettled()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, host);
        for (const bool known : {false, true}) {
            World world;
            if (known && host == a)
                QVERIFY(world.learn(a));
            const qsizetype before = world.settled.size();
            world.onSettled = [&] {
                if (world.settled.size() != before + 1)
                    return;
                if (action == QStringLiteral("send"))
                    QVERIFY(world.send("more", host));
                else if (action == QStringLiteral("close"))
                    world.writer->close();
                else if (action == QStringLiteral("abort"))
                    world.writer->abort(1);
                else if (action == QStringLiteral("fail"))
                    world.writer->fail({ErrorCode::TimedOut, {}});
                else
                    world.sender.reset();
            };
            for (int i = 0; i < 3 && world.sender; ++i)
                (void)world.send(QByteArray::number(i), host);
            QTRY_VERIFY(!world.sender || world.isComplete());
            if (world.sender && action != QStringLiteral("send"))
                QTRY_VERIFY(isTerminal(world.writer->state()));
        }
    }

    void whatMakesNoSenseIsNotAccepted()
    {
        World world(AddressFamily::IPv4);
        QCOMPARE(world.sender->send("x", a, 0, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(world.sender->send("x", {}, 7, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(world.sender->send("x", a, 7, AddressFamily::IPv6).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(world.sender->accepted(), 0u);
        QVERIFY(world.resolver.lookups().isEmpty());
    }

    void aKnownDestinationIsLookedUpAgainAfterItsLifetime()
    {
        World world;
        QVERIFY(world.learn(a));
        world.resolver.setAnswer(a, {addressB});
        QVERIFY(world.send("still"));
        world.clock.advance(Delays().nameLifetime);
        QVERIFY(world.send("moved"));
        QTRY_COMPARE(world.transport.sent().size(), 3);
        QCOMPARE(world.transport.sent().at(1).peer.address, addressA);
        QCOMPARE(world.transport.sent().at(2).peer.address, addressB);
        QCOMPARE(world.policy.questions().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDatagramSender)
#include "tst_datagramsender.moc"
