// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"
#include "core/capture/statistics/recordstatistics.h"

#include <map>

namespace wirebench::cli {

//! Statistics over the records of a recording, in all and for each session.
class StatisticsSummary
{
public:
    //! Sessions that have numbers of their own; those that come after them count in all only.
    static constexpr std::size_t mostSessions = 1'024;

    //! In the order of the recording.
    void add(const capture::RecordEntry &entry);

    //! Lines, for people.
    QByteArray text(const capture::Recording &recording) const;
    //! One line: an object, times in nanoseconds.
    QByteArray json(const capture::Recording &recording) const;

private:
    capture::RecordStatistics m_all;
    std::map<capture::SessionId, capture::RecordStatistics> m_sessions;
    bool m_isCutShort = false; // there were more sessions
};

} // namespace wirebench::cli
