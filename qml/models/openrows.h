// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <map>

namespace wirebench {

//! Which line each row is at, where rows that are open show their bytes in lines below them. Rows and lines are
//! numbered from 0. Costs what rows are open, whatever the number of rows.
class OpenRows
{
public:
    //! Bytes of a row that are shown in place; how many there are beyond is said in one more line.
    static constexpr qint64 mostBytes = 512;

    //! What is in a line: part 0 is the row itself, part 1 the first line of its bytes.
    struct Place
    {
        qint64 row = 0;
        int part = 0;

        friend bool operator==(const Place &, const Place &) = default;
    };

    bool isOpen(qint64 row) const { return m_lengths.contains(row); }
    bool isEmpty() const { return m_lengths.empty(); }
    //! \a length of its payload, in bytes; nothing happens where that is 0.
    void open(qint64 row, qint64 length);
    void close(qint64 row) { m_lengths.erase(row); }
    void clear() { m_lengths.clear(); }

    int bytesPerLine() const { return m_bytesPerLine; }
    //! One at least.
    void setBytesPerLine(int bytes) { m_bytesPerLine = qMax(1, bytes); }

    //! Lines below a row; 0 where it is not open.
    int linesBelow(qint64 row) const;
    //! Of all open rows.
    qint64 linesBelowAll() const;
    qint64 lineOf(qint64 row) const;
    Place at(qint64 line) const;
    //! Bytes beyond those that are shown, if this is the line that says so; 0 otherwise.
    qint64 hiddenAt(const Place &place) const;

private:
    int linesFor(qint64 length) const;

    std::map<qint64, qint64> m_lengths; // bytes, by row
    int m_bytesPerLine = 16;
};

} // namespace wirebench
