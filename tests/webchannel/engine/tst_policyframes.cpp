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

namespace {

QByteArray policyHeader(const QByteArray &value)
{
    return "Permissions-Policy: " + value + "\r\n";
}

} // namespace

//! Policies where something is in the way: servers that do not say, addresses that change, frames that hide.
class TestPolicyFrames : public QObject
{
    Q_OBJECT

private:
    PolicyRun m_run;
    PageServer &m_top = m_run.top();
    PageServer &m_other = m_run.other();

private Q_SLOTS:
    void init();
    void featuresAreApart_data();
    void featuresAreApart();
    void whatIsKnownThrowsAtOnce_data();
    void whatIsKnownThrowsAtOnce();
    void inACrossOriginFrameItThrowsFromTheFirstSocketOn();
    void aServerThatDoesNotSayAllowsNothing_data();
    void aServerThatDoesNotSayAllowsNothing();
    void aContentSecurityPolicyHidesNoHeader_data();
    void aContentSecurityPolicyHidesNoHeader();
    void nobodyIsAskedWhereNoSocketIsMade();
    void aChangedAddressChangesNothing();
    void framesAreFoundWhereverTheyAre_data();
    void framesAreFoundWhereverTheyAre();
};

void TestPolicyFrames::init()
{
    m_run.clear();
}

void TestPolicyFrames::featuresAreApart_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QStringList>("lacking");
    const QStringList both = PolicyRun::bothFeatures();
    QTest::newRow("header, private") << QByteArray("direct-sockets-private=()") << QByteArray() << both.mid(0, 1);
    QTest::newRow("header, multicast") << QByteArray("direct-sockets-multicast=()") << QByteArray() << both.mid(1, 1);
    QTest::newRow("allow, private") << QByteArray() << QByteArray("direct-sockets-private") << both.mid(1, 1);
    QTest::newRow("allow, multicast") << QByteArray() << QByteArray("direct-sockets-multicast") << both.mid(0, 1);
    QTest::newRow("allow, sockets alone") << QByteArray() << QByteArray("direct-sockets") << both;
    QTest::newRow("two headers") << QByteArray("direct-sockets-private=()\r\nPermissions-Policy: "
                                               "direct-sockets-multicast=()")
                                 << QByteArray() << both;
    QTest::newRow("two headers, the last counts")
        << QByteArray("direct-sockets-private=()\r\nPermissions-Policy: direct-sockets-private=*") << QByteArray()
        << QStringList();
}

void TestPolicyFrames::featuresAreApart()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, allow);
    QFETCH(QStringList, lacking);
    const QByteArray frame = m_run.frameOf("allow='direct-sockets; " + allow + "'");
    m_top.add(QStringLiteral("/top"), allow.isEmpty() ? PolicyRun::leaf : frame,
              header.isEmpty() ? QByteArray() : policyHeader(header));
    QVERIFY(m_run.load(QStringLiteral("/top")).endsWith(QLatin1String(" NotAllowedError")));
    QVERIFY2(m_run.lacking() == lacking, qPrintable(m_run.said()));
}

void TestPolicyFrames::whatIsKnownThrowsAtOnce_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("throws");
    QTest::newRow("nothing said") << QByteArray() << false;
    QTest::newRow("denied") << policyHeader("direct-sockets-multicast=()") << true;
    QTest::newRow("another denied") << policyHeader("direct-sockets-private=()") << false;
}

void TestPolicyFrames::whatIsKnownThrowsAtOnce()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, throws);
    const QByteArray construct =
        "try { new UDPSocket({ localAddress: '127.0.0.1', multicastLoopback: true }).opened.catch(() => {});"
        "console.log('leaf made'); } catch (error) { console.log(`leaf thrown ${error.name}`); }";
    // In the document itself, and in a frame of the same origin, which has nobody to wait for either.
    m_top.add(QStringLiteral("/top"), PolicyRun::script(construct), header);
    m_top.add(QStringLiteral("/frame"), "<!doctype html><iframe src=/inner></iframe>", header);
    m_top.add(QStringLiteral("/inner"), PolicyRun::script(construct));
    const QString expected = throws ? QStringLiteral("leaf thrown NotAllowedError") : QStringLiteral("leaf made");
    for (const char *path : {"/top", "/frame"})
        QCOMPARE(m_run.load(QLatin1String(path)), expected);
}

void TestPolicyFrames::inACrossOriginFrameItThrowsFromTheFirstSocketOn()
{
    m_other.add(QStringLiteral("/later"),
                PolicyRun::script(
                    "const construct = () => { try {"
                    " new UDPSocket({ localAddress: '127.0.0.1', multicastLoopback: true }).opened.catch(() => {});"
                    " return 'made'; } catch (error) { return `thrown ${error.name}`; } };"
                    "const first = construct();"
                    "new TCPSocket('127.0.0.1', 9).opened.catch(() => console.log(`leaf ${first} ${construct()}`));"));
    m_top.add(QStringLiteral("/top"), m_run.frameOf(PolicyRun::socketsAllowed, QStringLiteral("/later")));
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf made thrown NotAllowedError"));
}

void TestPolicyFrames::aServerThatDoesNotSayAllowsNothing_data()
{
    QTest::addColumn<QByteArray>("status"); // of the answer to HEAD
    QTest::addColumn<QByteArray>("headers"); // of both answers
    QTest::newRow("no HEAD") << QByteArray("405 Method Not Allowed") << QByteArray();
    QTest::newRow("gone") << QByteArray("404 Not Found") << QByteArray();
    QTest::newRow("elsewhere") << QByteArray("302 Found\r\nLocation: /leaf") << QByteArray();
    QTest::newRow("another origin") << QByteArray("302 Found\r\nLocation: http://localhost:9/") << QByteArray();
    QTest::newRow("connection closed") << QByteArray() << QByteArray();
}

void TestPolicyFrames::aServerThatDoesNotSayAllowsNothing()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    // In the document itself, and in a frame around.
    m_top.add(QStringLiteral("/top"), PolicyRun::leaf, headers);
    m_top.addHead(QStringLiteral("/top"), status, headers);
    m_top.add(QStringLiteral("/around"), m_run.frameOf(PolicyRun::bothAllowed), headers);
    m_top.addHead(QStringLiteral("/around"), status, headers);
    for (const char *path : {"/top", "/around"}) {
        QVERIFY(m_run.load(QLatin1String(path)).endsWith(QLatin1String(" NotAllowedError")));
        QVERIFY2(m_run.lacking() == PolicyRun::bothFeatures(), qPrintable(m_run.said()));
        const QRegularExpression told(
            QStringLiteral("^Wirebench: neither direct-sockets-private nor .* because .*\\.$"));
        QVERIFY2(m_run.console().filter(told).size() == 1, qPrintable(m_run.said()));
    }
}

void TestPolicyFrames::aContentSecurityPolicyHidesNoHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("lacking");
    QTest::newRow("none") << QByteArray() << QStringList();
    QTest::newRow("one denied") << policyHeader("direct-sockets-private=()") << PolicyRun::bothFeatures().mid(0, 1);
}

void TestPolicyFrames::aContentSecurityPolicyHidesNoHeader()
{
    QFETCH(QByteArray, header);
    m_top.add(QStringLiteral("/top"), PolicyRun::leaf, header + "Content-Security-Policy: connect-src 'none'\r\n");
    QVERIFY(m_run.load(QStringLiteral("/top")).endsWith(QLatin1String(" NotAllowedError")));
    QTEST(m_run.lacking(), "lacking");
    QVERIFY2(m_run.console().filter(QStringLiteral("neither direct-sockets-private")).isEmpty(),
             qPrintable(m_run.said()));
}

void TestPolicyFrames::nobodyIsAskedWhereNoSocketIsMade()
{
    m_top.add(QStringLiteral("/top"), m_run.frameOf(PolicyRun::socketsAllowed, QStringLiteral("/idle")));
    m_other.add(QStringLiteral("/idle"),
                PolicyRun::script("onload = () => setTimeout(() => console.log('leaf idle'));"));
    QCOMPARE(m_run.load(QStringLiteral("/top")), QStringLiteral("leaf idle"));
    const QStringList all = m_top.requests() + m_other.requests();
    QVERIFY(!all.isEmpty());
    QVERIFY2(all.filter(QRegularExpression(QStringLiteral("^HEAD "))).isEmpty(), qPrintable(all.join(u'\n')));
}

void TestPolicyFrames::aChangedAddressChangesNothing()
{
    m_top.add(QStringLiteral("/top"), PolicyRun::script("history.replaceState(null, '', '/leaf');") + PolicyRun::leaf,
              policyHeader("direct-sockets-private=()"));
    QVERIFY(m_run.load(QStringLiteral("/top")).endsWith(QLatin1String(" NotAllowedError")));
    QVERIFY2(m_run.lacking() == PolicyRun::bothFeatures().mid(0, 1), qPrintable(m_run.said()));
    QVERIFY(m_top.requests().contains(QStringLiteral("HEAD /top")));
}

void TestPolicyFrames::framesAreFoundWhereverTheyAre_data()
{
    QTest::addColumn<QByteArray>("page"); // FRAME: the iframe's attributes
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<bool>("sameOrigin");
    QTest::addColumn<bool>("allowed");
    const auto inShadow = [](const QByteArray &mode) -> QByteArray {
        return "<!doctype html><p></p><script>document.querySelector('p').attachShadow({ mode: '" + mode
            + "' }).innerHTML = `<b><iframe FRAME></iframe></b>`;</script>";
    };
    const QByteArray nested =
        "<!doctype html><p></p><script>"
        "const root = document.querySelector('p').attachShadow({ mode: 'open' }); root.innerHTML = "
        "'<section></section>';"
        "root.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = `<iframe FRAME></iframe>`;</script>";
    QTest::newRow("open shadow root") << inShadow("open") << PolicyRun::bothAllowed << false << true;
    QTest::newRow("shadow root in a shadow root") << nested << PolicyRun::bothAllowed << false << true;
    // Nobody can look into a closed one. The default is what holds then.
    QTest::newRow("closed shadow root") << inShadow("closed") << PolicyRun::bothAllowed << false << false;
    const QByteArray none = "allow=\"direct-sockets-private 'none'; direct-sockets-multicast 'none'\"";
    QTest::newRow("closed shadow root, same origin") << inShadow("closed") << none << true << false;
    QTest::newRow("among others") << QByteArray(
        "<!doctype html><iframe></iframe><iframe FRAME></iframe><iframe></iframe>")
                                  << PolicyRun::bothAllowed << false << true;
    QTest::newRow("names that hide the document's own") << QByteArray(
        "<!doctype html><form name=querySelectorAll><input name=shadowRoot></form><img name=featurePolicy>"
        "<iframe name=parent></iframe><iframe name=origin></iframe><a id=crypto></a><iframe FRAME></iframe>")
                                                        << PolicyRun::bothAllowed << false << true;
    QTest::newRow("named in the frame") << QByteArray("<!doctype html><iframe name=top FRAME></iframe>")
                                        << PolicyRun::bothAllowed << false << true;
}

void TestPolicyFrames::framesAreFoundWhereverTheyAre()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, allow);
    QFETCH(bool, sameOrigin);
    QFETCH(bool, allowed);
    const PageServer &server = sameOrigin ? m_top : m_other;
    m_top.add(QStringLiteral("/top"),
              page.replace("FRAME", QByteArray(allow + " src=" + server.url(QStringLiteral("/leaf")).toEncoded())));
    const QString line = m_run.load(QStringLiteral("/top"));
    // In a closed shadow root, a frame of another origin has what the engine knows of, and nothing of ours.
    QVERIFY2(line.endsWith(QLatin1String(" NotAllowedError")), qPrintable(m_run.said()));
    const QStringList expected = allowed ? QStringList() : PolicyRun::bothFeatures();
    QVERIFY2(m_run.lacking() == expected, qPrintable(m_run.said()));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestPolicyFrames test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_policyframes.moc"
