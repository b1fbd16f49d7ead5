// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/dissector.h"
#include "core/timeline/recordingfeed.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace wirebench {

//! What Wireshark says about a record, by tshark in a process of its own, as lines of a tree, whose protocols can be
//! folded: at first those are that only carry the others. It gets what passed in the session before as well, or it
//! would miss where a message began. Works while somebody looks.
class Dissection : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    //! What is wrong, and what to do; empty while nothing is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Role {
        TextRole = Qt::UserRole, //!< "Function Code: Read Holding Registers (3)"
        DepthRole, //!< 0 for protocols.
        FoldableRole,
        FoldedRole,
    };
    Q_ENUM(Role)

    //! \a feed outlives this.
    explicit Dissection(timeline::RecordingFeed &feed, QObject *parent = nullptr);
    ~Dissection() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive);
    bool isRunning() const { return m_isRunning; }
    QString problem() const { return m_problem; }
    //! The record that is looked at; -1 for none.
    void setRecord(qint64 record);
    //! Folds a protocol, or unfolds it: for the records to come as well.
    Q_INVOKABLE void toggle(int line);
    //! Another program than tshark, for tests; one that is not there is not installed.
    void setProgram(const QString &program) { m_program = program; }

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        QString text;
        int depth = 0;
        QString protocol; // of depth 0
        int below = 0; // lines that belong to it
        bool isFolded = false;
    };
    struct Input
    {
        QString program; // empty when it is not installed
        QByteArray capture;
        bool isPacket = false;
    };

    static Input inputFor(const timeline::SharedRecording &recording, quint64 record, const QString &program);
    void refresh();
    void start(const Input &input);
    void end(const QString &problem);
    void addProtocol(const decode::DissectedField &protocol, bool isLast);
    void addField(const decode::DissectedField &field, int depth);
    void rebuild();

    timeline::RecordingFeed &m_feed;
    QString m_program;
    bool m_isActive = false;
    bool m_isRunning = false;
    qint64 m_record = -1;
    quint64 m_turn = 0; // only the newest answer counts
    std::unique_ptr<decode::Dissector> m_dissector;
    decode::DissectedPacket m_last; // the record is the last of the packets
    QList<Line> m_lines; // all
    QList<int> m_shown; // of these
    std::map<QString, bool> m_folded; // protocols that somebody folded or unfolded
    QString m_problem;
};

} // namespace wirebench
