// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace wirebench::capture {

class Recording;

//! What is sent again, and how fast.
struct ReplayPlan
{
    SessionId session = 0;
    Direction direction = Direction::Out;
    //! How many times as fast as it was; 0: as fast as possible. Not negative.
    double speed = 1;
    //! Longer pauses between two records, as recorded, are shortened to this. Not negative.
    std::chrono::nanoseconds longestPause = std::chrono::nanoseconds::max();
};

//! One side of a session as it was: what to send when. Pure: sends nothing, and time is what the caller says it is.
//! Holds one payload at a time.
class Replayer
{
public:
    struct Item
    {
        std::chrono::nanoseconds due{0}; //!< Since the replay began.
        qint64 record = 0; //!< Its index.
        RecordKind kind = RecordKind::Data; //!< Data, Datagram, End or Reset.
        QByteArray payload;
    };

    //! The replay begins with the first record of the session, whichever way it went; the other side's, lost bytes and
    //! events only take their time. The recording outlives this; what it finds later is replayed too.
    Replayer(const Recording &recording, const ReplayPlan &plan);

    //! When the next item is due, since the replay began; nullopt when there is no more.
    std::optional<std::chrono::nanoseconds> nextDue();
    //! The next item, if it is due at \a now.
    std::optional<Item> takeDue(std::chrono::nanoseconds now);

private:
    void findNext();
    bool belongs(const RecordEntry &entry) const;

    const Recording &m_recording;
    ReplayPlan m_plan;
    std::vector<RecordEntry> m_entries; // read ahead
    qint64 m_first = 0; // index of the first of them
    std::size_t m_at = 0; // in them
    std::optional<qint64> m_time; // recorded, of the item before, or of the beginning
    std::chrono::nanoseconds m_due{0}; // of the item before
    bool m_isFound = false;
};

} // namespace wirebench::capture
