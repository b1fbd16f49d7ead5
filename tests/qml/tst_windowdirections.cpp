// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowstates.h"
#include "tests/qml/windowtest.h"

#include <QGuiApplication>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

//! Every state of the window, read from the left and from the right. A width that follows from a place that follows
//! from that width is fine in one direction, and never comes to rest in the other: Qt complains then, or hangs until
//! this test has run out of time.
class WindowDirectionsTest : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup()
    {
        m_stage.reset();
        m_complaints.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void everyStateComesToRest_data();
    void everyStateComesToRest();

private:
    FakeWebHost m_host;
};

void WindowDirectionsTest::everyStateComesToRest_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void WindowDirectionsTest::everyStateComesToRest()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    const QSize sizes[] = {{1440, 900}, {900, 600}};
    QString failure;
    const auto look = [&](const char *) {
        for (const QSize &size : sizes) {
            m_stage->window()->resize(size);
            if (!QTest::qWaitFor([&] { return m_stage->window()->contentItem()->size() == QSizeF(size); }))
                return false;
            m_stage->window()->grabWindow(); // lays out
        }
        return true;
    };
    QVERIFY2(walkStates(*m_stage, m_host, m_folder->path(), look, &failure), qPrintable(failure));
    QStringList complaints = Complaints::all();
    complaints.removeIf([](const QString &complaint) {
        return complaint.contains(QStringLiteral("stopAnimationDriver")); // Qt's own, of grabWindow()
    });
    QCOMPARE(complaints, QStringList());
}

QTEST_MAIN(WindowDirectionsTest)
#include "tst_windowdirections.moc"
