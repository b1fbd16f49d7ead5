// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/runlines.h"

#include "core/message/hextext.h"
#include "core/message/quotedtext.h"
#include "core/report/visibletext.h"
#include "qml/models/wording.h"

#include <algorithm>

namespace wirebench {

namespace {

using harness::Exchange;

constexpr qsizetype shownText = 160; // bytes
constexpr qsizetype shownBytes = 48;

} // namespace

QString RunLines::textOf(const Exchange &exchange)
{
    if (exchange.kind == Exchange::Kind::Event)
        return report::visible(exchange.event);
    const QByteArrayView bytes = exchange.bytes;
    const bool isText = message::looksLikeText(bytes);
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), isText ? shownText : shownBytes));
    const QString text = isText ? message::quotedText(shown) : message::toHexText(shown);
    return shown.size() < exchange.size ? text + QStringLiteral(" …") : text;
}

QVariant RunLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Exchange &exchange = m_lines[static_cast<std::size_t>(index.row())];
    const bool hasBytes = exchange.kind != Exchange::Kind::Event;
    switch (role) {
    case TimeRole:
        return report::secondsText(exchange.time);
    case DirectionRole:
        return !hasBytes ? 0 : exchange.kind == Exchange::Kind::Sent ? 1 : -1;
    case DeviceRole:
        return exchange.device;
    case SizeRole:
        return hasBytes ? wording::bytes(static_cast<quint64>(exchange.size)) : QString();
    case TextRole:
    case Qt::DisplayRole:
        return textOf(exchange);
    case DescriptionRole:
        return (!hasBytes                                   ? tr("%1, at %2: %3")
                    : exchange.kind == Exchange::Kind::Sent ? tr("Sent to %1, at %2: %3")
                                                            : tr("Received from %1, at %2: %3"))
            .arg(exchange.device, report::secondsText(exchange.time), textOf(exchange));
    default:
        return {};
    }
}

QHash<int, QByteArray> RunLines::roleNames() const
{
    return {{TimeRole, "time"}, {DirectionRole, "direction"}, {DeviceRole, "device"},
            {SizeRole, "size"}, {TextRole, "content"},        {DescriptionRole, "description"}};
}

QString RunLines::leftText() const
{
    return m_left == 0 ? QString() : tr("%1 earlier ones are not shown").arg(wording::grouped(m_left));
}

void RunLines::clear()
{
    beginResetModel();
    m_lines.clear();
    m_left = 0;
    endResetModel();
    Q_EMIT countChanged();
}

void RunLines::append(const QList<harness::Exchange> &exchanges, qint64 left)
{
    m_left += left;
    const qsizetype skipped = std::max<qsizetype>(0, exchanges.size() - static_cast<qsizetype>(most));
    const qsizetype added = exchanges.size() - skipped;
    m_left += skipped;
    const auto over = static_cast<qsizetype>(m_lines.size()) + added - static_cast<qsizetype>(most);
    if (over > 0) {
        beginRemoveRows({}, 0, static_cast<int>(over) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + over);
        m_left += over;
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, count(), count() + static_cast<int>(added) - 1);
        m_lines.insert(m_lines.end(), exchanges.cbegin() + skipped, exchanges.cend());
        endInsertRows();
    }
    Q_EMIT countChanged();
}

} // namespace wirebench
