// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/filter/filterterm.h"

#include <QStringView>

#include <vector>

namespace wirebench::capture {

//! Which records somebody wants to see, as a value: a tree of terms. FILTER.md has the language.
struct Filter
{
    enum class Kind : quint8 { Everything, Term, Not, All, Any };

    Kind kind = Kind::Everything; //!< Everything only at the root
    FilterTerm term; //!< of Kind::Term
    std::vector<Filter> operands; //!< of Not one, of All and Any two at least

    //! The canonical text, which parseFilter() reads as the same value; empty for Everything.
    QString toString() const;
    //! Whether a FieldLookup is needed to decide; without one such terms are true of no record.
    bool needsFields() const;

    friend bool operator==(const Filter &, const Filter &) = default;
};

//! What both want.
Filter both(const Filter &one, const Filter &other);

//! What is wrong with the text of a filter, where, and what could stand there instead.
struct FilterError
{
    qsizetype position = 0; //!< in UTF-16 units from the beginning
    qsizetype length = 0; //!< of what is wrong; 0 where something is missing
    QString problem; //!< "\"up\" is no direction"
    QString expected; //!< "in, out or none"

    //! Both in a sentence, with the character counted from 1.
    QString toString() const;
    Error toError() const { return {ErrorCode::InvalidArgument, toString()}; }

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

//! Limits of what is read, so that hostile text costs little.
inline constexpr qsizetype longestFilter = 10'000; //!< UTF-16 units
inline constexpr int deepestFilter = 64; //!< parentheses and "not" within each other
inline constexpr int mostFilterTerms = 256;
inline constexpr qsizetype longestBytesTerm = 256;

//! Reads the text of a filter. Nothing but white space is Everything.
tl::expected<Filter, FilterError> parseFilter(QStringView text);

} // namespace wirebench::capture

Q_DECLARE_METATYPE(wirebench::capture::Filter)
Q_DECLARE_METATYPE(wirebench::capture::FilterError)
