// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/nearmiss.h"

#include <algorithm>
#include <vector>

namespace wirebench::scenario {

namespace {

constexpr qsizetype longest = 32; // names beyond it are not compared

//! How many letters have to change to make one of the other.
int distance(const QString &one, const QString &other)
{
    std::vector<int> row(static_cast<std::size_t>(other.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (one[i] == other[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QString nearMiss(const QString &word, const QStringList &words)
{
    QString best;
    int least = 3;
    for (const QString &one : words) {
        // Of short names everything would be a slip of everything.
        if (word.size() >= longest || one.size() >= longest || one.size() < 3)
            continue;
        if (const int steps = distance(word, one); steps < least && steps < word.size()) {
            least = steps;
            best = one;
        }
    }
    return best;
}

} // namespace wirebench::scenario
