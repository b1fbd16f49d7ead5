// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowtest.h"

#include <QTest>

namespace wirebench::tests {

namespace {

QString whatItIs(QQuickItem *item)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QString::fromLatin1(item->metaObject()->className()), ExplorerStage::name(item));
}

} // namespace

void WindowTest::openWindow()
{
    m_complaints = std::make_unique<Complaints>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
}

void WindowTest::closeWindow()
{
    m_stage.reset();
    m_complaints.reset();
    QCOMPARE(Complaints::all(), QStringList());
}

void WindowTest::talk(int count)
{
    QVERIFY(m_stage->click(QStringLiteral("Start the demo device")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::SessionTab);
    QTRY_VERIFY(tab().canSend());
    for (int i = 0; i < count; ++i) {
        const qint64 before = rows().total();
        QVERIFY(tab().composer()->send());
        QTRY_VERIFY_WITH_TIMEOUT(rows().total() >= before + 2, 10'000);
    }
    for (int line = 0; line < rows().rowCount(); ++line)
        QTRY_VERIFY(rows().index(line).data(TimelineModel::KnownRole).toBool());
}

QString WindowTest::focusedName() const
{
    QQuickItem *item = m_stage->window()->activeFocusItem();
    return item ? ExplorerStage::name(item) : QString();
}

bool WindowTest::hasFocus(const QString &pane) const
{
    for (QQuickItem *item = m_stage->window()->activeFocusItem(); item; item = item->parentItem()) {
        if (ExplorerStage::name(item) == pane)
            return true;
    }
    return false;
}

void WindowTest::clickLine(int line, int x, Qt::KeyboardModifiers modifiers)
{
    QList<QQuickItem *> lines;
    const QList<QQuickItem *> items = m_stage->visibleItems();
    for (QQuickItem *item : items) {
        if (ExplorerStage::role(item) == QAccessible::Row && item->property("part").isValid())
            lines.append(item);
    }
    QVERIFY(line < lines.size());
    const QPointF place = lines.at(line)->mapToScene({qreal(x), lines.at(line)->height() / 2});
    QTest::mouseClick(m_stage->window(), Qt::LeftButton, modifiers, place.toPoint());
}

QStringList WindowTest::outside() const
{
    QStringList outside;
    const QRectF window(QPointF(), m_stage->window()->contentItem()->size());
    const QList<QQuickItem *> items = m_stage->visibleItems();
    for (QQuickItem *item : items) {
        if (item->property("text").toString().isEmpty() && ExplorerStage::name(item).isEmpty())
            continue;
        const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
        if (place.left() < -0.5 || place.right() > window.right() + 0.5)
            outside.append(whatItIs(item) + item->property("text").toString());
    }
    return outside;
}

} // namespace wirebench::tests
