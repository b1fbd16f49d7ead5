// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/optiontext.h"

#include <QAbstractListModel>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! The options of one session, those that its kind of address knows, as fields to be filled in. What is wrong stays
//! as it was written, beside what is wrong with it; the session has the last value that was right.
class OptionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! How many are not as usual.
    Q_PROPERTY(int changedCount READ changedCount NOTIFY optionsChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole,
        HintRole, //!< What it does, in a sentence.
        ExampleRole, //!< What stands in an empty field.
        ValueRole, //!< As it was written.
        ChoicesRole, //!< For people; empty for a field to write into.
        ChoiceRole, //!< Index in the choices.
        ProblemRole, //!< What was expected; empty when it is right.
    };
    Q_ENUM(Role)

    OptionModel(const session::SessionAddress &address, const session::SessionOptions &options,
                QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int changedCount() const;

    const session::SessionOptions &options() const { return m_options; }
    //! All fields, of which nothing that was written before remains.
    void setOptions(const session::SessionOptions &options);
    //! -1 where there is none of that name; \a name as in files.
    int rowOf(QStringView name) const;

    Q_INVOKABLE void setValue(int row, const QString &text);
    Q_INVOKABLE void choose(int row, int choice);
    Q_INVOKABLE void retranslate();

    //! What is not as usual, by names as in files.
    static QVariantMap toMap(const session::SessionOptions &options);
    //! What is unknown or wrong in \a map is left as usual.
    static session::SessionOptions fromMap(const QVariantMap &map);

Q_SIGNALS:
    void optionsChanged();

private:
    struct Row
    {
        const session::OptionField *field;
        QString text;
        QString problem;
    };

    Row &at(int row) { return m_rows[static_cast<std::size_t>(row)]; }
    QStringList choicesOf(const Row &row) const;

    session::SessionOptions m_options;
    std::vector<Row> m_rows;
};

} // namespace wirebench
