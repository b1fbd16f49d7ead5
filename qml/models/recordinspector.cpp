// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinspector.h"

#include "core/decode/checksumfinder.h"
#include "qml/models/bytevalues.h"
#include "qml/models/wording.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

namespace {

constexpr qsizetype mostChecksummed = 64 * 1024; // bytes; longer messages have theirs somewhere else
constexpr qsizetype shownChecksums = 4;
constexpr qsizetype fewestCovered = 2; // bytes
constexpr double mostChance = 0.5; // that it fits by accident
constexpr double rarely = 0.05;

//! What of a frame a checksum is over, and what it is.
struct Covered
{
    qsizetype end = 0;
    quint64 value = 0;
};

Covered coveredBy(const decode::ChecksumMatch &match, const QByteArray &frame)
{
    const qsizetype size = match.checksum.size();
    const qsizetype written = match.form == decode::ChecksumForm::Hexadecimal ? size * 2 : size;
    const qsizetype end = frame.size() - match.trailing - written - match.separator;
    return {end, match.checksum.compute(QByteArrayView(frame).sliced(match.start, end - match.start))};
}

QString matchText(const decode::ChecksumMatch &match, const Covered &covered)
{
    const QString digits = QString::number(covered.value, 16).rightJustified(match.checksum.size() * 2, u'0');
    const QString text = RecordInspector::tr("%1 0x%2 over bytes %3–%4")
                             .arg(match.checksum.name(), digits)
                             .arg(match.start)
                             .arg(covered.end - 1);
    return match.chance < rarely ? text : RecordInspector::tr("%1 (may be chance)").arg(text);
}

QStringList checksumsIn(const QByteArray &frame, const std::stop_token &stop)
{
    decode::ChecksumSearchOptions options;
    options.largestWork = 200'000'000;
    options.stop = stop;
    QStringList texts;
    const decode::ChecksumSearch search = decode::findChecksums({frame}, options);
    for (const decode::ChecksumMatch &match : search.matches) {
        if (texts.size() == shownChecksums || match.chance > mostChance)
            break;
        const Covered covered = coveredBy(match, frame);
        // Zeros are the checksum of zeros in many ways, which says nothing.
        if (covered.value != 0 && covered.end - match.start >= fewestCovered)
            texts.append(matchText(match, covered));
    }
    return texts;
}

} // namespace

RecordInspector::RecordInspector(timeline::RecordingFeed &feed, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_asker(feed.newAsker())
{
    connect(&feed, &timeline::RecordingFeed::detailMade, this, &RecordInspector::onDetailMade);
}

RecordInspector::~RecordInspector()
{
    m_checksumSearch.request_stop();
}

void RecordInspector::setRecord(qint64 record)
{
    if (record == m_record)
        return;
    m_record = record;
    Q_EMIT recordChanged();
    if (record >= 0)
        wish();
    else
        onDetailMade(m_asker, {});
}

void RecordInspector::setDecoding(const session::Decoding &decoding)
{
    m_decoding = decoding;
    if (m_record >= 0)
        wish();
}

void RecordInspector::wish()
{
    m_feed.wishDetail(m_asker, static_cast<quint64>(m_record), m_decoding);
}

void RecordInspector::onDetailMade(quint64 who, const timeline::RecordDetail &detail)
{
    if (who != m_asker || (m_record >= 0 && detail.record != static_cast<quint64>(m_record)))
        return;
    m_isThere = m_record >= 0;
    m_detail = detail;
    m_fields.setDetail(detail);
    m_cursor = detail.payload.isEmpty() ? -1 : 0;
    m_fieldLine = -1;
    m_rangeStart = -1;
    m_rangeLength = 0;
    Q_EMIT detailChanged();
    Q_EMIT cursorChanged();
    findChecksums();
}

bool RecordInspector::isIncoming() const
{
    return !isEmpty() && m_detail.entry.kind == capture::RecordKind::Data
        && m_detail.entry.direction == capture::Direction::In;
}

QString RecordInspector::title() const
{
    if (isEmpty())
        return {};
    return tr("#%1 · %2 · %3")
        .arg(wording::grouped(m_record + 1), wording::timeOfDay(m_detail.entry.time), m_detail.peer);
}

QString RecordInspector::remark() const
{
    if (m_detail.payload.size() >= qsizetype(m_detail.entry.payloadLength))
        return {};
    return tr("The first %1 of %2 are shown")
        .arg(wording::bytes(static_cast<quint64>(m_detail.payload.size())),
             wording::bytes(m_detail.entry.payloadLength));
}

void RecordInspector::setCursor(int cursor)
{
    if (cursor == m_cursor || cursor >= m_detail.payload.size())
        return;
    m_cursor = cursor;
    m_fieldLine = m_fields.lineAt(cursor);
    m_rangeStart = static_cast<int>(m_fields.offsetAt(m_fieldLine));
    m_rangeLength = static_cast<int>(m_fields.bytesAt(m_fieldLine));
    Q_EMIT cursorChanged();
}

void RecordInspector::setFieldLine(int line)
{
    if (line == m_fieldLine)
        return;
    m_fieldLine = line;
    m_rangeStart = static_cast<int>(m_fields.offsetAt(line));
    m_rangeLength = static_cast<int>(m_fields.bytesAt(line));
    if (m_rangeStart >= 0 && m_rangeStart < m_detail.payload.size())
        m_cursor = m_rangeStart;
    Q_EMIT cursorChanged();
}

QVariantList RecordInspector::values() const
{
    QVariantList values;
    if (m_cursor < 0)
        return values;
    for (const ByteValue &value : byteValues(QByteArrayView(m_detail.payload).sliced(m_cursor)))
        values.append(QVariantMap{{QStringLiteral("type"), value.type}, {QStringLiteral("value"), value.value}});
    return values;
}

//! In a thread of the pool: it may take a second.
void RecordInspector::findChecksums()
{
    m_checksumSearch.request_stop();
    m_checksumSearch = {};
    m_checksums.clear();
    const QByteArray frame = m_detail.payload;
    m_isFindingChecksums = frame.size() >= 3 && frame.size() <= mostChecksummed;
    Q_EMIT checksumsChanged();
    if (!m_isFindingChecksums)
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), frame, stop = m_checksumSearch.get_token()] {
        const QStringList texts = checksumsIn(frame, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(qApp, [self, texts, stop] {
            if (!self || stop.stop_requested())
                return;
            self->m_checksums = texts;
            self->m_isFindingChecksums = false;
            Q_EMIT self->checksumsChanged();
        });
    });
}

} // namespace wirebench
