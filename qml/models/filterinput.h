// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/timeline.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! The text of a filter that somebody is writing, and its use: a sound one is applied shortly after the last change, or
//! at once by apply(); of an unsound one it is said what is wrong, where, and what is shown stays.
class FilterInput : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    //! Empty while the text is sound.
    Q_PROPERTY(QString error READ error NOTIFY textChanged)
    //! The character that is wrong, from 0; -1 for none.
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY textChanged)
    //! Something is left out at present.
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)

public:
    //! \a scope is what is shown without a text. \a timeline outlives this.
    explicit FilterInput(timeline::Timeline &timeline, const capture::Filter &scope = {}, QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QString error() const;
    int errorPosition() const { return m_error ? static_cast<int>(m_error->position) : -1; }
    bool isActive() const { return m_applied.kind != capture::Filter::Kind::Everything; }

    Q_INVOKABLE void apply();
    Q_INVOKABLE void retranslate();
    //! Ends looking for more; the text stays, and applies again when it changes.
    Q_INVOKABLE void cancel() { m_timeline.cancel(); }
    //! What could stand at \a cursor: maps of "text", "description", "position" and "length".
    Q_INVOKABLE QVariantList completions(int cursor) const;
    //! The text with one of them in its place, and where the cursor is then: "text" and "cursor".
    Q_INVOKABLE QVariantMap completed(const QVariantMap &completion) const;

Q_SIGNALS:
    void textChanged();
    void activeChanged();

private:
    timeline::Timeline &m_timeline;
    const capture::Filter m_scope;
    QString m_text;
    capture::Filter m_filter; // of the text, when it is sound
    capture::Filter m_applied;
    std::optional<capture::FilterError> m_error;
    QTimer m_pause;
};

} // namespace wirebench
