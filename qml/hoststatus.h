// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! What the window of a hosted page tells about it beside the page itself: where it comes from, what it may do, and
//! what it was refused. Texts are ready to show and plain: nothing in them is markup.
class HostStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QUrl pageUrl READ pageUrl WRITE setPageUrl NOTIFY pageUrlChanged)
    Q_PROPERTY(QString origin READ origin NOTIFY pageUrlChanged)
    Q_PROPERTY(QString allowed READ allowed CONSTANT)
    Q_PROPERTY(bool anythingRefused READ anythingRefused NOTIFY refusalsChanged)
    Q_PROPERTY(QString refusals READ refusals NOTIFY refusalsChanged)
    Q_PROPERTY(QString lastRefusal READ lastRefusal NOTIFY refusalsChanged)

public:
    //! \a rules: what the page may connect to, as people write it.
    explicit HostStatus(const QStringList &rules, QObject *parent = nullptr);

    QUrl pageUrl() const { return m_pageUrl; }
    void setPageUrl(const QUrl &url);
    //! "http://127.0.0.1:41234", with host names in punycode.
    QString origin() const;
    QString allowed() const;

    //! \a what was refused, and how it could be allowed.
    void addRefusal(const QString &what);
    bool anythingRefused() const { return m_refusals > 0; }
    //! "Nothing refused", "2 refused".
    QString refusals() const;
    QString lastRefusal() const { return m_lastRefusal; }

Q_SIGNALS:
    void pageUrlChanged();
    void refusalsChanged();

private:
    QStringList m_rules;
    QUrl m_pageUrl;
    int m_refusals = 0;
    QString m_lastRefusal;
};

} // namespace wirebench
