// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/timeline.h"

#include "core/session/messagefields.h"

namespace wirebench::timeline {

namespace {

constexpr int mostRows = 4096; // kept; some screens full

//! Fields of a recording's messages, which hold it.
class SharedFields final : public capture::FieldLookup
{
public:
    SharedFields(std::shared_ptr<const capture::RecordSource> source, const session::Decoding &decoding)
        : m_source(std::move(source))
        , m_fields(*m_source, decoding)
    { }

    bool isProtocol(const capture::RecordView &record, QStringView name) const override
    {
        return m_fields.isProtocol(record, name);
    }
    QList<capture::FieldValue> values(const capture::RecordView &record, QStringView name) const override
    {
        return m_fields.values(record, name);
    }

private:
    const std::shared_ptr<const capture::RecordSource> m_source;
    const session::MessageFields m_fields;
};

} // namespace

Timeline::Timeline(RecordingFeed &feed, const session::Decoding &decoding, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_decoding(decoding)
    , m_asker(feed.newAsker())
    , m_count(feed.count())
    , m_rows(mostRows)
{
    connect(&feed, &RecordingFeed::grown, this, [this](quint64 count) {
        if (m_search)
            m_search->follow();
        else if (m_filter.kind == capture::Filter::Kind::Everything && !m_isCancelled)
            setCount(count);
    });
    connect(&feed, &RecordingFeed::stateChanged, this, [this] {
        if (!m_search)
            search();
    });
    connect(&feed, &RecordingFeed::rowsMade, this, &Timeline::onRowsMade);
}

Timeline::~Timeline() = default;

void Timeline::setFilter(const capture::Filter &filter)
{
    m_filter = filter;
    m_isCancelled = false;
    m_search.reset();
    m_count = filter.kind == capture::Filter::Kind::Everything ? m_feed.count() : 0;
    Q_EMIT began();
    search();
    Q_EMIT progressed();
}

void Timeline::setDecoding(const session::Decoding &decoding)
{
    m_decoding = decoding;
    m_asker = m_feed.newAsker();
    m_rows.clear();
    if (m_filter.needsFields())
        setFilter(capture::Filter(m_filter));
    Q_EMIT forgotten();
}

std::unique_ptr<capture::Search> Timeline::makeSearch(const capture::Filter &filter) const
{
    if (!m_feed.recording())
        return nullptr;
    capture::Search::Options options;
    if (filter.needsFields())
        options.fields = std::make_shared<SharedFields>(m_feed.recording(), m_decoding);
    return std::make_unique<capture::Search>(m_feed.recording(), filter, options);
}

//! Begins to search, when there is something to look for and to look at.
void Timeline::search()
{
    if (m_filter.kind == capture::Filter::Kind::Everything || !m_feed.recording() || m_isCancelled)
        return;
    m_search = makeSearch(m_filter);
    connect(m_search.get(), &capture::Search::hitsFound, this, [this] { setCount(m_search->hits().count()); });
    connect(m_search.get(), &capture::Search::progressed, this, &Timeline::progressed);
    connect(m_search.get(), &capture::Search::stateChanged, this, &Timeline::progressed);
    m_search->start();
}

void Timeline::cancel()
{
    m_isCancelled = true;
    if (m_search)
        m_search->cancel();
}

void Timeline::setCount(quint64 count)
{
    if (count == m_count)
        return;
    m_count = count;
    Q_EMIT grown(count);
}

quint64 Timeline::recordAt(quint64 row) const
{
    return m_search ? m_search->hits().at(row) : row;
}

quint64 Timeline::rowOf(quint64 record) const
{
    return m_search ? m_search->hits().countBefore(record) : std::min(record, m_count);
}

capture::RowSet Timeline::records(const std::map<qint64, qint64> &rows) const
{
    const auto end = static_cast<qint64>(m_count);
    if (m_search && rows.size() == 1 && rows.begin()->first == 0 && rows.begin()->second >= end - 1)
        return m_search->hits();
    capture::RowSet records;
    for (const auto &[first, last] : rows) {
        for (qint64 row = std::max<qint64>(0, first); row <= std::min(last, end - 1); ++row)
            records.append(recordAt(static_cast<quint64>(row)));
    }
    return records;
}

const Row *Timeline::row(quint64 row) const
{
    return row < m_count ? m_rows.object(recordAt(row)) : nullptr;
}

void Timeline::look(quint64 first, quint64 count)
{
    QList<quint64> missing;
    const quint64 end = std::min(first + count, m_count);
    for (quint64 row = first; row < end; ++row) {
        const quint64 record = recordAt(row);
        if (!m_rows.contains(record))
            missing.append(record);
    }
    if (!missing.isEmpty())
        m_feed.wishRows(m_asker, missing, m_decoding);
}

bool Timeline::isSearching() const
{
    return m_search && m_search->state() == capture::Search::State::Running;
}

capture::SearchProgress Timeline::progress() const
{
    return m_search ? m_search->progress() : capture::SearchProgress();
}

void Timeline::onRowsMade(quint64 who, const QList<Row> &rows)
{
    if (who != m_asker || rows.isEmpty())
        return;
    for (const Row &row : rows)
        m_rows.insert(row.record, new Row(row));
    const quint64 first = rowOf(rows.first().record);
    const quint64 last = rowOf(rows.last().record);
    if (first < m_count)
        Q_EMIT rowsCame(first, std::min(last, m_count - 1));
}

} // namespace wirebench::timeline
