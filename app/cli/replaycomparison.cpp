// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replaycomparison.h"

#include <algorithm>

namespace wirebench::cli {

using namespace capture;

namespace {

constexpr qsizetype shownBefore = 8; // bytes
constexpr qsizetype shownBehind = 8;

//! "61 62 00  |ab.|"
QString hexLine(QByteArrayView bytes)
{
    QString text;
    for (const char byte : bytes)
        text += byte >= ' ' && byte <= '~' ? QChar::fromLatin1(byte) : u'.';
    const QString hex = QString::fromLatin1(QByteArray(bytes.data(), bytes.size()).toHex(' '));
    return hex.leftJustified((shownBefore + shownBehind) * 3) + u'|' + text + u'|';
}

QByteArray joined(QByteArray first, QByteArrayView second)
{
    return first.append(second);
}

} // namespace

ReplayComparison::ReplayComparison(const Recording &recording, SessionId session, Direction direction)
    : m_recording(recording)
    , m_session(session)
    , m_direction(direction)
{ }

//! Goes on to the next record that says what is to come, if the present one is done with.
void ReplayComparison::findRecord()
{
    while (!m_hasRecord && !m_isCutShort && m_next < m_recording.count()) {
        const RecordEntry entry = m_recording.at(m_next++);
        if (entry.session != m_session || entry.direction != m_direction)
            continue;
        if (entry.kind == RecordKind::End || entry.kind == RecordKind::Reset)
            m_isEndExpected = true;
        m_isCutShort = entry.kind == RecordKind::Lost;
        m_isDatagram = entry.kind == RecordKind::Datagram;
        if (!m_isDatagram && entry.kind != RecordKind::Data)
            continue;
        m_expected = m_recording.payload(entry);
        m_at = 0;
        m_hasRecord = true;
    }
}

void ReplayComparison::add(const QByteArray &bytes)
{
    if (!m_difference.isEmpty() || m_isCutShort)
        return;
    QByteArrayView left = bytes;
    do {
        findRecord();
        if (m_isCutShort)
            return;
        const QByteArrayView wanted = QByteArrayView(m_expected).sliced(m_at);
        const qsizetype both = m_hasRecord ? std::min(left.size(), wanted.size()) : 0;
        const qsizetype same = std::mismatch(left.begin(), left.begin() + both, wanted.begin()).first - left.begin();
        m_before = joined(m_before, left.first(same)).right(shownBefore);
        m_position += static_cast<quint64>(same);
        m_at += same;
        left = left.sliced(same);
        const bool isWhole = m_hasRecord && m_at == m_expected.size();
        if (!m_hasRecord || same < both || (m_isDatagram && !(isWhole && left.isEmpty())))
            return differ(left);
        m_hasRecord = !isWhole;
    } while (!left.isEmpty());
}

void ReplayComparison::end(const QString &why)
{
    if (m_difference.isEmpty() && !isComplete()) {
        differ({});
        m_difference += u'\n' + why;
    }
}

bool ReplayComparison::isComplete()
{
    findRecord();
    return !m_hasRecord;
}

void ReplayComparison::differ(QByteArrayView got)
{
    const QByteArrayView wanted = m_hasRecord ? QByteArrayView(m_expected).sliced(m_at) : QByteArrayView();
    const auto line = [this](QByteArrayView bytes) {
        return hexLine(joined(m_before, bytes.first(std::min(shownBehind, bytes.size()))));
    };
    const QString record =
        m_hasRecord ? QStringLiteral("in record %1").arg(m_next) : QStringLiteral("behind the last record");
    m_difference =
        QStringLiteral("what came back differs from the recording at byte %1, %2\nexpected  %3\ngot       "
                       "%4\n          %5^^")
            .arg(QString::number(m_position), record, line(wanted), line(got), QString(m_before.size() * 3, u' '));
}

} // namespace wirebench::cli
