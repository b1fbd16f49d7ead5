// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/rulebook.h"

#include <QAbstractListModel>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wirebench {

//! Rules of reply of one session, to be looked at and changed while it runs. Those that are on and right are in the
//! book, by which the session answers. As a text it is a file of `wb listen --reply`; a rule that is off is the comment
//! "# off: RULE".
class Replies : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! Rules that answer.
    Q_PROPERTY(int activeCount READ activeCount NOTIFY rulesChanged)
    //! How messages are cut out of a stream: "line:crlf"; empty: by the patterns.
    Q_PROPERTY(QString framing READ framing WRITE setFraming NOTIFY rulesChanged)
    Q_PROPERTY(QString framingProblem READ framingProblem NOTIFY rulesChanged)

public:
    enum Role {
        OnRole = Qt::UserRole,
        PatternRole,
        ReplyRole,
        DelayRole, //!< "50ms", "2s"; empty for none.
        EndingRole, //!< An index of endingNames().
        HitsRole, //!< How often it answered, or would have.
        ProblemRole, //!< What is wrong, and where; empty for nothing.
        WrongPartRole, //!< Where: "pattern", "reply" or "delay"; empty for nothing.
    };
    Q_ENUM(Role)

    explicit Replies(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    int activeCount() const;
    QString framing() const { return m_framing; }
    void setFraming(const QString &framing);
    QString framingProblem() const { return m_framingProblem; }

    Q_INVOKABLE void setOn(int row, bool isOn) { setData(index(row), isOn, OnRole); }
    Q_INVOKABLE void setPattern(int row, const QString &text) { setData(index(row), text, PatternRole); }
    Q_INVOKABLE void setReply(int row, const QString &text) { setData(index(row), text, ReplyRole); }
    Q_INVOKABLE void setDelay(int row, const QString &text) { setData(index(row), text, DelayRole); }
    Q_INVOKABLE void setEnding(int row, int ending) { setData(index(row), ending, EndingRole); }
    Q_INVOKABLE QStringList endingNames() const;
    Q_INVOKABLE void retranslate();
    //! Behind the others, on.
    Q_INVOKABLE void add(const QString &pattern = {}, const QString &reply = {});
    Q_INVOKABLE void remove(int row);
    //! To where \a to is; the first rule that fits answers.
    Q_INVOKABLE void move(int row, int to);

    QString text() const;
    //! All rules anew. What is wrong in a line is shown there, and the line is kept as it is until it is changed.
    void setText(const QString &text);
    //! What \a bytes, and nothing else, match: "PING\r\n" or 01 03 00.
    static QString patternFor(const QByteArray &bytes);

    std::shared_ptr<const session::RuleBook> book() const { return m_book; }
    //! Rules may have answered.
    void refreshHits();

Q_SIGNALS:
    void countChanged();
    //! text() is another, or what is wrong with it.
    void rulesChanged();

private:
    struct Row
    {
        QString before; // whole lines: comments and empty ones
        QString pattern;
        QString reply;
        QString delay;
        int ending = 0;
        bool isOn = true;
        QString source; // as it was read; empty when it was changed since
        QString problem;
        QString wrongPart;
        int index = -1; // in the book
        quint64 hits = 0; // of earlier editions
        quint64 shownHits = 0;
    };

    static QString ruleOf(const Row &row);
    static Row rowOf(const QString &line);
    static void check(Row &row);
    void apply();
    void takeHits();

    std::vector<Row> m_rows;
    QString m_after; // comments behind the last rule
    QString m_framing;
    QString m_framingProblem;
    const std::shared_ptr<session::RuleBook> m_book;
};

} // namespace wirebench
