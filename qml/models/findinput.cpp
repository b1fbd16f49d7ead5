// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/findinput.h"

#include "core/capture/filter/filterwriter.h"
#include "qml/models/wording.h"

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds pause{180}; // of somebody who types

//! In the language of filters.
QString filterText(const QString &text, FindInput::Mode mode)
{
    switch (mode) {
    case FindInput::Text:
        return QStringLiteral("text:") + capture::quotedFilterText(text);
    case FindInput::Hex:
        return QStringLiteral("hex:") + capture::quotedFilterText(text.simplified());
    case FindInput::Regex:
        return QStringLiteral("/%1/i").arg(QString(text).replace(u'/', QStringLiteral("\\/")));
    case FindInput::Language:
        break;
    }
    return text;
}

} // namespace

FindInput::FindInput(timeline::Timeline &timeline, timeline::RecordingFeed &feed, TimelineModel &model, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_model(model)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FindInput::search);
    connect(&timeline, &timeline::Timeline::began, this, &FindInput::search);
    connect(&timeline, &timeline::Timeline::forgotten, this, [this] {
        if (m_filter.needsFields())
            search();
    });
    connect(&feed, &timeline::RecordingFeed::stateChanged, this, [this] {
        if (!m_search)
            search();
    });
    connect(&feed, &timeline::RecordingFeed::grown, this, [this] {
        if (m_search)
            m_search->follow();
    });
    connect(&model, &TimelineModel::currentRowChanged, this, &FindInput::foundChanged);
}

FindInput::~FindInput()
{
    m_model.setFound({});
}

void FindInput::setOpen(bool isOpen)
{
    if (isOpen == m_isOpen)
        return;
    m_isOpen = isOpen;
    search();
    Q_EMIT openChanged();
}

void FindInput::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    judge();
}

void FindInput::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    judge();
}

void FindInput::judge()
{
    m_isNextWanted = false;
    m_filter = {};
    m_error.clear();
    if (!m_text.trimmed().isEmpty()) {
        const auto filter = capture::parseFilter(filterText(m_text, m_mode));
        if (filter)
            m_filter = *filter;
        else if (m_mode == Language)
            m_error = filter.error().toString();
        else
            m_error = QStringLiteral("%1: %2").arg(filter.error().problem, filter.error().expected);
    }
    m_pause.start(pause);
    Q_EMIT textChanged();
}

void FindInput::search()
{
    m_pause.stop();
    m_search.reset();
    if (m_isOpen && m_filter.kind != capture::Filter::Kind::Everything)
        m_search = m_timeline.makeSearch(capture::both(m_timeline.filter(), m_filter));
    if (m_search) {
        connect(m_search.get(), &capture::Search::hitsFound, this, &FindInput::onFound);
        connect(m_search.get(), &capture::Search::progressed, this, &FindInput::foundChanged);
        connect(m_search.get(), &capture::Search::stateChanged, this, &FindInput::onFound);
        m_search->start();
    }
    onFound();
}

void FindInput::onFound()
{
    m_model.setFound([this](quint64 record) { return m_search && m_search->hits().contains(record); });
    if (m_isNextWanted)
        next();
    Q_EMIT foundChanged();
}

std::optional<quint64> FindInput::currentIndex() const
{
    const qint64 record = m_model.currentRecord();
    if (!m_search || record < 0 || !m_search->hits().contains(static_cast<quint64>(record)))
        return std::nullopt;
    return m_search->hits().countBefore(static_cast<quint64>(record));
}

QString FindInput::countText() const
{
    if (!m_search)
        return {};
    const QString more = isSearching() ? QStringLiteral("…") : QString();
    if (count() == 0)
        return isSearching() ? tr("Looking…") : tr("Not found");
    const QString found = wording::grouped(count());
    if (const auto index = currentIndex())
        return tr("%1 of %2").arg(wording::grouped(static_cast<qint64>(*index) + 1), found) + more;
    return (count() == 1 ? tr("%1 row") : tr("%1 rows")).arg(found) + more;
}

qreal FindInput::progress() const
{
    const capture::SearchProgress progress = m_search ? m_search->progress() : capture::SearchProgress();
    return progress.total == 0 ? 1 : static_cast<qreal>(progress.examined) / static_cast<qreal>(progress.total);
}

void FindInput::next()
{
    if (m_pause.isActive())
        search();
    m_isNextWanted = false;
    const auto after = static_cast<quint64>(m_model.currentRecord() + 1);
    const quint64 index = m_search ? m_search->hits().countBefore(after) : 0;
    if (index < static_cast<quint64>(count()))
        go(index);
    else if (isSearching())
        m_isNextWanted = true;
    else if (count() > 0)
        go(0);
}

void FindInput::previous()
{
    if (m_pause.isActive())
        search();
    m_isNextWanted = false;
    if (count() == 0)
        return;
    const qint64 record = m_model.currentRecord();
    const quint64 before = record < 0 ? 0 : m_search->hits().countBefore(static_cast<quint64>(record));
    go(before > 0 ? before - 1 : static_cast<quint64>(count()) - 1);
}

void FindInput::go(quint64 index)
{
    m_model.moveToRecord(m_search->hits().at(index));
    Q_EMIT foundChanged();
}

void FindInput::cancel()
{
    m_isNextWanted = false;
    if (m_search)
        m_search->cancel();
}

} // namespace wirebench
