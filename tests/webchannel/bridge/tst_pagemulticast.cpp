// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagemulticast.h"

#include "tests/support/fakepolicy.h"
#include "tests/support/multicastnetwork.h"

#include <QCoreApplication>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

constexpr qsizetype largestCount = 3;

net::MulticastMembership membershipOf(const char *group, const char *source = nullptr)
{
    net::MulticastMembership membership;
    membership.group = address(group);
    if (source)
        membership.source = address(source);
    return membership;
}

//! What one call was answered, as often as it was.
struct Answer
{
    PageMulticast::Reply reply()
    {
        return [this](const Result<void> &result) { results.append(result); };
    }
    bool isPending() const { return results.isEmpty(); }
    bool succeeded() const { return results.size() == 1 && results.first(); }
    //! Unknown when there is none, or more than one answer.
    ErrorCode code() const
    {
        return results.size() == 1 && !results.first() ? results.first().error().code : ErrorCode::Unknown;
    }

    QList<Result<void>> results;
};

} // namespace

//! Each state of a membership, and each call in it.
class PageMulticastTest : public QObject
{
    Q_OBJECT

public:
    explicit PageMulticastTest(Result<void> network)
        : m_network(std::move(network))
    { }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_network)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
    }
    void init()
    {
        m_policy = std::make_unique<FakePolicy>();
        m_bound = std::make_unique<Bound>();
        m_multicast = std::make_unique<PageMulticast>(m_bound->socket, *m_policy, true, largestCount);
    }
    void thePolicyIsAskedForTheGroupAtTheSocketsPort();
    void aRefusalJoinsNothing();
    void whileThePolicyThinksTheGroupIsNeitherJoinedNorFree();
    void aJoinedGroupCannotBeJoinedAgain();
    void aGroupThatWasLeftCanBeJoinedAgain();
    void withAndWithoutSourceExcludeEachOther();
    void thereIsALimitAndWhatIsUnderWayCounts();
    void withoutTheFeatureNothingIsAsked();
    void beforeOpeningNothingIsJoined();
    void aSocketThatClosesWhileThePolicyThinksIsNotJoined();
    void whatIsOverHasLeftAndJoinsNothing();
    void aSocketThatGoesWhileThePolicyThinksGetsNoAnswer();

private:
    Answer join(const char *group, const char *source = nullptr)
    {
        Answer answer;
        m_multicast->join(membershipOf(group, source), answer.reply());
        return answer;
    }
    Answer leave(const char *group, const char *source = nullptr)
    {
        Answer answer;
        m_multicast->leave(membershipOf(group, source), answer.reply());
        return answer;
    }
    QList<net::MulticastMembership> groups() const { return m_bound->groups().groups(); }
    bool open() { return m_bound->open(net::AddressFamily::IPv4); }

    Result<void> m_network;
    std::unique_ptr<FakePolicy> m_policy;
    std::unique_ptr<Bound> m_bound;
    std::unique_ptr<PageMulticast> m_multicast;
};

void PageMulticastTest::thePolicyIsAskedForTheGroupAtTheSocketsPort()
{
    QVERIFY(open());
    QVERIFY(join("239.9.9.9").succeeded());
    QCOMPARE(m_policy->questions().size(), 1);
    const net::Destination &asked = m_policy->questions().first();
    QCOMPARE(asked.toString(), QStringLiteral("udp://239.9.9.9:%1").arg(m_bound->port()));
    QCOMPARE(asked.addresses, QList{address("239.9.9.9")});
    QVERIFY(leave("239.9.9.9").succeeded());
    QCOMPARE(m_policy->questions().size(), 1); // leaving harms nobody
}

void PageMulticastTest::aRefusalJoinsNothing()
{
    QVERIFY(open());
    m_policy->setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::AccessDenied);
    QVERIFY(groups().isEmpty());
    m_policy->setVerdict({});
    QVERIFY(join("239.9.9.9").succeeded()); // nothing of the refusal is left
}

void PageMulticastTest::whileThePolicyThinksTheGroupIsNeitherJoinedNorFree()
{
    QVERIFY(open());
    m_policy->hold();
    Answer answer;
    m_multicast->join(membershipOf("239.9.9.9"), answer.reply());
    QVERIFY(answer.isPending());
    QVERIFY(groups().isEmpty());
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(m_policy->questions().size(), 1);
    m_policy->release();
    QVERIFY(answer.succeeded());
    QCOMPARE(groups(), QList{membershipOf("239.9.9.9")});
}

void PageMulticastTest::aJoinedGroupCannotBeJoinedAgain()
{
    QVERIFY(open());
    QVERIFY(join("239.9.9.9").succeeded());
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(m_policy->questions().size(), 1);
    QVERIFY(join("239.9.9.8").succeeded());
    QVERIFY(leave("239.9.9.9").succeeded());
    QCOMPARE(groups(), QList{membershipOf("239.9.9.8")});
}

void PageMulticastTest::aGroupThatWasLeftCanBeJoinedAgain()
{
    QVERIFY(open());
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
    QVERIFY(join("239.9.9.9").succeeded());
    QVERIFY(leave("239.9.9.9").succeeded());
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
    QVERIFY(groups().isEmpty());
    QVERIFY(join("239.9.9.9").succeeded());
}

void PageMulticastTest::withAndWithoutSourceExcludeEachOther()
{
    QVERIFY(open());
    QVERIFY(join("232.9.9.9", "10.9.0.1").succeeded());
    QVERIFY(join("232.9.9.9", "10.9.0.2").succeeded());
    QCOMPARE(join("232.9.9.9", "10.9.0.2").code(), ErrorCode::InvalidState);
    QCOMPARE(join("232.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(leave("232.9.9.9").code(), ErrorCode::InvalidState);
    QVERIFY(leave("232.9.9.9", "10.9.0.1").succeeded());
    QCOMPARE(groups(), QList{membershipOf("232.9.9.9", "10.9.0.2")});
}

void PageMulticastTest::thereIsALimitAndWhatIsUnderWayCounts()
{
    QVERIFY(open());
    QVERIFY(join("239.9.9.1").succeeded());
    QVERIFY(join("232.9.9.9", "10.9.0.1").succeeded());
    m_policy->hold();
    Answer third;
    m_multicast->join(membershipOf("239.9.9.3"), third.reply());
    QVERIFY(third.isPending());
    QCOMPARE(join("239.9.9.4").code(), ErrorCode::OutOfResources);
    m_policy->setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
    m_policy->release();
    QCOMPARE(third.code(), ErrorCode::AccessDenied);
    m_policy->setVerdict({});
    QVERIFY(join("239.9.9.4").succeeded()); // in the place that became free
    QCOMPARE(join("239.9.9.5").code(), ErrorCode::OutOfResources);
    QVERIFY(leave("239.9.9.1").succeeded());
    QVERIFY(join("239.9.9.5").succeeded());
}

void PageMulticastTest::withoutTheFeatureNothingIsAsked()
{
    QVERIFY(open());
    m_multicast = std::make_unique<PageMulticast>(m_bound->socket, *m_policy, false, largestCount);
    QVERIFY(!m_multicast->isAllowed());
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::AccessDenied);
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::AccessDenied);
    QVERIFY(m_policy->questions().isEmpty());
    QVERIFY(groups().isEmpty());
}

void PageMulticastTest::beforeOpeningNothingIsJoined()
{
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
    QVERIFY(m_policy->questions().isEmpty());
}

void PageMulticastTest::aSocketThatClosesWhileThePolicyThinksIsNotJoined()
{
    QVERIFY(open());
    m_policy->hold();
    Answer answer;
    m_multicast->join(membershipOf("239.9.9.9"), answer.reply());
    m_bound->socket.close();
    QTRY_VERIFY(streams::isTerminal(m_bound->socket.state()));
    m_policy->release();
    QCOMPARE(answer.code(), ErrorCode::InvalidState);
    QVERIFY(groups().isEmpty());
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
}

void PageMulticastTest::whatIsOverHasLeftAndJoinsNothing()
{
    QVERIFY(open());
    QVERIFY(join("239.9.9.9").succeeded());
    QVERIFY(join("232.9.9.9", "10.9.0.1").succeeded());
    m_policy->hold();
    Answer answer;
    m_multicast->join(membershipOf("239.9.9.8"), answer.reply());
    m_multicast->leaveAll();
    QVERIFY(groups().isEmpty());
    m_policy->release();
    QCOMPARE(answer.code(), ErrorCode::InvalidState);
    QCOMPARE(join("239.9.9.9").code(), ErrorCode::InvalidState);
    QCOMPARE(leave("239.9.9.9").code(), ErrorCode::InvalidState);
    QVERIFY(groups().isEmpty());
}

void PageMulticastTest::aSocketThatGoesWhileThePolicyThinksGetsNoAnswer()
{
    QVERIFY(open());
    m_policy->hold();
    Answer answer;
    m_multicast->join(membershipOf("239.9.9.9"), answer.reply());
    m_multicast.reset();
    m_bound.reset();
    m_policy->release();
    QVERIFY(answer.isPending());
}

int main(int argc, char *argv[])
{
    const auto network = makeNetwork(); // before there are threads
    QCoreApplication application(argc, argv);
    PageMulticastTest test(network);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pagemulticast.moc"
