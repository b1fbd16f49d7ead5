// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/place.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wirebench {

//! What is wrong with the text of a scenario, each where it is, a moment after it was written. Looked for in a thread
//! of the pool.
class ScenarioProblems : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY changed)
    //! "!" by the number of a line.
    Q_PROPERTY(QVariantMap signs READ signs NOTIFY changed)

public:
    enum Role {
        LineRole = Qt::UserRole, //!< from 1
        ColumnRole, //!< from 1
        PlaceRole, //!< "3:8"
        FirstRole, //!< Position in the text, and that behind the last character, of the same line.
        EndRole,
        LineEndRole, //!< Position of the end of the line.
        ProblemRole, //!< "\"pumpe\" is no device; expected one of the names: pump"
        LeadingRole, //!< The first one of its line.
    };
    Q_ENUM(Role)

    explicit ScenarioProblems(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_problems.size()); }
    QVariantMap signs() const;
    //! What was found is about the text that was given last.
    bool isSettled() const { return !m_pause.isActive() && m_answered == m_asked; }

    //! Soon \a text is looked through, unless there is another by then. \a fileName: that of the file, beside which
    //! others are found. \a variables: those that have values from the beginning.
    void look(const QString &text, const QString &fileName, const QSet<QString> &variables = {});
    Q_INVOKABLE void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Problem
    {
        scenario::Place place;
        qsizetype first = 0;
        qsizetype end = 0;
        qsizetype lineEnd = 0;
        QString text;
        bool isLeading = true;

        friend bool operator==(const Problem &, const Problem &) = default;
    };

    static std::vector<Problem> found(const QString &text, const QString &fileName, const QSet<QString> &variables);
    void begin();
    void take(quint64 turn, const std::vector<Problem> &problems);

    QString m_text;
    QString m_fileName;
    QSet<QString> m_variables;
    QTimer m_pause;
    quint64 m_asked = 0; // only the newest answer counts
    quint64 m_answered = 0;
    std::vector<Problem> m_problems; // in the order of their places
};

} // namespace wirebench
