// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/bytediff.h"
#include "core/timeline/recordingfeed.h"

#include <QAbstractListModel>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace wirebench {

//! How a record differs from another: the one before that is like it, or one that somebody chose. Lines of eight bytes,
//! the other's above where there is a difference. Found and read in threads of a pool, while somebody looks.
class RecordDiff : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    //! "Compared with row 12: 3 bytes differ"; or why there is nothing to compare.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    //! Fields that differ: "name", "before" and "after".
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed)
    //! The other record was chosen by somebody.
    Q_PROPERTY(bool chosen READ isChosen NOTIFY changed)

public:
    static constexpr int columns = 8;

    enum Role {
        OffsetRole = Qt::UserRole, //!< Of the line in this record: "0010".
        BeforeRole, //!< Of the other, if there is a difference: of each byte "text" ("" for none), "different", "old".
        AfterRole, //!< Likewise of this one.
        DescriptionRole,
    };
    Q_ENUM(Role)

    //! \a feed outlives this.
    explicit RecordDiff(timeline::RecordingFeed &feed, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive);
    QString title() const;
    QVariantList fields() const { return m_fields; }
    bool isChosen() const { return m_chosen.has_value(); }

    //! The record that is looked at; -1 for none.
    void setRecord(qint64 record);
    //! Of the fields of both, and of what is alike.
    void setDecoding(const session::Decoding &decoding);
    //! Compares with that record from now on; std::nullopt: with the one before that is like it.
    void setOther(std::optional<quint64> record);
    //! Compares with the one before again.
    Q_INVOKABLE void forget() { setOther(std::nullopt); }

Q_SIGNALS:
    void changed();

private:
    struct Pair
    {
        std::optional<quint8> before;
        std::optional<quint8> after;
    };
    struct Line
    {
        qsizetype offset = 0;
        QList<Pair> pairs;
        bool isDifferent() const;
        QVariantList cells(bool isOld) const;
        QString text(bool isOld) const;
    };
    struct Comparison
    {
        std::optional<quint64> other;
        bool hasBytes = false;
        QList<Line> lines;
        QVariantList fields;
        qsizetype different = 0; // bytes
    };

    static Comparison compare(const timeline::SharedRecording &recording, const session::Decoding &decoding,
                              quint64 record, std::optional<quint64> chosen);
    static QList<Line> linesOf(QByteArrayView before, QByteArrayView after, const QList<decode::DiffPart> &parts);
    void refresh();
    void take(quint64 turn, const Comparison &comparison);

    timeline::RecordingFeed &m_feed;
    session::Decoding m_decoding;
    bool m_isActive = false;
    qint64 m_record = -1;
    std::optional<quint64> m_chosen;
    quint64 m_turn = 0; // only the newest answer counts
    std::optional<Comparison> m_comparison; // none while it is made
    QVariantList m_fields;
};

} // namespace wirebench
