// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <map>

namespace wirebench {

//! Which rows are chosen: those from an anchor to the current one, and others that were added one by one. Rows are
//! numbered from 0; costs what stretches there are.
class RowSelection
{
public:
    //! First and last row of stretches that do not touch, in order.
    using Ranges = std::map<qint64, qint64>;

    //! -1 for none; then nothing is chosen.
    qint64 current() const { return m_current; }
    bool contains(qint64 row) const;
    qint64 count() const;
    Ranges ranges() const;

    void clear() { *this = {}; }
    //! Chooses \a row and nothing else; \a extends: all from the anchor to it.
    void moveTo(qint64 row, bool extends);
    //! Adds \a row to what is chosen, or takes it out.
    void toggle(qint64 row);

private:
    Ranges m_kept; // beside the one that ends at the current row
    qint64 m_current = -1;
    qint64 m_anchor = -1;
    bool m_isCurrentOut = false; // it was taken out
};

} // namespace wirebench
