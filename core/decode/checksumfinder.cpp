// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksumfinder.h"

#include "core/framing/lengthfield.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

namespace wirebench::decode {

namespace {

//! Where and how a checksum may be written.
struct Layout
{
    ChecksumForm form;
    qsizetype size; // bytes that are its digits
    qsizetype separator;
    qsizetype trailing;

    qsizetype tail() const { return separator + size + trailing; }
};

std::optional<quint64> hexNumber(QByteArrayView digits)
{
    quint64 value = 0;
    for (const char digit : digits) {
        const char lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + 0x20) : digit;
        if (lower >= '0' && lower <= '9')
            value = value << 4 | static_cast<quint64>(lower - '0');
        else if (lower >= 'a' && lower <= 'f')
            value = value << 4 | static_cast<quint64>(lower - 'a' + 10);
        else
            return std::nullopt;
    }
    return value;
}

std::optional<quint64> written(QByteArrayView frame, const Layout &layout)
{
    const QByteArrayView digits = frame.chopped(layout.trailing).last(layout.size);
    if (layout.form == ChecksumForm::Hexadecimal)
        return hexNumber(digits);
    return framing::readNumber(digits,
                               layout.form == ChecksumForm::BigEndian ? ByteOrder::BigEndian : ByteOrder::LittleEndian);
}

//! The ones of \a layouts by which \a frame ends with the checksum of what is between \a start and it. One pass, since
//! the tails get shorter.
QList<Layout> fitting(const QList<Layout> &layouts, const Checksum &checksum, QByteArrayView frame, qsizetype start)
{
    QList<Layout> left;
    quint64 state = checksum.begin();
    qsizetype position = start;
    for (const Layout &layout : layouts) {
        const qsizetype end = frame.size() - layout.tail();
        state = checksum.add(state, frame.first(end).sliced(position));
        position = end;
        if (written(frame, layout) == checksum.end(state))
            left.append(layout);
    }
    return left;
}

class Search
{
public:
    Search(const QList<QByteArray> &frames, const ChecksumSearchOptions &options);

    ChecksumSearch run();

private:
    void addLayouts(qsizetype size);
    bool isPlausible(const Layout &layout) const;
    void attempt(const Checksum &checksum, qsizetype start);
    bool mayGoThrough(quint64 bytes);
    void finish();

    QList<QByteArray> m_frames; // all different, the smallest first
    const ChecksumSearchOptions &m_options;
    std::array<QList<Layout>, 9> m_layouts; // by bytes of a value; the longest tail first
    std::array<double, 9> m_attempts{}; // by bytes of a value
    quint64 m_work = 0;
    ChecksumSearch m_search;
};

Search::Search(const QList<QByteArray> &frames, const ChecksumSearchOptions &options)
    : m_options(options)
{
    const QSet<QByteArray> different(frames.cbegin(), frames.cend());
    m_frames = different.values();
    std::sort(m_frames.begin(), m_frames.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::tuple(a.size(), QByteArrayView(a)) < std::tuple(b.size(), QByteArrayView(b));
    });
    for (qsizetype size = 1; size <= 8 && !m_frames.isEmpty(); ++size)
        addLayouts(size);
}

void Search::addLayouts(qsizetype size)
{
    QList<Layout> &layouts = m_layouts[static_cast<std::size_t>(size)];
    const auto add = [&](const Layout &layout) {
        if (isPlausible(layout))
            layouts.append(layout);
    };
    for (qsizetype trailing = 0; trailing <= m_options.largestTrailing; ++trailing) {
        add({ChecksumForm::BigEndian, size, 0, trailing});
        if (size > 1)
            add({ChecksumForm::LittleEndian, size, 0, trailing});
        add({ChecksumForm::Hexadecimal, 2 * size, 0, trailing});
        add({ChecksumForm::Hexadecimal, 2 * size, 1, trailing});
    }
    std::stable_sort(layouts.begin(), layouts.end(),
                     [](const Layout &a, const Layout &b) { return a.tail() > b.tail(); });
}

//! Whether all frames look as if they ended like that.
bool Search::isPlausible(const Layout &layout) const
{
    if (m_frames.first().size() <= layout.tail())
        return false;
    const QByteArrayView delimiter = QByteArrayView(m_frames.first()).last(layout.trailing);
    return std::all_of(m_frames.cbegin(), m_frames.cend(), [&](const QByteArray &frame) {
        return frame.endsWith(delimiter) && written(frame, layout).has_value()
            && (layout.separator == 0 || frame[frame.size() - layout.tail()] == '*');
    });
}

bool Search::mayGoThrough(quint64 bytes)
{
    constexpr quint64 overhead = 64; // bytes that could have been gone through in the time that a frame costs besides
    m_work += bytes + overhead;
    if (m_work > m_options.largestWork || m_options.stop.stop_requested())
        m_search.complete = false;
    return m_search.complete;
}

//! Tries all layouts of a checksum from \a start on, with one frame after the other until none is left.
void Search::attempt(const Checksum &checksum, qsizetype start)
{
    const auto size = static_cast<std::size_t>(checksum.size());
    QList<Layout> left;
    for (const Layout &layout : std::as_const(m_layouts[size])) {
        if (m_frames.first().size() - layout.tail() > start)
            left.append(layout);
    }
    m_attempts[size] += static_cast<double>(left.size());
    for (const QByteArray &frame : std::as_const(m_frames)) {
        if (left.isEmpty() || !mayGoThrough(static_cast<quint64>(frame.size() - start)))
            return;
        left = fitting(left, checksum, frame, start);
    }
    for (const Layout &layout : std::as_const(left))
        m_search.matches.append(
            {checksum, layout.form, start, layout.separator, layout.trailing, m_frames.size(), 1.0});
}

void Search::finish()
{
    for (ChecksumMatch &match : m_search.matches) {
        const int bits = 8 * match.checksum.size() * static_cast<int>(std::min<qsizetype>(match.frames, 1000));
        match.chance = std::min(1.0, std::ldexp(m_attempts[static_cast<std::size_t>(match.checksum.size())], -bits));
    }
    const auto rank = [](const ChecksumMatch &match) {
        const bool unusual = match.form == ChecksumForm::BigEndian
            ? match.checksum.usualOrder() != ByteOrder::BigEndian
            : match.form == ChecksumForm::LittleEndian && match.checksum.usualOrder() != ByteOrder::LittleEndian;
        return std::tuple(-match.checksum.size(), match.start, match.trailing, unusual);
    };
    std::stable_sort(m_search.matches.begin(), m_search.matches.end(),
                     [&](const ChecksumMatch &a, const ChecksumMatch &b) { return rank(a) < rank(b); });
}

ChecksumSearch Search::run()
{
    if (m_frames.isEmpty())
        return m_search;
    const qsizetype largestStart = std::min(m_options.largestStart, m_frames.first().size() - 2);
    for (qsizetype start = 0; start <= largestStart && m_search.complete; ++start) {
        for (const Checksum &checksum : checksums()) {
            attempt(checksum, start);
            if (!m_search.complete)
                break;
        }
    }
    finish();
    return m_search;
}

} // namespace

ChecksumSearch findChecksums(const QList<QByteArray> &frames, const ChecksumSearchOptions &options)
{
    return Search(frames, options).run();
}

} // namespace wirebench::decode
