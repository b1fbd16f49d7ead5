// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/policyrun.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace wirebench;
using tests::PageServer;
using tests::PolicyRun;

//! How frames ask their parents what they inherit, with pages around that listen, and hostile ones.
class TestPolicyMessages : public QObject
{
    Q_OBJECT

private:
    PolicyRun m_run;
    PageServer &m_top = m_run.top();
    PageServer &m_other = m_run.other();

private Q_SLOTS:
    void init();
    void pagesSeeNoQuestions();
    void messagesOfPagesArrive();
    void aHostileParentCannotAnswer_data();
    void aHostileParentCannotAnswer();
    void aHostileChildGainsNothing();
};

void TestPolicyMessages::init()
{
    m_run.clear();
}

void TestPolicyMessages::pagesSeeNoQuestions()
{
    m_top.add(QStringLiteral("/top"),
              PolicyRun::script("addEventListener('message', () => console.log('leaf seen'), true);"
                                "addEventListener('message', () => console.log('leaf seen'));"
                                "onmessage = () => console.log('leaf seen');")
                  + m_run.frameOf(PolicyRun::bothAllowed));
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf false NotAllowedError"));
    QVERIFY2(m_run.lacking().isEmpty(), qPrintable(m_run.said()));
}

void TestPolicyMessages::messagesOfPagesArrive()
{
    // With as many ports as a question has, and with a stream, which can be read out of a message only once.
    m_top.add(QStringLiteral("/top"),
              PolicyRun::script("const arrived = []; onmessage = async ({ data, ports }) => {"
                                "  const { value } = data.stream ? await data.stream.getReader().read() : data;"
                                "  arrived.push(value + ports.length);"
                                "  if (arrived.length === 4) console.log(`leaf ${arrived.sort()}`); };")
                  + m_run.frameOf({}, QStringLiteral("/sends")));
    m_other.add(
        QStringLiteral("/sends"),
        PolicyRun::script("const portsOf = (count) => Array.from({ length: count }, () => new MessageChannel().port2);"
                          "for (const count of [0, 1, 4]) {"
                          "  const stream = new ReadableStream({ start(c) { c.enqueue('stream'); } });"
                          "  parent.postMessage({ stream }, '*', [stream, ...portsOf(count)]); }"
                          "parent.postMessage({ value: 'name', name: 'name', nonce: '' }, '*', portsOf(5));"));
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf name5,stream0,stream1,stream4"));
}

void TestPolicyMessages::aHostileParentCannotAnswer_data()
{
    QTest::addColumn<QByteArray>("answer"); // what the document between, of the top's origin, makes of the question
    const QByteArray features = "features: ['direct-sockets-private', 'direct-sockets-multicast']";
    QTest::newRow("with anything") << QByteArray("port.postMessage({ " + features + " })");
    QTest::newRow("with a signature") << QByteArray("port.postMessage({ " + features
                                                    + ", signature: new ArrayBuffer(32) })");
    QTest::newRow("with a signature of its own") << QByteArray(
        "crypto.subtle.importKey('raw', new Uint8Array(16), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])"
        ".then((key) => crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify("
        "['inherited policy', data.nonce, 'LEAF', ['direct-sockets-private']]))))"
        ".then((signature) => port.postMessage({ features: ['direct-sockets-private'], signature }))");
    // The window above answers truly: for this document, which is not the one that asked.
    QTest::newRow("by passing it on") << QByteArray("parent.postMessage(data, '*', ports)");
    QTest::newRow("by passing on what was answered to itself")
        << QByteArray("const channels = Array.from({ length: 5 }, () => new MessageChannel());"
                      "channels[0].port1.onmessage = ({ data }) => { console.log('signed ' + data.features);"
                      " port.postMessage(data); };"
                      "parent.postMessage(data, '*', channels.map(({ port2 }) => port2))");
    QTest::newRow("never") << QByteArray("kept.push(port)");
}

void TestPolicyMessages::aHostileParentCannotAnswer()
{
    QFETCH(QByteArray, answer);
    // document.open() takes the listeners of a window away, those of the world script, too.
    m_top.add(QStringLiteral("/between"), "<!doctype html><title>between</title>");
    const QByteArray inner = "<iframe " + PolicyRun::bothAllowed.chopped(1)
        + "; camera *' src=" + m_other.url(QStringLiteral("/leaf")).toEncoded() + "></iframe>";
    const QByteArray answering = QByteArray(answer).replace("LEAF", m_other.origin().toLatin1());
    m_top.add(QStringLiteral("/top"),
              "<!doctype html><iframe src=/between></iframe>"
                  + PolicyRun::script(
                      "const kept = []; const frame = document.querySelector('iframe'); frame.onload = () => {"
                      "  frame.onload = null; const between = frame.contentWindow; between.document.open();"
                      "  between.kept = kept;"
                      "  between.addEventListener('message', between.Function('event', `"
                      "    const { data, ports } = event; const [port] = ports; console.log('asked'); "
                      + QByteArray(answering).replace('\\', "\\\\").replace('`', "\\`")
                      + "`)); between.document.write(`" + inner + "`); between.document.close(); };"));
    // The engine's own answer shows that nothing but the missing script was in the way.
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf true NotAllowedError"));
    QVERIFY2(m_run.console().contains(QStringLiteral("asked")), qPrintable(m_run.said()));
    QVERIFY2(m_run.lacking() == PolicyRun::bothFeatures(), qPrintable(m_run.said()));
    const QRegularExpression told(QStringLiteral("^Wirebench: neither .* because the page around it "));
    QVERIFY2(m_run.console().filter(told).size() == 1, qPrintable(m_run.said()));
}

void TestPolicyMessages::aHostileChildGainsNothing()
{
    // It learns the name of the event in an about:blank frame of its own, then asks as a world script would.
    m_other.add(
        QStringLiteral("/hostile"),
        "<!doctype html><iframe id=a></iframe>"
            + PolicyRun::script(
                  "const ask = ({ name, nonce }) => { const channels = Array.from({ length: 5 }, () => new "
                  "MessageChannel());"
                  "  channels[0].port1.onmessage = ({ data }) => {"
                  "    console.log(`signed <${data.features}>`);"
                  "    const forged = ['direct-sockets-private', 'direct-sockets-multicast'];"
                  "    for (const data of [`allows ${forged[0]}`, 'ticket']) dispatchEvent(new MessageEvent(name, { "
                  "data }));"
                  "    dispatchEvent(new MessageEvent('message', { data: { name, nonce, features: forged },"
                  "      source: parent, origin: location.origin }));"
                  "    new UDPSocket({ remoteAddress: '224.0.0.251', remotePort: 9 }).opened"
                  "      .catch((error) => console.log(`leaf ${error.name}`)); };"
                  "  parent.postMessage({ name, nonce, features: ['direct-sockets-private'] }, '*',"
                  "    channels.map(({ port2 }) => port2)); };"
                  "const frame = document.querySelector('#a').contentWindow;"
                  "frame.addEventListener('message', ({ data }) => ask(data), { once: true });"
                  "frame.document.body.innerHTML = `<iframe allow=\"direct-sockets *\" src=TOP/asks></iframe>`;")
                  .replace("TOP", m_top.origin().toLatin1()));
    m_top.add(QStringLiteral("/asks"), PolicyRun::script("new TCPSocket('127.0.0.1', 9).opened.catch(() => {})"));
    m_top.add(QStringLiteral("/top"), m_run.frameOf(PolicyRun::socketsAllowed, QStringLiteral("/hostile")));
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf NotAllowedError"));
    QVERIFY2(m_run.console().contains(QStringLiteral("signed <>")), qPrintable(m_run.said()));
    QVERIFY2(m_run.lacking() == PolicyRun::bothFeatures(), qPrintable(m_run.said()));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestPolicyMessages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_policymessages.moc"
