// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/demodevice.h"
#include "qml/models/explorer.h"
#include "qml/models/windowlanguage.h"

#include <QAccessible>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace wirebench::tests {

//! The explorer with its window, on whatever platform there is, and a demo device at hand. Finds things as those who
//! listen to a screen reader do: by their names.
class ExplorerStage : public QObject
{
    Q_OBJECT

public:
    //! Keeps what it keeps in \a folder. Ready when window() is not null.
    explicit ExplorerStage(const QString &folder, QObject *parent = nullptr);
    ~ExplorerStage() override;

    //! Call before the application is made: draws without a GPU.
    static void drawInSoftware();

    //! The window goes, and everything in it; what it showed stays.
    void closeWindow();

    Explorer &explorer() const { return *m_explorer; }
    QQuickWindow *window() const { return m_window; }
    //! The singleton of the window's colours and measures.
    QObject *theme();

    //! All that can be seen, parents before children, popups at the end.
    QList<QQuickItem *> visibleItems() const;
    //! What those who listen are told; empty for what they are not.
    static QString name(QQuickItem *item);
    static QAccessible::Role role(QQuickItem *item);
    //! The first visible item of that name; null where there is none.
    QQuickItem *named(const QString &name) const;
    //! The first visible item whose name contains \a part.
    QQuickItem *mentioning(const QString &part) const;

    //! Presses and lets go in the middle of it, as soon as it is there and enabled; false after some seconds without.
    bool click(const QString &name);
    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    std::unique_ptr<devices::DemoDevice> m_device;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QQmlApplicationEngine> m_engine; // destroyed early: the window shows the others
    std::unique_ptr<WindowLanguage> m_language;
    std::unique_ptr<QObject> m_themeHolder;
    QQuickWindow *m_window = nullptr;
};

} // namespace wirebench::tests
