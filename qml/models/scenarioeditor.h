// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/scenariofiles.h"

#include <QVariantMap>

#include <map>
#include <optional>

namespace wirebench {

//! The scenario that somebody writes. What was written and not saved is kept for each file, whichever is open. What
//! others write into the file is taken over at once where nothing waits to be saved, and told otherwise: neither text
//! ever replaces the other unasked.
class ScenarioEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! "pump/read.wire"; empty for none.
    Q_PROPERTY(QString path READ path NOTIFY pathChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    //! Differs from the file.
    Q_PROPERTY(bool modified READ isModified NOTIFY stateChanged)
    //! Others have changed the file since what is unsaved was begun, or deleted it, in words; empty for neither.
    Q_PROPERTY(QString conflict READ conflict NOTIFY stateChanged)
    //! What could not be read or written; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY textChanged)

public:
    //! \a files outlives this.
    explicit ScenarioEditor(ScenarioFiles &files, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    const QString &text() const { return m_text; }
    void setText(const QString &text);
    bool isModified() const { return m_text != m_base || m_isGone; }
    QString conflict() const;
    const QString &problem() const { return m_problem; }
    int lineCount() const { return static_cast<int>(m_text.count(u'\n')) + 1; }

    //! False, and problem(), where it cannot be read; nothing changes then.
    Q_INVOKABLE bool open(const QString &path);
    //! False, and problem() or conflict(), where it was not.
    Q_INVOKABLE bool save();
    //! What others wrote goes.
    Q_INVOKABLE bool saveOver();
    //! What is unsaved goes, in favour of what is in the file; of a file that has gone, everything.
    Q_INVOKABLE void revert();
    //! The text in the one style of scenarios, to be put in its place; as it is where it cannot be read.
    Q_INVOKABLE QString formatted() const;
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    void tellProblem(const QString &problem) { setProblem(problem); }
    //! Where a line begins in the text, and what \a column of it is; both from 1, and corrected to what there is.
    Q_INVOKABLE int positionOf(int line, int column) const;
    Q_INVOKABLE int lineAt(int position) const;

    //! What was written and not saved of a file; nothing where all was.
    std::optional<QString> unsaved(const QString &path) const;
    //! What is open and unsaved, to be kept.
    QVariantMap state() const;
    void setState(const QVariantMap &state);

Q_SIGNALS:
    void pathChanged();
    void textChanged();
    void stateChanged();

private:
    //! What is unsaved of a file that is not open.
    struct Draft
    {
        QString text;
        QString base; // what was in the file when it was begun
    };

    //! With line feeds at the ends of lines, as text areas have them; \a isCarriageReturned: it had others.
    Result<QString> read(const QString &path, bool *isCarriageReturned) const;
    void keepDraft();
    void show(const QString &path, const QString &text, const QString &base);
    void onDisk();
    bool write();
    void setProblem(const QString &problem);

    ScenarioFiles &m_files;
    QString m_path;
    QString m_text;
    QString m_base; // of the file, when text() began to differ from it
    bool m_isCarriageReturned = false; // the file's lines end in CR LF, and stay so
    bool m_isChangedOutside = false;
    bool m_isGone = false;
    QString m_problem;
    std::map<QString, Draft> m_drafts;
};

} // namespace wirebench
