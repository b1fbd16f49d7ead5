// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/filterinput.h"

#include "core/capture/filter/filtercompletion.h"

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds pause{180}; // of somebody who types

} // namespace

FilterInput::FilterInput(timeline::Timeline &timeline, const capture::Filter &scope, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_scope(scope)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FilterInput::apply);
    if (scope.kind != capture::Filter::Kind::Everything)
        m_timeline.setFilter(scope);
}

void FilterInput::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const auto filter = capture::parseFilter(text);
    m_error = filter ? std::nullopt : std::optional(filter.error());
    if (filter)
        m_filter = *filter;
    m_pause.stop();
    if (filter)
        m_pause.start(pause);
    Q_EMIT textChanged();
}

QString FilterInput::error() const
{
    return m_error ? m_error->toString() : QString();
}

void FilterInput::retranslate()
{
    if (m_error)
        m_error = capture::parseFilter(m_text).error();
}

void FilterInput::apply()
{
    m_pause.stop();
    if (m_error || m_filter == m_applied)
        return;
    m_applied = m_filter;
    m_timeline.setFilter(capture::both(m_scope, m_applied));
    Q_EMIT activeChanged();
}

QVariantList FilterInput::completions(int cursor) const
{
    capture::FilterNames names;
    QVariantList list;
    const auto all = capture::completions(m_text, std::clamp<qsizetype>(cursor, 0, m_text.size()), names);
    for (const capture::FilterCompletion &completion : all) {
        list.append(QVariantMap{{QStringLiteral("text"), completion.text},
                                {QStringLiteral("description"), completion.description},
                                {QStringLiteral("position"), completion.position},
                                {QStringLiteral("length"), completion.length}});
    }
    return list;
}

QVariantMap FilterInput::completed(const QVariantMap &completion) const
{
    const auto number = [&](const QString &key) { return static_cast<qsizetype>(completion.value(key).toLongLong()); };
    const QString replacement = completion.value(QStringLiteral("text")).toString();
    const qsizetype position = std::clamp<qsizetype>(number(QStringLiteral("position")), 0, m_text.size());
    QString text = m_text;
    text.replace(position, number(QStringLiteral("length")), replacement);
    return {{QStringLiteral("text"), text}, {QStringLiteral("cursor"), position + replacement.size()}};
}

} // namespace wirebench
