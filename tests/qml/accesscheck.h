// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/explorerstage.h"

#include <QImage>

namespace wirebench::tests {

//! The contrast of two colours, from 1 to 21, as WCAG 2 counts.
double contrast(const QColor &one, const QColor &other);

//! What stands in the way of people who do not use a mouse, who listen, or who see little, in a window as it is. Where
//! a popup has the keyboard, only that is looked at: nothing else can be operated then.
class AccessCheck
{
public:
    explicit AccessCheck(ExplorerStage &stage)
        : m_stage(stage)
    { }

    //! All that can be operated and is in sight: names that are missing, what Tab does not lead to, forwards and
    //! backwards, what keeps the keyboard, and what is cut off and has nothing that keys could scroll it by. Moves the
    //! focus, and gives it back.
    QStringList operatingFlaws();
    //! Texts below 4.5 : 1 (3 : 1 where they are large) on what is drawn behind them, and dots below 3 : 1.
    QStringList faintTexts();

    //! Its class, its name and where it is, for messages.
    static QString whatItIs(QQuickItem *item);

private:
    QQuickItem *scope() const;
    QList<QQuickItem *> itemsInScope() const;
    QList<QQuickItem *> chain(int key, Qt::KeyboardModifiers modifiers);
    bool isLedThrough(QQuickItem *list);
    QRectF shownPart(QQuickItem *item) const;
    bool isCovered(QQuickItem *item, const QRectF &place, const QList<QQuickItem *> &all) const;

    ExplorerStage &m_stage;
};

} // namespace wirebench::tests
