// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filter.h"

#include <vector>

namespace wirebench::capture {

template<typename T>
using FilterResult = tl::expected<T, FilterError>;

//! The value after a key: a word as it stands, or quoted text without its quotes and escapes.
struct FilterValue
{
    QString text;
    std::vector<qsizetype> places; //!< where each unit of the text comes from, and one more for its end
    qsizetype position = 0; //!< with the quotes
    qsizetype length = 0;
    bool isQuoted = false;

    //! An error about \a count units of the text from \a index on.
    tl::unexpected<FilterError> wrong(qsizetype index, qsizetype count, const QString &problem,
                                      const QString &expected) const;
    //! An error about all of it: `"WORD" PROBLEM`.
    tl::unexpected<FilterError> wrong(const QString &problem, const QString &expected) const;
};

//! Takes the text of a filter apart, from its front.
class FilterScanner
{
public:
    explicit FilterScanner(QStringView text)
        : m_text(text)
    { }

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position >= m_text.size(); }
    //! The next unit; U+0000 at the end.
    QChar next() const { return peek(0); }

    void skipSpace();
    //! Takes \a text if it is next, without regard to case.
    bool take(QStringView text);
    //! Takes \a word, or \a sign which means the same, if it stands here by itself and is no key.
    bool takeOperator(QStringView word, QStringView sign);
    //! Whether that would be taken.
    bool isOperator(QStringView word, QStringView sign) const;
    //! The letters that are next, perhaps none.
    QStringView takeLetters();
    //! Letters, digits, '.', '-' and '_' as a name; empty when it does not begin with a letter or '_'.
    QStringView takeName();
    //! A word, which ends before white space, parentheses and quotes, or quoted text; \a expected says what should be
    //! here, for the error when there is nothing.
    FilterResult<FilterValue> takeValue(const QString &expected);
    //! What stands between slashes, in which "\/" is a slash; only when a slash is next.
    FilterResult<FilterValue> takeBetweenSlashes();

    tl::unexpected<FilterError> wrong(qsizetype position, qsizetype length, const QString &problem,
                                      const QString &expected) const;
    //! What was found where something else should be: a word, a character, or the end.
    tl::unexpected<FilterError> unexpectedHere(const QString &expected) const;

private:
    QChar peek(qsizetype ahead) const;
    FilterResult<FilterValue> takeQuoted();
    FilterResult<QChar> takeEscape();

    QStringView m_text;
    qsizetype m_position = 0;
};

//! Letters of ASCII. Words of the language have no others.
constexpr bool isFilterLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
constexpr bool isFilterDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isFilterNameCharacter(QChar c)
{
    return isFilterLetter(c) || isFilterDigit(c) || c == u'_' || c == u'.' || c == u'-';
}
//! What ends a word that is not quoted.
inline bool endsFilterWord(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'"';
}

} // namespace wirebench::capture
