// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/systemresolver.h"

#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <optional>
#include <vector>

using namespace wirebench;
using namespace wirebench::net;

using enum AddressFamily;

namespace {

constexpr int patience = 30000; // milliseconds

using Answer = Result<QList<QHostAddress>>;
using Names = QList<QByteArray>;

const QHostAddress answerAddress(QStringLiteral("192.0.2.1"));

//! A system that can be made to hang for some names. Shared with the threads that ask it, which may outlive the test.
class FakeSystem
{
public:
    void hang(const QByteArray &name)
    {
        const std::lock_guard lock(m_mutex);
        m_hanging.insert(name);
    }

    void answerAll()
    {
        const std::lock_guard lock(m_mutex);
        m_hanging.clear();
        m_changed.notify_all();
    }

    Answer query(const QByteArray &name, AddressFamily family)
    {
        std::unique_lock lock(m_mutex);
        m_asked.append(name);
        m_most = std::max(m_most, ++m_now);
        m_changed.wait(lock, [&] { return !m_hanging.contains(name); });
        --m_now;
        ++m_done;
        if (name == "broken")
            return failure(ErrorCode::OutOfResources, QStringLiteral("broken"));
        return QList{family == IPv4 ? answerAddress : QHostAddress(QStringLiteral("2001:db8::1"))};
    }

    Names asked() const { return locked(m_asked); }
    int now() const { return locked(m_now); }
    int most() const { return locked(m_most); }
    int done() const { return locked(m_done); }

private:
    template<typename Value>
    Value locked(const Value &value) const
    {
        const std::lock_guard lock(m_mutex);
        return value;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QSet<QByteArray> m_hanging;
    Names m_asked;
    int m_now = 0;
    int m_most = 0;
    int m_done = 0;
};

SystemResolver::Query queryOf(const std::shared_ptr<FakeSystem> &system)
{
    return [system](const QByteArray &name, AddressFamily family) { return system->query(name, family); };
}

} // namespace

//! What the system's resolver makes of a system that fails, hangs, or is asked for too much.
class TestSystemResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_system = std::make_shared<FakeSystem>();
    }
    void cleanup() { m_system->answerAll(); }

    void aNameIsAskedForOnceAndAnsweredLaterInTheSameThread();
    void anErrorIsPassedOn();
    void literalsAreAnsweredWithoutALookupButLater_data();
    void literalsAreAnsweredWithoutALookupButLater();
    void whatCannotBeANameIsAnErrorWithoutALookup();
    void internationalNamesAreAskedForInPunycode();
    void whatHangsHoldsUpNothingElse();
    void noMoreThanTheLimitIsAskedAtOnce();
    void tooManyAreRefused();
    void whoIsGoneMakesRoom();
    void nobodyIsAnsweredWhoIsGone();
    void aReplyMayDeleteItsContext();
    void contextsThatDieWhileTheAnswerIsPosted();
    void aThreadEndsWhileItsLookupHangs();
    void theResolverEndsWhileItsLookupHangs();
    void theProgramEndsWhileALookupHangs();

private:
    void ask(SystemResolver &resolver, const QString &host, std::optional<Answer> &answer)
    {
        resolver.lookUp(host, IPv4, this, [&answer](const Answer &result) { answer = result; });
    }

    std::shared_ptr<FakeSystem> m_system;
};

void TestSystemResolver::aNameIsAskedForOnceAndAnsweredLaterInTheSameThread()
{
    SystemResolver resolver(queryOf(m_system));
    std::optional<Answer> answer;
    QThread *thread = nullptr;
    resolver.lookUp(QStringLiteral("device"), IPv6, this, [&](const Answer &result) {
        answer = result;
        thread = QThread::currentThread();
    });
    QTRY_COMPARE_WITH_TIMEOUT(m_system->done(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
    QCOMPARE(answer->value(), QList{QHostAddress(QStringLiteral("2001:db8::1"))});
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(m_system->asked(), Names{"device"});
    QVERIFY(children().isEmpty()
            || QTest::qWaitFor([this] { return children().isEmpty(); }, patience)); // nothing stays
}

void TestSystemResolver::anErrorIsPassedOn()
{
    SystemResolver resolver(queryOf(m_system));
    std::optional<Answer> answer;
    ask(resolver, QStringLiteral("broken"), answer);
    QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
    QCOMPARE(answer->error(), (Error{ErrorCode::OutOfResources, QStringLiteral("broken")}));
}

void TestSystemResolver::literalsAreAnsweredWithoutALookupButLater_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isIPv4");
    QTest::newRow("IPv4") << QStringLiteral("192.0.2.1") << true;
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::1") << false;
    QTest::newRow("zone") << QStringLiteral("fe80::1%lo") << false;
    QTest::newRow("IPv4 inside IPv6") << QStringLiteral("::ffff:192.0.2.1") << false;
}

void TestSystemResolver::literalsAreAnsweredWithoutALookupButLater()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isIPv4);
    SystemResolver resolver(queryOf(m_system));
    std::optional<Answer> same;
    std::optional<Answer> other;
    resolver.lookUp(host, isIPv4 ? IPv4 : IPv6, this, [&same](const Answer &result) { same = result; });
    resolver.lookUp(host, isIPv4 ? IPv6 : IPv4, this, [&other](const Answer &result) { other = result; });
    QVERIFY(!same && !other);
    QTRY_VERIFY_WITH_TIMEOUT(same && other, patience);
    QVERIFY(same->has_value());
    QCOMPARE(same->value().size(), 1);
    QCOMPARE(same->value().first().toString(), host); // with its zone
    QVERIFY(!other->has_value());
    QCOMPARE(other->error().code, ErrorCode::HostNotFound);
    QVERIFY(other->error().detail.contains(host));
    QVERIFY(m_system->asked().isEmpty());
}

void TestSystemResolver::whatCannotBeANameIsAnErrorWithoutALookup()
{
    SystemResolver resolver(queryOf(m_system));
    for (const QString &host : {QString(), QStringLiteral("no such host"), QString(64, u'a')}) {
        std::optional<Answer> answer;
        ask(resolver, host, answer);
        QVERIFY(!answer);
        QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().code, ErrorCode::HostNotFound);
    }
    QVERIFY(m_system->asked().isEmpty());
}

void TestSystemResolver::internationalNamesAreAskedForInPunycode()
{
    SystemResolver resolver(queryOf(m_system));
    std::optional<Answer> answer;
    ask(resolver, QStringLiteral("b\u00fccher.example"), answer);
    QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
    QCOMPARE(m_system->asked(), Names{"xn--bcher-kva.example"});
}

void TestSystemResolver::whatHangsHoldsUpNothingElse()
{
    SystemResolver resolver(queryOf(m_system));
    m_system->hang("hangs");
    std::optional<Answer> hanging;
    std::optional<Answer> other;
    ask(resolver, QStringLiteral("hangs"), hanging);
    ask(resolver, QStringLiteral("device"), other);
    QTRY_VERIFY_WITH_TIMEOUT(other, patience);
    QVERIFY(!hanging);
    m_system->answerAll();
    QTRY_VERIFY_WITH_TIMEOUT(hanging, patience);
}

void TestSystemResolver::noMoreThanTheLimitIsAskedAtOnce()
{
    SystemResolver resolver(queryOf(m_system), {.threads = 3, .waiting = 100});
    m_system->hang("hangs");
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        resolver.lookUp(QStringLiteral("hangs"), IPv4, this, [&answers](const Answer &) { ++answers; });
    QTRY_COMPARE_WITH_TIMEOUT(m_system->now(), 3, patience);
    QCOMPARE(answers, 0);
    m_system->answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(answers, 50, patience);
    QCOMPARE(m_system->most(), 3);
}

void TestSystemResolver::tooManyAreRefused()
{
    SystemResolver resolver(queryOf(m_system), {.threads = 2, .waiting = 3});
    m_system->hang("hangs");
    std::vector<std::optional<Answer>> taken(5);
    for (auto &answer : taken)
        ask(resolver, QStringLiteral("hangs"), answer);
    std::optional<Answer> refused;
    ask(resolver, QStringLiteral("one too many"), refused); // no name at all: not counted
    ask(resolver, QStringLiteral("device"), refused);
    QTRY_VERIFY_WITH_TIMEOUT(refused && !refused->has_value() && refused->error().code == ErrorCode::OutOfResources,
                             patience);
    QVERIFY(refused->error().detail.contains(QStringLiteral("device")));

    m_system->answerAll();
    const auto answered = [](const std::optional<Answer> &answer) { return answer && answer->has_value(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(taken.cbegin(), taken.cend(), answered), patience);
    std::optional<Answer> later;
    ask(resolver, QStringLiteral("device"), later);
    QTRY_VERIFY_WITH_TIMEOUT(later && later->has_value(), patience);
}

void TestSystemResolver::whoIsGoneMakesRoom()
{
    SystemResolver resolver(queryOf(m_system), {.threads = 1, .waiting = 2});
    m_system->hang("hangs");
    std::optional<Answer> hanging;
    ask(resolver, QStringLiteral("hangs"), hanging);
    {
        QObject gone;
        for (int i = 0; i < 2; ++i)
            resolver.lookUp(QStringLiteral("gone"), IPv4, &gone, [](const Answer &) { QFAIL("nobody asked"); });
    }
    std::optional<Answer> answer;
    ask(resolver, QStringLiteral("device"), answer);
    m_system->answerAll();
    QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
    QVERIFY(answer->has_value());
    QVERIFY(!m_system->asked().contains("gone")); // skipped when its turn came
}

void TestSystemResolver::nobodyIsAnsweredWhoIsGone()
{
    SystemResolver resolver(queryOf(m_system), {.threads = 1, .waiting = 10});
    m_system->hang("hangs");
    bool called = false;
    auto held = std::make_shared<int>(0); // what a reply holds on to ends with its context
    auto context = std::make_unique<QObject>();
    const auto askFor = [&](const char *host) {
        resolver.lookUp(QString::fromLatin1(host), IPv4, context.get(),
                        [&called, held](const Answer &) { called = true; });
    };
    askFor("hangs");
    QTRY_COMPARE_WITH_TIMEOUT(m_system->now(), 1, patience);
    for (const char *host : {"waits", "127.0.0.1", "no such host"})
        askFor(host);
    context.reset();
    QCOMPARE(held.use_count(), 1);
    m_system->answerAll();
    std::optional<Answer> later;
    ask(resolver, QStringLiteral("device"), later);
    QTRY_VERIFY_WITH_TIMEOUT(later, patience);
    QVERIFY(!called);
    QCOMPARE(m_system->asked(), (Names{"hangs", "device"}));
}

void TestSystemResolver::aReplyMayDeleteItsContext()
{
    SystemResolver resolver(queryOf(m_system));
    for (const char *host : {"device", "192.0.2.1", ""}) {
        auto *context = new QObject;
        bool called = false;
        resolver.lookUp(QString::fromLatin1(host), IPv4, context, [context, &called](const Answer &) {
            delete context;
            called = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(called, patience);
    }
}

//! The race between the worker that posts and the thread that deletes. Nothing to see but that nothing breaks; the
//! sanitized builds see more.
void TestSystemResolver::contextsThatDieWhileTheAnswerIsPosted()
{
    SystemResolver resolver(queryOf(m_system), {.threads = 4, .waiting = 10});
    constexpr int rounds = 500;
    int answered = 0;
    for (int i = 0; i < rounds; ++i) {
        auto context = std::make_unique<QObject>();
        const int before = m_system->done();
        bool alive = true;
        resolver.lookUp(QStringLiteral("device"), IPv4, context.get(), [&](const Answer &) {
            QVERIFY(alive);
            ++answered;
        });
        // Some before the answer, some while it is on its way, some after it.
        if (i % 3 != 0)
            QVERIFY(QTest::qWaitFor([&] { return i % 3 == 1 || m_system->done() > before; }, patience));
        context.reset();
        alive = false;
    }
    std::optional<Answer> later;
    ask(resolver, QStringLiteral("device"), later);
    QTRY_VERIFY_WITH_TIMEOUT(later, patience);
    QVERIFY(answered <= rounds);
}

void TestSystemResolver::aThreadEndsWhileItsLookupHangs()
{
    SystemResolver resolver(queryOf(m_system));
    m_system->hang("hangs");
    QThread thread;
    auto *context = new QObject;
    context->moveToThread(&thread);
    connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    bool called = false;
    const auto lookUp = [&, context] {
        resolver.lookUp(QStringLiteral("hangs"), IPv4, context, [&called](const Answer &) { called = true; });
    };
    thread.start();
    QMetaObject::invokeMethod(context, lookUp, Qt::QueuedConnection);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->now(), 1, patience);
    thread.quit();
    QVERIFY(thread.wait(patience));
    m_system->answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_system->done(), 1, patience);
    QVERIFY(!called);
}

void TestSystemResolver::theResolverEndsWhileItsLookupHangs()
{
    m_system->hang("hangs");
    std::optional<Answer> hanging;
    std::optional<Answer> waiting;
    {
        SystemResolver resolver(queryOf(m_system), {.threads = 1, .waiting = 10});
        ask(resolver, QStringLiteral("hangs"), hanging);
        QTRY_COMPARE_WITH_TIMEOUT(m_system->now(), 1, patience);
        ask(resolver, QStringLiteral("waits"), waiting);
    }
    m_system->answerAll();
    QTRY_VERIFY_WITH_TIMEOUT(hanging, patience); // it was worked at
    QTRY_COMPARE_WITH_TIMEOUT(m_system.use_count(), 1L, patience); // the thread has ended
    QCOMPARE(m_system->asked(), Names{"hangs"});
    QVERIFY(!waiting);
}

//! As with Resolver::system(). This test passes when its program ends.
void TestSystemResolver::theProgramEndsWhileALookupHangs()
{
    const auto system = std::make_shared<FakeSystem>();
    system->hang("hangs");
    static Resolver &resolver = *new SystemResolver(queryOf(system));
    resolver.lookUp(QStringLiteral("hangs"), IPv4, this, [](const Answer &) { QFAIL("this hangs for ever"); });
    QTRY_COMPARE_WITH_TIMEOUT(system->now(), 1, patience);
}

QTEST_GUILESS_MAIN(TestSystemResolver)
#include "tst_systemresolver.moc"
