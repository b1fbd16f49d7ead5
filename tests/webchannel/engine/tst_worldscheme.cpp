// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/bridge/frame.h"
#include "webchannel/bridge/relaymessages.h"
#include "webchannel/engine/enginesetup.h"
#include "webchannel/engine/headlesspage.h"
#include "webchannel/engine/worldscheme.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 30'000;

//! What the pages here do in place of the world script: they know the secret. ask() resolves with the answer's text, or
//! with 'refused'. The relay's id may be given; begin() tells its end on the console.
const QByteArray helpers = R"(
    const id = 'a'.repeat(32);
    function ask(path, headers) {
      return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', 'wirebench:' + path);
        const all = { 'X-Wirebench-Secret': 'secret', 'X-Wirebench-Policy': 'direct-sockets', 'X-Wirebench-Relay': id };
        for (const [name, value] of Object.entries({ ...all, ...headers })) request.setRequestHeader(name, value);
        request.onload = () => resolve(request.responseText);
        request.onerror = () => resolve('refused');
        request.send();
      });
    }
    const begin = (headers) => ask('relay', headers).then((end) => console.log('ended ' + end));
    const say = (promise) => promise.then((answer) => console.log(answer === '' ? 'empty' : answer));
)";

QByteArray page(const QByteArray &code)
{
    return "<!doctype html><title>test</title><script>" + helpers + code + "</script>";
}

QByteArray portionOf(const QByteArray &content)
{
    QByteArray portion;
    bridge::appendRelayMessage(portion, bridge::RelayMessageKind::Text, content);
    return portion.toBase64();
}

} // namespace

//! Requests that the world script would not send, from one that is broken or from a page that has learned its secret
//! (faults.md, row 33). Nothing here must crash, or reach what belongs to somebody else.
class TestWorldScheme : public QObject
{
    Q_OBJECT

private:
    PageServer m_top;
    PageServer m_other;
    std::unique_ptr<bridge::Bridge> m_bridge;
    std::unique_ptr<engine::WorldScheme> m_scheme;
    std::unique_ptr<QWebEngineProfile> m_profile;

    //! Loads a page with \a code and waits for the first line on the console.
    QString firstLineOf(const QByteArray &code)
    {
        m_top.add(QStringLiteral("/page"), page(code));
        engine::HeadlessPage page(m_profile.get());
        QSignalSpy lines(&page, &engine::HeadlessPage::consoleWritten);
        page.load(m_top.url(QStringLiteral("/page")));
        return lines.wait(deadline) ? lines.first().at(1).toString() : QString();
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void aRequestIsRefused_data();
    void aRequestIsRefused();
    void aDocumentThatMayHaveNoSocketsGetsNoRelay();
    void anIdIsForOneRelay();
    void aRelayIsForOneOrigin();
    void aBadPortionEndsTheRelay_data();
    void aBadPortionEndsTheRelay();
    void goodPortionsAreTakenInTheirOrder();
    void aPortionTooManyEndsTheRelay_data();
    void aPortionTooManyEndsTheRelay();
    void endingTheProgramEndsTheRelay();
};

void TestWorldScheme::initTestCase()
{
    m_profile = std::make_unique<QWebEngineProfile>();
    init();
}

void TestWorldScheme::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("refused|context closed")));
    m_bridge = std::move(*bridge::Bridge::start());
    auto scheme = std::make_unique<engine::WorldScheme>(*m_bridge, "secret");
    m_profile->removeAllUrlSchemeHandlers();
    m_profile->installUrlSchemeHandler(engine::WorldScheme::name(), scheme.get());
    m_scheme = std::move(scheme);
}

void TestWorldScheme::aRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("complaint"); // none: nothing is logged
    const auto row = [](const char *name, const QByteArray &code, const char *complaint) {
        QTest::newRow(name) << code << QString::fromLatin1(complaint);
    };
    for (const QByteArray path : {"ticket", "relay", "relay-up", "relay-down", "else"}) {
        row(QByteArray("wrong secret, " + path).constData(),
            "say(ask('" + path + "', { 'X-Wirebench-Secret': 'Secret' }))", "secret is missing or wrong");
    }
    row("no secret", "say(ask('relay', { 'X-Wirebench-Secret': '' }))", "secret is missing or wrong");
    row("unknown address", "say(ask('else', {}))", "");
    row("up without a relay", "say(ask('relay-up', { 'X-Wirebench-Portion': '' }))", "");
    row("down without a relay", "say(ask('relay-down', {}))", "");
    row("short id", "say(ask('relay', { 'X-Wirebench-Relay': 'abc' }))", "");
    row("no id", "say(ask('relay', { 'X-Wirebench-Relay': '' }))", "");
}

void TestWorldScheme::aRequestIsRefused()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QString, complaint);
    if (!complaint.isEmpty())
        QTest::ignoreMessage(
            QtWarningMsg,
            QRegularExpression(QString(u"refused a request of origin " + m_top.origin() + u".*" + complaint)));
    QCOMPARE(firstLineOf(code), QStringLiteral("refused"));
}

void TestWorldScheme::aDocumentThatMayHaveNoSocketsGetsNoRelay()
{
    const QString line = firstLineOf("begin({ 'X-Wirebench-Policy': '' })");
    QVERIFY2(line.startsWith(QLatin1String("ended {")) && line.contains(QLatin1String("direct-sockets")),
             qPrintable(line));
}

void TestWorldScheme::anIdIsForOneRelay()
{
    QCOMPARE(firstLineOf("begin(); say(ask('relay', {}))"), QStringLiteral("refused"));
}

void TestWorldScheme::aRelayIsForOneOrigin()
{
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QString(u"refused a request of origin " + m_other.origin()
                                                    + u".*for a relay of " + m_top.origin())));
    m_other.add(QStringLiteral("/thief"), page("say(ask('relay-down', {}))"));
    QCOMPARE(firstLineOf("begin(); const frame = document.createElement('iframe'); frame.src = '"
                         + m_other.url(QStringLiteral("/thief")).toEncoded()
                         + "'; document.documentElement.append(frame)"),
             QStringLiteral("refused"));
}

void TestWorldScheme::aBadPortionEndsTheRelay_data()
{
    QTest::addColumn<QByteArray>("portion");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no Base64") << QByteArray("$") << "bad relay message: a portion that is not Base64";
    QTest::newRow("cut off") << portionOf("text").left(8) << "bad relay message: a message is cut off";
    QTest::newRow("no QWebChannel") << portionOf("text") << "protocol violation: a control message";
}

void TestWorldScheme::aBadPortionEndsTheRelay()
{
    QFETCH(const QByteArray, portion);
    QFETCH(const QString, complaint);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QString(m_top.origin() + QStringLiteral(" context closed, ") + complaint)));
    const QString line = firstLineOf("begin(); ask('relay-up', { 'X-Wirebench-Portion': '" + portion + "' })");
    QCOMPARE(line, QStringLiteral(R"(ended {"error":"Wirebench does not understand what the page sent."})"));
}

void TestWorldScheme::goodPortionsAreTakenInTheirOrder()
{
    // Number 0 uses the id that a frame in number 1 is for; without that the frame would end the relay.
    const QByteArray call =
        portionOf(R"({"type":6,"id":1,"object":"sockets","method":"open","args":[{"id":1,"protocol":"tcp",)"
                  R"("remoteAddress":"127.0.0.1","remotePort":9,"credit":1}]})");
    QByteArray frame;
    bridge::appendUnits(frame, bridge::FrameType::Credit, 1, 1);
    QByteArray portion;
    bridge::appendRelayMessage(portion, bridge::RelayMessageKind::Binary, frame);
    QCOMPARE(firstLineOf("begin(); const up = (number, portion) => ask('relay-up', "
                         "{ 'X-Wirebench-Number': number, 'X-Wirebench-Portion': portion });"
                         "const both = [up('1', '"
                         + portion.toBase64() + "'), up('0', '" + call
                         + "')]; Promise.all(both).then((answers) => console.log(answers.join('+')))"),
             QStringLiteral("+"));
}

void TestWorldScheme::aPortionTooManyEndsTheRelay_data()
{
    QTest::addColumn<QByteArray>("numbers");
    QTest::newRow("the same number twice") << QByteArray("[1, 1]");
    QTest::newRow("an old number") << QByteArray("[0, 0]");
    QTest::newRow("many before their turn") << QByteArray("[1, 2, 3, 4, 5, 6, 7, 8, 9]");
}

void TestWorldScheme::aPortionTooManyEndsTheRelay()
{
    QFETCH(const QByteArray, numbers);
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(QString(m_top.origin() + QStringLiteral(" context closed, a portion too many"))));
    const QString line = firstLineOf("begin(); for (const number of " + numbers
                                     + ") ask('relay-up', { 'X-Wirebench-Number': String(number) })");
    QCOMPARE(line, QStringLiteral(R"(ended {"error":"Wirebench got a portion too many."})"));
}

void TestWorldScheme::endingTheProgramEndsTheRelay()
{
    m_top.add(QStringLiteral("/page"), page("begin(); ask('relay-down', {}).then(() => console.log('begun'))"));
    engine::HeadlessPage page(m_profile.get());
    QSignalSpy lines(&page, &engine::HeadlessPage::consoleWritten);
    page.load(m_top.url(QStringLiteral("/page")));
    QVERIFY(lines.wait(deadline));
    QCOMPARE(lines.takeFirst().at(1).toString(), QStringLiteral("begun"));
    m_bridge.reset();
    QVERIFY(lines.wait(deadline));
    QCOMPARE(lines.takeFirst().at(1).toString(), QStringLiteral(R"(ended {"error":"Wirebench has ended."})"));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestWorldScheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_worldscheme.moc"
