// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/styledtext.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! Why a scenario did not pass, as core/report puts it, line by line: what was expected above what came, aligned, with
//! the first byte that does not fit marked below.
class ReportLines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY changed)
    //! All of it, to be copied.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    //! Characters of the longest line.
    Q_PROPERTY(int columns READ columns NOTIFY changed)

public:
    enum Role {
        SpansRole = Qt::UserRole, //!< Of each: "text" and "style", a Style.
        TextRole, //!< of the line
    };
    Q_ENUM(Role)

    //! As report::Style.
    enum Style { Plain, Faint, Strong, Expected, Wrong, Free, Passed, Inconclusive };
    Q_ENUM(Style)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_lines.size()); }
    int columns() const;
    QString text() const { return report::plainText(m_lines); }

    void setLines(const QList<report::Line> &lines);

Q_SIGNALS:
    void changed();

private:
    QList<report::Line> m_lines;
};

} // namespace wirebench
