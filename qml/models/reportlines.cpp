// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/reportlines.h"

#include <algorithm>
#include <numeric>

namespace wirebench {

static_assert(int(ReportLines::Plain) == int(report::Style::Plain)
              && int(ReportLines::Inconclusive) == int(report::Style::Inconclusive));

QVariant ReportLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    QString text;
    QVariantList spans;
    for (const report::Span &span : m_lines[index.row()]) {
        text += span.text;
        spans.append(QVariantMap{{QStringLiteral("text"), span.text}, {QStringLiteral("style"), int(span.style)}});
    }
    switch (role) {
    case SpansRole:
        return spans;
    case TextRole:
    case Qt::DisplayRole:
        return text;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportLines::roleNames() const
{
    return {{SpansRole, "spans"}, {TextRole, "content"}};
}

int ReportLines::columns() const
{
    qsizetype most = 0;
    for (const report::Line &line : m_lines) {
        most = std::max(most,
                        std::accumulate(line.cbegin(), line.cend(), qsizetype(0),
                                        [](qsizetype sum, const auto &span) { return sum + span.text.size(); }));
    }
    return static_cast<int>(most);
}

void ReportLines::setLines(const QList<report::Line> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
    Q_EMIT changed();
}

} // namespace wirebench
