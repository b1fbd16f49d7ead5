// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/valueparser.h"

#include "core/capture/filter/filtertexts.h"

namespace wirebench::capture {

namespace {

//! Reads "2026-11-26", "T", "12:00:01.5" and "Z" from the front of a value.
class TimeReader
{
public:
    explicit TimeReader(QStringView text)
        : m_text(text)
    { }

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position == m_text.size(); }
    bool isAt(qsizetype ahead, char16_t c) const
    {
        return m_position + ahead < m_text.size() && m_text[m_position + ahead].toLower() == c;
    }
    bool take(char16_t c)
    {
        if (!isAt(0, c))
            return false;
        ++m_position;
        return true;
    }

    //! A number of exactly \a digits digits up to \a largest; what is wrong is not taken.
    std::optional<int> number(int digits, int largest)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (m_position + i >= m_text.size() || !isFilterDigit(m_text[m_position + i]))
                return std::nullopt;
            value = value * 10 + (m_text[m_position + i].unicode() - u'0');
        }
        if (value > largest)
            return std::nullopt;
        m_position += digits;
        return value;
    }

    std::optional<qint64> fraction()
    {
        qint64 nanoseconds = 0;
        int digits = 0;
        for (; digits < 9 && !atEnd() && isFilterDigit(m_text[m_position]); ++digits, ++m_position)
            nanoseconds = nanoseconds * 10 + (m_text[m_position].unicode() - u'0');
        if (digits == 0)
            return std::nullopt;
        for (; digits < 9; ++digits)
            nanoseconds *= 10;
        return nanoseconds;
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

//! "2026-11-26", if that is what begins here; false when it begins so and is wrong.
bool readDate(TimeReader &reader, std::optional<QDate> &date)
{
    if (!reader.isAt(4, u'-'))
        return true;
    const auto year = reader.number(4, 2261);
    if (!year || *year < 1970 || !reader.take(u'-'))
        return false;
    const auto month = reader.number(2, 12);
    if (!month || !reader.take(u'-'))
        return false;
    TimeReader ahead = reader;
    const auto day = ahead.number(2, 31);
    if (!day || !QDate::isValid(*year, *month, *day))
        return false;
    reader = ahead;
    date = QDate(*year, *month, *day);
    return true;
}

bool readTime(TimeReader &reader, qint64 &nanoseconds)
{
    const auto hours = reader.number(2, 23);
    if (!hours || !reader.take(u':'))
        return false;
    const auto minutes = reader.number(2, 59);
    if (!minutes)
        return false;
    std::optional<int> seconds = 0;
    std::optional<qint64> fraction = 0;
    if (reader.take(u':')) {
        seconds = reader.number(2, 59);
        if (seconds && reader.take(u'.'))
            fraction = reader.fraction();
    }
    if (!seconds || !fraction)
        return false;
    nanoseconds = ((*hours * 60LL + *minutes) * 60 + *seconds) * 1'000'000'000 + *fraction;
    return true;
}

} // namespace

FilterResult<TimeTerm> parseTimeTerm(const FilterValue &value, TimeTerm::Side side)
{
    TimeTerm term{side, {}, 0, false};
    TimeReader reader(value.text);
    const auto wrong = [&] {
        const qsizetype position = reader.position();
        return value.wrong(
            position, value.text.size() - position, FilterTexts::tr("the time is wrong from here on"),
            FilterTexts::tr("a time such as 12:00:01, 12:00:01.5Z, 2026-11-26T12:00, or a date from 1970 "
                            "to 2261"));
    };
    if (!readDate(reader, term.date))
        return wrong();
    const bool hasTime = !term.date || (!reader.atEnd() && !reader.isAt(0, u'z'));
    if (hasTime && term.date && !reader.take(u't'))
        return wrong();
    if (hasTime && !readTime(reader, term.nanosecondsOfDay))
        return wrong();
    term.utc = reader.take(u'z');
    if (!reader.atEnd())
        return wrong();
    return term;
}

} // namespace wirebench::capture
