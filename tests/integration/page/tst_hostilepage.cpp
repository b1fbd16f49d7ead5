// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/webchannel/bridge/testrules.h"
#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! The value of \a name among the parameters of the script that the engine puts into the ApplicationWorld.
QString worldParameter(const QWebEngineProfile &profile, const QString &name)
{
    const QRegularExpression pattern(QStringLiteral("\"%1\":\"([^\"]+)\"").arg(name));
    QString value;
    for (const QWebEngineScript &script : profile.scripts()->toList()) {
        if (script.worldId() == QWebEngineScript::ApplicationWorld)
            value = pattern.match(script.sourceCode()).captured(1);
    }
    return value;
}

} // namespace

//! Pages that break everything within their reach (faults.md, rows 33 and 40). They may lose their own sockets by it,
//! and gain nothing.
class TestHostilePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAttackGainsNothing_data();
    void anAttackGainsNothing();
    void aPageIsLetInOnlyAsItself_data();
    void aPageIsLetInOnlyAsItself();

private:
    QVariantMap setup();
    void verifyThatNothingWasGained();
    //! Another page, of another origin, gets what is granted.
    void verifyThatACleanPageWorks();

    std::unique_ptr<PageServer> m_server; // a new origin for each attack
    std::unique_ptr<PageServer> m_other;
    RawListener m_granted;
    RawListener m_forbidden;
    RawUdpPeer m_forbiddenUdp;
    std::unique_ptr<Browser> m_browser;
};

void TestHostilePage::init()
{
    m_server = std::make_unique<PageServer>();
    m_other = std::make_unique<PageServer>();
    m_browser.reset();
    m_browser = std::make_unique<Browser>(settingsWith({QStringLiteral("tcp://127.0.0.1:%1").arg(m_granted.port())}));
}

QVariantMap TestHostilePage::setup()
{
    const auto ticketOf = [this](const QString &origin) {
        return QString::fromLatin1(*m_browser->bridge().issueTicket(
            {origin, bridge::PolicyFeature::DirectSockets | bridge::PolicyFeature::PrivateNetwork, {}}));
    };
    return {{QStringLiteral("granted"), m_granted.port()},
            {QStringLiteral("forbidden"), m_forbidden.port()},
            {QStringLiteral("forbiddenUdp"), m_forbiddenUdp.port()},
            {QStringLiteral("free"), unusedPort(SOCK_STREAM)},
            {QStringLiteral("other"), m_other->origin()},
            {QStringLiteral("otherTicket"), ticketOf(m_other->origin())},
            {QStringLiteral("eventName"), worldParameter(m_browser->profile(), QStringLiteral("eventName"))},
            {QStringLiteral("patience"), 3000}};
}

void TestHostilePage::verifyThatNothingWasGained()
{
    QCOMPARE(m_forbidden.acceptedCount(), 0);
    QVERIFY(m_forbiddenUdp.received().isEmpty());
    const bridge::SecretHeader &header = m_browser->bridge().secretHeader();
    const QString secrets[] = {worldParameter(m_browser->profile(), QStringLiteral("secret")),
                               QString::fromLatin1(header.name), QString::fromLatin1(header.value)};
    for (const QString &line : m_browser->console()) {
        QVERIFY2(!line.contains(QStringLiteral("STOLEN")) && !line.contains(QStringLiteral("STRANGE")),
                 qPrintable(line.left(500)));
        for (const QString &secret : secrets) {
            QVERIFY(!secret.isEmpty());
            QVERIFY2(!line.contains(secret, Qt::CaseInsensitive), qPrintable(line.left(500)));
        }
    }
    for (const bridge::AccessDenial &denial : m_browser->denials())
        QCOMPARE(denial.origin, m_server->origin());
}

void TestHostilePage::verifyThatACleanPageWorks()
{
    m_other->add(QStringLiteral("/clean"),
                 htmlOf(scriptWith({{QStringLiteral("granted"), m_granted.port()}}, QStringLiteral("clean"))));
    const qsizetype before = m_granted.acceptedCount();
    m_browser->open(m_other->url(QStringLiteral("/clean")));
    QCOMPARE(m_browser->lineAfter(QStringLiteral("clean page:")), QStringLiteral("opened"));
    QTRY_VERIFY(m_granted.acceptedCount() > before);
}

void TestHostilePage::anAttackGainsNothing_data()
{
    QTest::addColumn<QString>("attack");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QStringList>("signs"); // that it went as far as it was meant to
    const auto row = [](const char *name, const char *attack, const char *with, const QStringList &signs) {
        QTest::newRow(name) << QString::fromLatin1(attack) << QString::fromLatin1(with) << signs;
    };
    row("none", "nothing", "",
        {QStringLiteral("^granted opened$"), QStringLiteral("^tcp NotAllowedError$"),
         QStringLiteral("^tcp by name NotAllowedError$"), QStringLiteral("^udp NotAllowedError$"),
         QStringLiteral("^bind NotAllowedError$"), QStringLiteral("^listen NotAllowedError$")});
    const auto patches = QStringLiteral("^patched [1-9]\\d{3}$"); // thousands
    row("everything is recorded", "everything", "record", {patches, QStringLiteral("^noted [1-9]\\d+$")});
    row("everything throws", "everything", "throw", {patches});
    row("everything does nothing", "everything", "nothing", {patches});
    row("everything is forged", "everything", "forge", {patches});
    row("polluted prototypes", "prototypes", "", {QStringLiteral("^noted [1-9]")});
    row("thenables", "thenables", "", {QStringLiteral("^caught [1-9]\\d*$")});
    row("tickets", "tickets", "",
        {QStringLiteral("^tickets 6[3-6], refused 1[4-7]$"), QStringLiteral("^own ticket 1 NotAllowedError$"),
         QStringLiteral("^own ticket 2 opened$")});
    row("the scheme", "scheme", "", {QStringLiteral("^granted opened$")});
    row("documents within documents", "documents", "", {QStringLiteral("^granted opened$")});
}

void TestHostilePage::anAttackGainsNothing()
{
    QFETCH(const QString, attack);
    QFETCH(const QString, with);
    QFETCH(const QStringList, signs);
    QVariantMap values = setup();
    QVERIFY(!values.value(QStringLiteral("eventName")).toString().isEmpty());
    values.insert(QStringLiteral("with"), with);
    const QByteArray script = scriptWith(values, QStringLiteral("arena")) + scriptOf(QLatin1String("attacks/") % attack)
        + scriptOf(QStringLiteral("attempt"));
    m_server->add(QStringLiteral("/attack"), htmlOf("(function () {\n" + script + "})();\n"));
    m_browser->open(m_server->url(QStringLiteral("/attack")));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("over")).isNull(), qPrintable(m_browser->console().join(u'\n')));

    verifyThatNothingWasGained();
    if (QTest::currentTestFailed())
        return;
    for (const QString &sign : signs)
        QTRY_VERIFY2(m_browser->console().indexOf(QRegularExpression(sign)) >= 0,
                     qPrintable(sign + QStringLiteral(" is not in\n") + m_browser->console().join(u'\n')));
    verifyThatACleanPageWorks();
    verifyThatNothingWasGained(); // late effects included
}

void TestHostilePage::aPageIsLetInOnlyAsItself_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *place, const char *ticket, const char *complaint) {
        QTest::newRow(name) << QString::fromLatin1(place) << QString::fromLatin1(ticket)
                            << QString::fromLatin1(complaint[0] == '\0' ? "in" : "out")
                            << QString::fromLatin1(complaint);
    };
    row("its own ticket", "page", "own", "");
    row("its own ticket, in a frame of its own", "srcdoc frame", "own", "");
    row("its own ticket, in a worker of its own", "blob worker", "own", "");
    row("no ticket", "page", "none", "unknown");
    row("a guess", "page", "guess", "unknown");
    row("its own ticket, again", "page, twice", "own", "used before");
    row("another origin's ticket", "page", "other", "another origin");
    row("its parent's ticket", "frame of another origin", "own", "another origin");
    row("its own ticket, sandboxed", "sandboxed frame", "own", "opaque");
    row("its own ticket, in a data: frame", "data: frame", "own", "opaque");
    // The engine may call a data: worker by the name of who made it; that one could have gone in by itself.
    row("another origin's ticket, in a data: worker", "data: worker", "other", "(another origin|opaque)");
}

void TestHostilePage::aPageIsLetInOnlyAsItself()
{
    QFETCH(const QString, place);
    QFETCH(const QString, ticket);
    QFETCH(const QString, answer);
    QFETCH(const QString, complaint);
    const QHash<QString, QString> tickets{{QStringLiteral("own"), m_server->origin()},
                                          {QStringLiteral("other"), m_other->origin()}};
    QString address = m_browser->bridge().url().toString();
    if (tickets.contains(ticket))
        address += QString::fromLatin1(*m_browser->bridge().issueTicket(
            {tickets[ticket], bridge::PolicyFeature::DirectSockets | bridge::PolicyFeature::PrivateNetwork, {}}));
    else if (ticket == QLatin1String("guess"))
        address += QString(32, u'0');
    m_other->add(QStringLiteral("/run"), htmlOf("document.write(decodeURIComponent(location.hash.slice(1)))"));
    m_server->add(QStringLiteral("/knock"),
                  htmlOf(scriptWith({{QStringLiteral("place"), place},
                                     {QStringLiteral("address"), address},
                                     {QStringLiteral("other"), m_other->origin()}},
                                    QStringLiteral("knock"))));
    if (!complaint.isEmpty())
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QString(u"refused a WebSocket of origin .*" + complaint)));
    m_browser->open(m_server->url(QStringLiteral("/knock")));
    QCOMPARE(m_browser->lineAfter(QStringLiteral("knocked:")), answer);
    verifyThatACleanPageWorks();
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestHostilePage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostilepage.moc"
