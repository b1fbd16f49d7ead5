// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/policyrun.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QTest>

using namespace wirebench;
using tests::PageServer;
using tests::PolicyRun;

namespace {

//! The same declaration for a feature that the engine knows and for both of ours; \a text has FEATURE for the name.
QByteArray forAllFeatures(const QByteArray &text, const QByteArray &separator)
{
    if (text.isEmpty())
        return {};
    QByteArrayList parts;
    for (const char *feature : {"camera", "direct-sockets-private", "direct-sockets-multicast"})
        parts.append(QByteArray(text).replace("FEATURE", feature));
    return separator + parts.join(separator);
}

} // namespace

//! Permissions Policy for the features that the engine does not know, in the real engine: what it says of one that it
//! knows, declared likewise, must hold for ours.
class TestPolicies : public QObject
{
    Q_OBJECT

private:
    //! Replaces names of origins.
    QByteArray filled(const QByteArray &text) const;

    PolicyRun m_run;
    PageServer &m_top = m_run.top();
    PageServer &m_other = m_run.other();

private Q_SLOTS:
    void theEngineAgrees_data();
    void theEngineAgrees();
};

QByteArray TestPolicies::filled(const QByteArray &text) const
{
    return QByteArray(text)
        .replace("TOP", m_top.origin().toLatin1())
        .replace("OTHER", m_other.origin().toLatin1())
        .replace("FAR", QByteArray("http://localhost:" + QByteArray::number(m_other.serverPort())));
}

void TestPolicies::theEngineAgrees_data()
{
    QTest::addColumn<QByteArray>("header"); // of the top document
    QTest::addColumn<QByteArray>("frame"); // attributes of the iframe in it; none: the top document is the leaf
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QByteArray>("frameHeader"); // of what is in it
    QTest::addColumn<bool>("allowed");
    const auto row = [](const QByteArray &header, const QByteArray &frame, const QByteArray &allow,
                        const QByteArray &frameHeader, bool allowed) {
        QTest::addRow("%s | %s | %s | %s", header.constData(), frame.constData(), allow.constData(),
                      frameHeader.constData())
            << header << frame << allow << frameHeader << allowed;
    };
    const QByteArray same = "src=TOP/leaf";
    const QByteArray cross = "src=OTHER/leaf";

    // The document's own header.
    row("", "", "", "", true);
    row("FEATURE=()", "", "", "", false);
    row("FEATURE=self", "", "", "", true);
    row("FEATURE=(self)", "", "", "", true);
    row("FEATURE=*", "", "", "", true);
    row("FEATURE=(*)", "", "", "", true);
    row("FEATURE=(\"TOP\")", "", "", "", true);
    row("FEATURE=\"TOP/a/path\"", "", "", "", true);
    row("FEATURE=(\"OTHER\")", "", "", "", false);
    row("FEATURE=(\"OTHER\" self)", "", "", "", true);
    row("FEATURE=(something)", "", "", "", false);
    row("FEATURE", "", "", "", false);
    row("FEATURE=?1", "", "", "", false);
    row("FEATURE=();x=1;y", "", "", "", false);
    row("FEATURE=(self), FEATURE=()", "", "", "", false);
    row("FEATURE=(), FEATURE=(self)", "", "", "", true);
    row("FEATURE=(", "", "", "", true); // malformed: as if there were none
    row("FEATURE=(), =x", "", "", "", true);
    row("FEATURE='none'", "", "", "", true);

    // A frame of the same origin.
    row("", same, "", "", true);
    row("", same, "FEATURE 'none'", "", false);
    row("", same, "FEATURE OTHER", "", false);
    row("", same, "FEATURE", "", true);
    row("", same, "", "FEATURE=()", false);
    row("FEATURE=()", same, "FEATURE *", "FEATURE=*", false);
    row("FEATURE=(self)", same, "", "", true);
    row("", "sandbox='allow-scripts allow-same-origin' " + same, "", "", true);

    // A frame of another origin.
    for (const QByteArray origin : {"OTHER", "FAR"}) {
        const QByteArray frame = "src=" + origin + "/leaf";
        row("", frame, "", "", false);
        row("", frame, "FEATURE", "", true);
        row("", frame, "FEATURE 'src'", "", true);
        row("", frame, "FEATURE 'SELF'", "", false);
        row("", frame, "FEATURE 'none'", "", false);
        row("", frame, "FEATURE *", "", true);
        row("", frame, "FEATURE " + origin, "", true);
        row("", frame, "FEATURE TOP", "", false);
        row("", frame, "FEATURE", "FEATURE=()", false);
        row("", frame, "FEATURE", "FEATURE=(self)", true);
        row("", frame, "", "FEATURE=*", false);
        row("FEATURE=()", frame, "FEATURE", "", false);
        row("FEATURE=(self)", frame, "FEATURE", "", false); // the header must name the frame's origin, too
        row("FEATURE=*", frame, "FEATURE", "", true);
        row("FEATURE=*", frame, "", "", false);
    }
    row("FEATURE=(self \"OTHER\")", cross, "FEATURE", "", true);
    row("FEATURE=(\"OTHER\")", cross, "FEATURE", "", false);
    row("", cross, "FEATURE 'none'; FEATURE *", "", false);
    row("", cross, "FEATURE *; FEATURE 'none'", "", true);
    row("", cross, "FEATURE 'none' *", "", true);
    row("", cross, "FEATURE 'src' TOP nonsense", "", true);
    row("", cross, "FEATURE nonsense", "", false);
    row("", cross, "FEATURE \n *", "", true);
    row("", cross, "FEATURE  *  ;;", "", true);
    row("", cross, "feature; FEATURE-", "", false);
    row("", "src=OTHER/moves", "FEATURE", "", false); // 'src' is where the attribute leads
    row("", "src=OTHER/moves", "FEATURE *", "", true);

    // Frames without a server of their own.
    row("", "srcdoc", "", "", true);
    row("FEATURE=()", "srcdoc", "FEATURE *", "", false);
    row("", "srcdoc", "FEATURE 'none'", "", false);
    row("", "srcdoc", "FEATURE", "", true);
    row("FEATURE=()", "blob", "FEATURE *", "", false);
    row("", "blob", "", "", true);

    // A frame in a frame.
    row("", "src=TOP/middle", "", "", true);
    row("FEATURE=()", "src=TOP/middle", "", "", false);
    row("", "src=OTHER/middle", "", "", false);
    row("", "src=OTHER/middle", "FEATURE", "", true);
    row("", "src=OTHER/middle", "FEATURE", "FEATURE=()", false);
    row("", "src=OTHER/middle", "FEATURE", "FEATURE=(self)", true);
    row("", "src=OTHER/back", "FEATURE", "", true); // the leaf is of the top's origin again
    row("", "src=OTHER/back", "", "", false);
}

void TestPolicies::theEngineAgrees()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, allow);
    QFETCH(QByteArray, frameHeader);
    QFETCH(bool, allowed);

    const auto headers = [this](const QByteArray &text) -> QByteArray {
        return "Permissions-Policy: direct-sockets=*" + forAllFeatures(filled(text), ", ") + "\r\n";
    };
    const QByteArray attributes = " allow=\"direct-sockets *" + forAllFeatures(filled(allow), "; ") + "\"></iframe>";
    const QByteArray plain = " allow=\"direct-sockets *; camera *; direct-sockets-private *; "
                             "direct-sockets-multicast *\"></iframe>";
    for (PageServer *server : {&m_top, &m_other}) {
        server->add(QStringLiteral("/leaf"), PolicyRun::leaf, headers(frameHeader));
        server->add(QStringLiteral("/moves"), "<script>location = '" + filled("TOP") + "/leaf'</script>");
        server->add(QStringLiteral("/middle"), "<iframe src=/inner></iframe>", headers(frameHeader));
        server->add(QStringLiteral("/inner"), PolicyRun::leaf);
        server->add(QStringLiteral("/back"), "<iframe src=" + filled("TOP") + "/inner" + plain, headers(frameHeader));
    }
    QByteArray html = PolicyRun::leaf;
    if (frame == "srcdoc") {
        html =
            "<!doctype html><iframe srcdoc=\"" + QByteArray(PolicyRun::leaf).replace('"', "&quot;") + '"' + attributes;
    } else if (frame == "blob") {
        html = "<!doctype html><body><script>document.body.innerHTML = `<iframe" + attributes
            + "`; document.querySelector('iframe').src = URL.createObjectURL(new Blob([`"
            + QByteArray(PolicyRun::leaf).replace("`", "\\`").replace("$", "\\$").replace("</", "<\\/")
            + "`], { type: 'text/html' }));</script>";
    } else if (!frame.isEmpty()) {
        html = "<!doctype html><iframe " + filled(frame) + attributes;
    }
    m_top.add(QStringLiteral("/top"), html, headers(header));

    const QString line = m_run.load(QStringLiteral("/top"));
    QCOMPARE(line, QStringLiteral("leaf %1 NotAllowedError").arg(allowed ? u"true" : u"false"));
    const QStringList expected = allowed ? QStringList() : PolicyRun::bothFeatures();
    QVERIFY2(m_run.lacking() == expected, qPrintable(m_run.said()));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestPolicies test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_policies.moc"
