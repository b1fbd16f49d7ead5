// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/composer.h"

#include "core/message/hextext.h"
#include "qml/models/wording.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace wirebench {

namespace {

constexpr qsizetype shownBytes = 256;
constexpr qsizetype mostHistory = 500;
constexpr qsizetype mostGaps = 50;
constexpr int longestInterval = 3'600'000; // milliseconds

} // namespace

Composer::Composer(QObject *parent)
    : QObject(parent)
{
    m_repeat.setTimerType(Qt::PreciseTimer);
    connect(&m_repeat, &QTimer::timeout, this, [this] {
        if (!send())
            stopRepeating();
    });
    refresh();
}

void Composer::setText(const QString &text)
{
    Draft draft = m_draft;
    draft.text = text;
    setDraft(draft);
}

void Composer::setNotation(Notation notation)
{
    Draft draft = m_draft;
    draft.notation = notation;
    setDraft(draft);
}

void Composer::setLineEnd(int lineEnd)
{
    Draft draft = m_draft;
    draft.lineEnd = std::clamp(lineEnd, 0, static_cast<int>(lineEndNames().size()) - 1);
    setDraft(draft);
}

void Composer::setChecksum(const QString &name)
{
    Draft draft = m_draft;
    draft.checksum = name;
    setDraft(draft);
}

void Composer::setFraming(const QString &framing)
{
    Draft draft = m_draft;
    draft.framing = framing.trimmed();
    setDraft(draft);
}

void Composer::setDraft(const Draft &draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    refresh();
    Q_EMIT changed();
}

QStringList Composer::lineEndNames() const
{
    return {tr("none"), QStringLiteral("LF"), QStringLiteral("CR LF"), QStringLiteral("CR"), QStringLiteral("NUL")};
}

QStringList Composer::lineEndWords()
{
    return {QStringLiteral("none"), QStringLiteral("lf"), QStringLiteral("crlf"), QStringLiteral("cr"),
            QStringLiteral("nul")};
}

void Composer::refresh()
{
    m_problem.clear();
    m_problemPosition = -1;
    m_bytes.clear();
    m_made.clear();
    render();
    if (m_problem.isEmpty())
        addChecksum();
    if (m_problem.isEmpty())
        addFraming();
}

void Composer::retranslate()
{
    if (!m_problem.isEmpty())
        refresh();
}

void Composer::render()
{
    if (m_draft.notation == Template) {
        message::Variables variables;
        variables.sequence = m_sequence;
        variables.time = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
        variables.random = QRandomGenerator::global()->generate64();
        const auto parsed = message::Template::parse(m_draft.text);
        const auto rendered = parsed ? parsed->render(variables) : tl::unexpected(parsed.error());
        if (!rendered)
            return fail(rendered.error());
        m_bytes = rendered->bytes;
        m_made = rendered->ranges;
        return;
    }
    message::PayloadOptions options;
    options.lineEnd = static_cast<message::LineEnd>(m_draft.lineEnd);
    const auto bytes = message::parsePayload(m_draft.text, static_cast<message::Notation>(m_draft.notation), options);
    if (!bytes)
        return fail(bytes.error());
    m_bytes = *bytes;
    if (m_draft.notation == Text && m_draft.lineEnd > 0) {
        const qsizetype written = m_draft.text.toUtf8().size();
        m_made.append({-1, written, m_bytes.size() - written});
    }
}

void Composer::fail(const message::TextError &error)
{
    m_problem = error.toString();
    m_problemPosition = static_cast<int>(error.position);
}

QVariantList Composer::preview() const
{
    QVariantList pieces;
    const auto add = [&](qsizetype from, qsizetype to, bool isMade) {
        to = std::min(to, shownBytes);
        if (from >= to)
            return;
        const QString digits = QString::fromLatin1(m_bytes.mid(from, to - from).toHex(' '));
        pieces.append(QVariantMap{{QStringLiteral("text"), digits}, {QStringLiteral("made"), isMade}});
    };
    qsizetype at = 0;
    for (const message::RenderedRange &range : m_made) {
        add(at, range.offset, false);
        add(range.offset, range.offset + range.length, true);
        at = range.offset + range.length;
    }
    add(at, m_bytes.size(), false);
    if (m_bytes.size() > shownBytes)
        pieces.append(QVariantMap{{QStringLiteral("text"), QStringLiteral("…")}, {QStringLiteral("made"), false}});
    return pieces;
}

QString Composer::size() const
{
    return m_bytes.size() == 1 ? tr("1 byte") : tr("%1 bytes").arg(wording::grouped(m_bytes.size()));
}

void Composer::setInterval(int milliseconds)
{
    m_interval = std::clamp(milliseconds, 1, longestInterval);
    if (m_repeat.isActive())
        m_repeat.start(m_interval);
    Q_EMIT intervalChanged();
}

bool Composer::send()
{
    refresh(); // time and random numbers are those of now
    if (!m_problem.isEmpty()) {
        Q_EMIT changed();
        return false;
    }
    if (m_sinceLast.isValid() && isRepeating())
        m_gaps.append(m_sinceLast.nsecsElapsed());
    if (m_gaps.size() > mostGaps)
        m_gaps.removeFirst();
    m_sinceLast.start();
    Q_EMIT sendRequested(m_bytes);
    ++m_sequence;
    ++m_sentCount;
    remember();
    refresh();
    Q_EMIT changed();
    Q_EMIT sentCountChanged();
    return true;
}

void Composer::startRepeating()
{
    if (m_repeat.isActive())
        return;
    m_gaps.clear();
    m_repeat.start(m_interval);
    Q_EMIT repeatingChanged();
    if (!send())
        stopRepeating();
}

void Composer::stopRepeating()
{
    if (!m_repeat.isActive())
        return;
    m_repeat.stop();
    m_gaps.clear();
    Q_EMIT repeatingChanged();
    Q_EMIT sentCountChanged();
}

QString Composer::achieved() const
{
    if (!isRepeating() || m_gaps.size() < 2)
        return {};
    double sum = 0;
    double squares = 0;
    for (const qint64 gap : m_gaps) {
        const double milliseconds = static_cast<double>(gap) / 1e6;
        sum += milliseconds;
        squares += milliseconds * milliseconds;
    }
    const auto count = static_cast<double>(m_gaps.size());
    const double mean = sum / count;
    const double deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
    return QStringLiteral("%1 ± %2 ms").arg(mean, 0, 'f', 2).arg(deviation, 0, 'f', 2);
}

void Composer::remember()
{
    m_recalled = -1;
    if (!m_history.isEmpty() && m_history.last() == m_draft)
        return;
    m_history.append(m_draft);
    if (m_history.size() > mostHistory)
        m_history.removeFirst();
}

bool Composer::recall(int direction)
{
    const qsizetype newest = m_history.size() - 1;
    qsizetype wanted = m_recalled < 0 ? newest + 1 + direction : m_recalled + direction;
    if (m_recalled < 0 && direction < 0 && newest >= 0 && m_history.last() == m_draft)
        --wanted; // what was just sent is in sight already
    if (wanted < 0 || wanted > newest + 1)
        return false;
    if (m_recalled < 0)
        m_unsent = m_draft;
    const Draft draft = wanted > newest ? m_unsent : m_history.at(wanted);
    m_recalled = wanted > newest ? -1 : wanted;
    setDraft(draft);
    return true;
}

void Composer::setBytes(const QByteArray &bytes)
{
    setDraft({message::toHexText(bytes), Hex, 0, {}, {}});
}

QVariantMap Composer::toMap(const Draft &draft)
{
    return {{QStringLiteral("text"), draft.text},
            {QStringLiteral("notation"), static_cast<int>(draft.notation)},
            {QStringLiteral("lineEnd"), draft.lineEnd},
            {QStringLiteral("checksum"), draft.checksum},
            {QStringLiteral("framing"), draft.framing}};
}

Composer::Draft Composer::toDraft(const QVariantMap &map)
{
    const int notation = map.value(QStringLiteral("notation")).toInt();
    return {map.value(QStringLiteral("text")).toString(),
            static_cast<Notation>(std::clamp<int>(notation, Text, Template)),
            std::clamp(map.value(QStringLiteral("lineEnd")).toInt(), 0, 4),
            map.value(QStringLiteral("checksum")).toString(), map.value(QStringLiteral("framing")).toString()};
}

QVariantMap Composer::state() const
{
    QVariantMap state = toMap(m_draft);
    QVariantList history;
    for (const Draft &draft : m_history)
        history.append(toMap(draft));
    state.insert(QStringLiteral("history"), history);
    state.insert(QStringLiteral("interval"), m_interval);
    return state;
}

void Composer::setState(const QVariantMap &state)
{
    const QVariantList history = state.value(QStringLiteral("history")).toList();
    if (!history.isEmpty())
        m_history.clear();
    for (const QVariant &draft : history)
        m_history.append(toDraft(draft.toMap()));
    if (const int interval = state.value(QStringLiteral("interval")).toInt(); interval > 0)
        setInterval(interval);
    setDraft(toDraft(state));
}

} // namespace wirebench
