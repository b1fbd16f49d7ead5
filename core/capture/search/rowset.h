// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtAlgorithms>
#include <QtGlobal>

#include <vector>

namespace wirebench::capture {

//! Row numbers in ascending order, to which larger ones are appended. Takes at most one bit for each row up to the
//! last, two bytes for each number where they are rare, and next to nothing where they follow each other.
class RowSet
{
public:
    //! \a row is larger than all before.
    void append(quint64 row);
    //! All of \a other, whose first is larger than all here.
    void append(const RowSet &other);
    void clear();

    quint64 count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    //! The row with that index, from 0 to count().
    quint64 at(quint64 index) const;
    bool contains(quint64 row) const;
    //! How many are less than \a row: its own index if it is there.
    quint64 countBefore(quint64 row) const;
    //! Calls \a take with each row, in ascending order.
    template<typename Take>
    void forEach(Take take) const
    {
        for (const Block &block : m_blocks)
            block.forEach(take);
    }
    //! Of the heap, for whoever has to keep house.
    qsizetype bytes() const;

private:
    static constexpr quint64 rowsPerBlock = 65'536;
    static constexpr std::size_t mostSingles = 4'096; // as many take the memory of a bitmap

    //! The rows of one stretch of 65,536: from one to the next while there is no gap; else single numbers; else bits.
    struct Block
    {
        quint64 number = 0; // the rows are from number * rowsPerBlock on
        quint64 before = 0; // how many rows the blocks before have
        quint32 count = 0;
        quint16 first = 0;
        std::vector<quint16> singles;
        std::vector<quint64> bits;

        bool isRun() const { return singles.empty() && bits.empty(); }
        void append(quint16 row);
        void spread(); // a run becomes singles or bits
        quint16 at(quint32 index) const;
        quint32 countBefore(quint32 row) const;
        template<typename Take>
        void forEach(Take take) const
        {
            for (quint32 i = 0; i < count && isRun(); ++i)
                take(number * rowsPerBlock + first + i);
            for (const quint16 row : singles)
                take(number * rowsPerBlock + row);
            for (std::size_t word = 0; word < bits.size(); ++word) {
                for (quint64 rest = bits[word]; rest != 0; rest &= rest - 1)
                    take(number * rowsPerBlock + word * 64 + static_cast<quint64>(qCountTrailingZeroBits(rest)));
            }
        }
    };

    std::vector<Block> m_blocks;
    quint64 m_count = 0;
    quint64 m_end = 0; // behind the last row
};

} // namespace wirebench::capture
