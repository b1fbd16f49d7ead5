// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/capture/filter/filtermatcher.h"
#include "core/capture/search/rowset.h"
#include "tests/support/memoryrecords.h"

#include <QEvent>
#include <QSemaphore>

#include <atomic>
#include <vector>

//! What tests of the search are made with.
namespace wirebench::tests {

//! Records of which the payload of one is not there until the test says so.
class HeldRecords : public MemoryRecords
{
public:
    explicit HeldRecords(quint64 offset)
        : m_offset(offset)
    { }

    Result<QByteArrayView> payload(const capture::RecordEntry &entry, QByteArray &storage) const override
    {
        if (entry.payloadOffset == m_offset) {
            reached.release();
            released.tryAcquire(1, 20'000);
        }
        return MemoryRecords::payload(entry, storage);
    }

    mutable QSemaphore reached;
    mutable QSemaphore released;

private:
    const quint64 m_offset;
};

//! Time stands still.
class StoppedClock : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return std::chrono::seconds(1); }
    std::unique_ptr<Timer> makeTimer() override { return {}; }
};

//! A second passes each time that somebody looks.
class HastyClock : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return std::chrono::seconds(++m_seconds); }
    std::unique_ptr<Timer> makeTimer() override { return {}; }

private:
    mutable std::atomic<int> m_seconds = 0;
};

//! Counts the queued calls that reach an object.
class CallCounter : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        calls += event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }
    int calls = 0;
};

inline capture::Filter filterOf(QStringView text)
{
    return capture::parseFilter(text).value_or(capture::Filter());
}

//! \a count records "0", "1", …, of which every third came in.
inline void addNumbers(MemoryRecords &records, int count)
{
    for (int i = 0; i < count; ++i) {
        capture::RecordEntry entry;
        entry.direction = i % 3 == 0 ? capture::Direction::In : capture::Direction::Out;
        records.append(entry, QByteArray::number(i));
    }
}

inline std::vector<quint64> rowsOf(const capture::RowSet &set)
{
    std::vector<quint64> rows;
    set.forEach([&](quint64 row) { rows.push_back(row); });
    return rows;
}

inline std::vector<quint64> expectedRows(const MemoryRecords &records, const capture::Filter &filter)
{
    capture::FilterMatcher matcher(filter, records);
    std::vector<quint64> rows;
    for (quint64 row = 0; row < records.count(); ++row) {
        capture::RecordEntry entry;
        if (records.read(row, {&entry, 1}).value_or(0) == 1 && matcher.matches(row, entry))
            rows.push_back(row);
    }
    return rows;
}

} // namespace wirebench::tests
