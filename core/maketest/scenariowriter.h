// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/maketest.h"

namespace wirebench::maketest {

//! Writes a course, with its marks, as the text of a scenario.
class ScenarioWriter
{
public:
    //! Both outlive this.
    ScenarioWriter(const Course &course, const Options &options);

    MadeTest write();

private:
    //! What is known of a talk while its turns are written.
    struct State
    {
        QString device; //!< the name of what is opened
        QString name; //!< of what talks: the same, or whom a server has accepted
        bool isBegun = false;
        bool isClosed = false;
        Endpoint lastPeer; //!< of a bound socket: who sent last
        qint64 lastTime = 0; //!< of its last turn
    };

    void nameTalks();
    void writeHead();
    void declare(qsizetype talk);
    void begin(qsizetype talk);
    void writeTurn(qsizetype index);
    void send(const Turn &turn);
    void expect(const Turn &turn);
    void end(const Turn &turn, qsizetype index);
    void close(qsizetype talk);
    bool goesOn(qsizetype index) const;
    QString addressOf(qsizetype talk) const;
    QString withinText(const Turn &turn) const;
    qint64 withinOf(const Turn &turn, qint64 before) const;
    qint64 commonWithin() const;
    void statement(const QString &head, const QStringList &lines, const QString &tail);
    QString addFile(const QByteArray &content);
    void remark(const QString &text);

    const Course &m_course;
    const Options &m_options;
    QList<State> m_states;
    MadeTest m_made;
    qint64 m_within = 0; // the default, ms
    bool m_wasReceived = false; // the last statement expected something
};

} // namespace wirebench::maketest
