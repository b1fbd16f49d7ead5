// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/socketsfacade.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPointer>
#include <QPromise>
#include <QTest>
#include <QWebChannel>
#include <QWebChannelAbstractTransport>

using namespace wirebench::bridge;

namespace {

//! A page without WebSocket and without the filter that stands before QWebChannel in the product.
class PlainTransport final : public QWebChannelAbstractTransport
{
    Q_OBJECT

public:
    void sendMessage(const QJsonObject &message) override { m_sent.append(message); }
    void receive(const QByteArray &json) { Q_EMIT messageReceived(QJsonDocument::fromJson(json).object(), this); }
    //! The answers to calls, by id.
    QHash<int, QJsonValue> answers() const
    {
        QHash<int, QJsonValue> answers;
        for (const QJsonObject &message : m_sent) {
            if (message.value(QLatin1String("type")).toInt() == 10)
                answers.insert(message.value(QLatin1String("id")).toInt(), message.value(QLatin1String("data")));
        }
        return answers;
    }

private:
    QList<QJsonObject> m_sent;
};

} // namespace

//! The facade behind a real QWebChannel, called as a hostile page would.
class SocketsFacadeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void itShowsThreeMethodsOfItsOwn();
    void eachMethodIsItsOwn();
    void theReplyComesWhenTheFutureFinishes();
    void anyJsonArrivesAsItIs_data();
    void anyJsonArrivesAsItIs();
    void missingAndSurplusArgumentsAreHarmless();
    void inheritedMethodsAreHarmless_data();
    void inheritedMethodsAreHarmless();
    void aBrokenPromiseIsAnsweredWithNull();
    void aPromiseOutlivesTheChannel();

private:
    void call(int id, const QByteArray &method, const QByteArray &arguments)
    {
        m_transport->receive("{\"type\":6,\"object\":\"sockets\",\"id\":" + QByteArray::number(id)
                             + ",\"method\":" + method + ",\"args\":" + arguments + "}");
    }

    QJsonArray m_requests;
    QByteArray m_called; // the last method
    std::shared_ptr<QPromise<QJsonObject>> m_promise;
    QPointer<SocketsFacade> m_facade;
    std::unique_ptr<QWebChannel> m_channel;
    std::unique_ptr<PlainTransport> m_transport;
};

void SocketsFacadeTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // QWebChannel complains about each call
}

void SocketsFacadeTest::init()
{
    m_requests = {};
    m_channel = std::make_unique<QWebChannel>();
    m_transport = std::make_unique<PlainTransport>();
    const auto method = [this](const char *name) {
        return [this, name](const QJsonValue &request) {
            m_called = name;
            m_requests.append(request);
            m_promise = std::make_shared<QPromise<QJsonObject>>();
            m_promise->start();
            return m_promise->future();
        };
    };
    m_facade = new SocketsFacade({method("open"), method("joinGroup"), method("leaveGroup")}, m_channel.get());
    m_channel->registerObject(QStringLiteral("sockets"), m_facade);
    m_channel->connectTo(m_transport.get());
}

void SocketsFacadeTest::itShowsThreeMethodsOfItsOwn()
{
    const QMetaObject &meta = SocketsFacade::staticMetaObject;
    QCOMPARE(meta.propertyCount(), meta.propertyOffset());
    QByteArrayList signatures;
    for (int method = meta.methodOffset(); method < meta.methodCount(); ++method)
        signatures.append(meta.method(method).methodSignature());
    QCOMPARE(signatures, (QByteArrayList{"open(QJsonValue)", "joinGroup(QJsonValue)", "leaveGroup(QJsonValue)"}));
}

void SocketsFacadeTest::eachMethodIsItsOwn()
{
    for (const QByteArray name : {"joinGroup", "open", "leaveGroup"}) {
        const QByteArray signature = name + "(QJsonValue)";
        call(1, "\"" + name + "\"", "[{\"id\":1}]");
        QCOMPARE(m_called, name);
        const int index = SocketsFacade::staticMetaObject.indexOfMethod(signature.constData());
        call(2, QByteArray::number(index), "[{\"id\":2}]");
        QCOMPARE(m_called, name);
        QCOMPARE(m_requests.last(), (QJsonObject{{QStringLiteral("id"), 2}}));
    }
    QCOMPARE(m_requests.size(), 6);
}

void SocketsFacadeTest::theReplyComesWhenTheFutureFinishes()
{
    call(1, "\"open\"", "[{\"id\":1}]");
    QCOMPARE(m_requests, (QJsonArray{QJsonObject{{QStringLiteral("id"), 1}}}));
    QCoreApplication::processEvents();
    QVERIFY(m_transport->answers().isEmpty());
    m_promise->addResult(QJsonObject{{QStringLiteral("localPort"), 5}});
    m_promise->finish();
    QTRY_COMPARE(m_transport->answers().value(1), QJsonValue(QJsonObject{{QStringLiteral("localPort"), 5}}));
}

void SocketsFacadeTest::anyJsonArrivesAsItIs_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"null", "true", "0", "-1e308", "\"\"", "\"text\"", "[]", "[[],{}]", "{}", "{\"a\":{\"b\":[1,null]}}",
          "{\"__QObject*__\":true,\"id\":\"sockets\"}", "{\"id\":\"sockets\"}"})
        QTest::newRow(json) << QByteArray(json);
}

void SocketsFacadeTest::anyJsonArrivesAsItIs()
{
    QFETCH(QByteArray, json);
    const QByteArray arguments = "[" + json + "]";
    call(1, "\"open\"", arguments);
    QCOMPARE(m_requests, QJsonDocument::fromJson(arguments).array());
    call(2, QByteArray::number(SocketsFacade::staticMetaObject.indexOfMethod("open(QJsonValue)")), arguments);
    QCOMPARE(m_requests.size(), 2);
    QCOMPARE(m_requests.at(1), m_requests.at(0));
}

void SocketsFacadeTest::missingAndSurplusArgumentsAreHarmless()
{
    const QByteArray index = QByteArray::number(SocketsFacade::staticMetaObject.indexOfMethod("open(QJsonValue)"));
    for (const char *arguments : {"[]", "[{},1]", "[1,2,3,4,5,6,7,8,9,10,11,12]", "null", "{}", "\"x\""}) {
        call(1, index, arguments);
        call(2, "\"open\"", arguments);
    }
    QVERIFY(m_facade);
    call(3, "\"open\"", "[7]");
    QCOMPARE(m_requests.last().toInt(), 7);
}

void SocketsFacadeTest::inheritedMethodsAreHarmless_data()
{
    QTest::addColumn<QByteArray>("message");
    for (int method = -2; method < SocketsFacade::staticMetaObject.methodCount() + 2; ++method) {
        if (method >= SocketsFacade::staticMetaObject.methodOffset()
            && method < SocketsFacade::staticMetaObject.methodCount())
            continue;
        for (const char *arguments : {"[]", "[null]", "[{\"__QObject*__\":true,\"id\":\"sockets\"}]"}) {
            QTest::addRow("method %d %s", method, arguments)
                << QByteArray("{\"type\":6,\"object\":\"sockets\",\"id\":1,\"method\":" + QByteArray::number(method)
                              + ",\"args\":" + arguments + "}");
        }
    }
    for (const char *name :
         {"deleteLater", "deleteLater(QObject*)", "_q_reregisterTimers", "destroyed", "setParent", "", "open()"})
        QTest::newRow(name) << QByteArray(QByteArray("{\"type\":6,\"object\":\"sockets\",\"id\":1,\"method\":\"") + name
                                          + "\",\"args\":[]}");
    for (int type = -1; type < 15; ++type) {
        if (type == 5)
            continue; // debug, which writes to stdout; the transport of the product drops it
        for (const char *rest : {"", ",\"signal\":0", ",\"signal\":99", ",\"property\":0,\"value\":\"x\"",
                                 ",\"property\":99,\"value\":{}"})
            QTest::addRow("type %d %s", type, rest)
                << QByteArray("{\"object\":\"sockets\",\"id\":1,\"type\":" + QByteArray::number(type) + rest + "}");
    }
    QTest::newRow("another object") << QByteArray(
        "{\"type\":6,\"object\":\"nobody\",\"id\":1,\"method\":\"open\",\"args\":[1]}");
    QTest::newRow("no object") << QByteArray("{\"type\":6,\"id\":1,\"method\":\"open\",\"args\":[1]}");
    QTest::newRow("empty") << QByteArray("{}");
}

void SocketsFacadeTest::inheritedMethodsAreHarmless()
{
    QFETCH(QByteArray, message);
    m_transport->receive(message);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QVERIFY(m_facade);
    QCOMPARE(m_requests.size(), 0);
    call(2, "\"open\"", "[7]");
    QCOMPARE(m_requests.size(), 1);
}

void SocketsFacadeTest::aBrokenPromiseIsAnsweredWithNull()
{
    call(1, "\"open\"", "[1]");
    m_promise.reset();
    QTRY_VERIFY(m_transport->answers().contains(1));
    QVERIFY(m_transport->answers().value(1).isNull());
}

void SocketsFacadeTest::aPromiseOutlivesTheChannel()
{
    call(1, "\"open\"", "[1]");
    m_channel.reset();
    m_transport.reset();
    m_promise->addResult(QJsonObject());
    m_promise->finish();
    QCoreApplication::processEvents();
    QVERIFY(!m_facade);
}

QTEST_GUILESS_MAIN(SocketsFacadeTest)
#include "tst_socketsfacade.moc"
