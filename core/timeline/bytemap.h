// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/timeline.h"

#include <QList>

#include <vector>

namespace wirebench::timeline {

//! Bytes of rows of a timeline that lie behind each other.
struct ByteStretch
{
    //! Bytes of one record.
    struct Span
    {
        quint64 record = 0;
        quint32 offset = 0; //!< Of the first of them in the payload.
        quint32 length = 0;
        capture::Direction direction = capture::Direction::None;

        friend bool operator==(const Span &, const Span &) = default;
    };

    quint64 offset = 0; //!< Of the first byte among all of the timeline.
    QByteArray bytes;
    QList<Span> spans; //!< In order; their lengths add up to that of \c bytes.
};

//! The bytes of all rows of a timeline, put one behind the other: how many there are, and what is where. Counted in a
//! thread of a pool, some hundred thousand rows at a time, while somebody looks; takes 16 bytes for each 1,024 rows.
class ByteMap : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    ByteMap(const Timeline &timeline, const RecordingFeed &feed, QObject *parent = nullptr);
    ~ByteMap() override;

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive);
    //! Bytes of the rows that were counted.
    quint64 size() const { return m_size; }
    //! All rows there are have been counted.
    bool isComplete() const { return m_counted == m_timeline.count(); }

    //! stretchRead() answers with \a size bytes from \a offset on, or those that there are; unless something else is
    //! wished before.
    void wish(quint64 offset, quint64 size);

Q_SIGNALS:
    //! All rows are others.
    void began();
    void grown(quint64 size);
    void stretchRead(const wirebench::timeline::ByteStretch &stretch);

private:
    //! Where the bytes of a row begin.
    struct Checkpoint
    {
        quint64 row = 0;
        quint64 offset = 0;
    };
    struct Count
    {
        std::vector<Checkpoint> checkpoints;
        quint64 bytes = 0;
    };

    static Count countOf(const SharedRecording &recording, const capture::RowSet &records, Checkpoint from);
    capture::RowSet recordsOf(quint64 first, quint64 end) const;
    void beginAnew();
    void count();
    void take(quint64 turn, quint64 rows, const Count &count);

    const Timeline &m_timeline;
    const RecordingFeed &m_feed;
    bool m_isActive = false;
    bool m_isCounting = false;
    quint64 m_turn = 0; // counts beginnings: what was counted for an earlier one is thrown away
    quint64 m_wish = 0; // the newest; the answer to another is thrown away
    quint64 m_counted = 0; // rows
    quint64 m_size = 0;
    std::vector<Checkpoint> m_checkpoints; // one for each 1,024 rows
};

} // namespace wirebench::timeline

Q_DECLARE_METATYPE(wirebench::timeline::ByteStretch)
