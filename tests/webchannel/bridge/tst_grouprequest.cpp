// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/grouprequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

Result<GroupRequest> parse(const QByteArray &json)
{
    return GroupRequest::fromJson(QJsonDocument::fromJson("[" + json + "]").array().at(0));
}

} // namespace

class GroupRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsUnderstood_data();
    void aRequestIsUnderstood();
    void aWrongMemberIsNamed_data();
    void aWrongMemberIsNamed();
    void membershipsThatMakeNoSenseAreRefused_data();
    void membershipsThatMakeNoSenseAreRefused();
};

void GroupRequestTest::aRequestIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<quint32>("id");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("source"); // empty: none
    const auto row = [](const char *json, quint32 id, const char *group, const char *source = "") {
        QTest::newRow(json) << QByteArray(json) << id << QString::fromLatin1(group) << QString::fromLatin1(source);
    };
    row(R"({"id":1,"groupAddress":"224.0.0.0"})", 1, "224.0.0.0");
    row(R"({"id":4294967295,"groupAddress":"239.255.255.255","new":[]})", 4294967295, "239.255.255.255");
    row(R"({"id":7,"groupAddress":"FF02:0::1"})", 7, "ff02::1");
    row(R"({"id":7,"groupAddress":"232.1.1.1","sourceAddress":"10.0.0.1"})", 7, "232.1.1.1", "10.0.0.1");
    row(R"({"id":7,"groupAddress":"ff3e::1","sourceAddress":"FD00::1"})", 7, "ff3e::1", "fd00::1");
}

void GroupRequestTest::aRequestIsUnderstood()
{
    QFETCH(QByteArray, json);
    QFETCH(quint32, id);
    QFETCH(QString, group);
    QFETCH(QString, source);
    const Result<GroupRequest> request = parse(json);
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QCOMPARE(request->id, id);
    QCOMPARE(request->membership.group.toString(), group);
    QCOMPARE(request->membership.source.has_value(), !source.isEmpty());
    if (request->membership.source)
        QCOMPARE(request->membership.source->toString(), source);
    QCOMPARE(request->membership.interfaceName, QString());
}

void GroupRequestTest::aWrongMemberIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    const auto row = [](const QByteArray &json, const char *member) {
        QTest::newRow(json.constData()) << json << QString::fromLatin1(member);
    };
    for (const char *json : {"null", "1", "[]", "{}", R"({"groupAddress":"239.1.1.1"})"})
        row(json, "id");
    for (const char *id : {"0", "-1", "1.5", "4294967296", "\"1\"", "null"})
        row(QByteArray("{\"id\":") + id + R"(,"groupAddress":"239.1.1.1"})", "id");
    for (const char *address : {"\"\"", "\"x\"", "\"239.1\"", "\"239.1.1.1 \"", "\"[ff02::1]\"", "\"ff02::1%lo\"",
                                "\"::ffff:239.1.1.1\"", "4009754625", "null", "[\"239.1.1.1\"]"})
        row(QByteArray("{\"id\":1,\"groupAddress\":") + address + "}", "groupAddress");
    for (const char *address : {"\"\"", "\"x\"", "\"fe80::1%lo\"", "\"::ffff:10.0.0.1\"", "1", "null", "{}"})
        row(QByteArray(R"({"id":1,"groupAddress":"ff3e::1","sourceAddress":)") + address + "}", "sourceAddress");
}

void GroupRequestTest::aWrongMemberIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    const Result<GroupRequest> request = parse(json);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(request.error().detail.contains(QString(u'"' + member + u'"')), qPrintable(request.error().detail));
}

void GroupRequestTest::membershipsThatMakeNoSenseAreRefused_data()
{
    QTest::addColumn<QByteArray>("members");
    for (const char *group : {"10.0.0.1", "223.255.255.255", "240.0.0.0", "::", "fe80::1"})
        QTest::newRow(group) << QByteArray(QByteArray(R"("groupAddress":")") + group + '"');
    for (const char *source : {"127.0.0.1", "127.9.9.9", "224.0.0.1", "0.0.0.0", "255.255.255.255", "fd00::1", "::1"})
        QTest::newRow(source) << QByteArray(QByteArray(R"("groupAddress":"239.1.1.1","sourceAddress":")") + source
                                            + '"');
}

void GroupRequestTest::membershipsThatMakeNoSenseAreRefused()
{
    QFETCH(QByteArray, members);
    const Result<GroupRequest> request = parse("{\"id\":1," + members + "}");
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(GroupRequestTest)
#include "tst_grouprequest.moc"
