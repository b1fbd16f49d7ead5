// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! What somebody arranged in the window, and finds again the next time.
class WindowState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int width MEMBER m_width NOTIFY widthChanged)
    Q_PROPERTY(int height MEMBER m_height NOTIFY heightChanged)
    Q_PROPERTY(bool sidebarShown MEMBER m_isSidebarShown NOTIFY changed)
    Q_PROPERTY(bool inspectorShown MEMBER m_isInspectorShown NOTIFY changed)
    //! Theme.Mode, as a number.
    Q_PROPERTY(int themeMode MEMBER m_themeMode NOTIFY changed)
    //! Of all text; 0.8 to 2.
    Q_PROPERTY(qreal scale MEMBER m_scale NOTIFY changed)
    Q_PROPERTY(bool reducedMotion MEMBER m_isMotionReduced NOTIFY changed)
    //! A code of Translation::languages(); empty: as the system.
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed)

public:
    using QObject::QObject;

    QString language() const { return m_language; }
    QVariantMap toMap() const;
    //! What \a map lacks keeps its value; what makes no sense is corrected.
    void setFromMap(const QVariantMap &map);

Q_SIGNALS:
    // Apart from each other: a window that follows both goes through each half of a change of its size.
    void widthChanged();
    void heightChanged();
    void changed();

private:
    int m_width = 1440;
    int m_height = 900;
    bool m_isSidebarShown = true;
    bool m_isInspectorShown = true;
    int m_themeMode = 0;
    qreal m_scale = 1;
    bool m_isMotionReduced = false;
    QString m_language;
};

} // namespace wirebench
