// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/bytediff.h"

#include <algorithm>
#include <vector>

namespace wirebench::decode {

namespace {

//! Parts in order, joined where they are of one kind.
class Parts
{
public:
    void same(qsizetype length) { add(true, length, length); }
    void other(qsizetype length, qsizetype otherLength) { add(false, length, otherLength); }
    QList<DiffPart> take() { return std::move(m_parts); }

private:
    void add(bool isSame, qsizetype length, qsizetype otherLength)
    {
        if (length == 0 && otherLength == 0)
            return;
        if (m_parts.isEmpty() || m_parts.last().isSame != isSame)
            m_parts.append({isSame, m_offset, 0, m_otherOffset, 0});
        m_parts.last().length += length;
        m_parts.last().otherLength += otherLength;
        m_offset += length;
        m_otherOffset += otherLength;
    }

    QList<DiffPart> m_parts;
    qsizetype m_offset = 0;
    qsizetype m_otherOffset = 0;
};

void byPlace(QByteArrayView one, QByteArrayView other, Parts &parts)
{
    for (qsizetype at = 0; at < one.size(); ++at)
        one[at] == other[at] ? parts.same(1) : parts.other(1, 1);
}

//! Myers' "An O(ND) Difference Algorithm": how far each diagonal is reached with so many edits. Empty where mostEdits
//! are not enough.
using Reached = std::vector<std::vector<qsizetype>>;

std::size_t indexOf(qsizetype diagonal, qsizetype edits)
{
    return static_cast<std::size_t>(diagonal + edits);
}

Reached reachedBy(QByteArrayView one, QByteArrayView other, qsizetype mostEdits)
{
    Reached all;
    for (qsizetype edits = 0; edits <= std::min(mostEdits, one.size() + other.size()); ++edits) {
        std::vector<qsizetype> reached(static_cast<std::size_t>(2 * edits + 1), -1);
        for (qsizetype diagonal = -edits; diagonal <= edits; diagonal += 2) {
            qsizetype x = 0;
            if (edits > 0) {
                const std::vector<qsizetype> &before = all.back();
                const auto at = [&](qsizetype k) {
                    return std::abs(k) > edits - 1 ? -1 : before[indexOf(k, edits - 1)];
                };
                const bool isDown = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
                x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
            }
            while (x < one.size() && x - diagonal < other.size() && one[x] == other[x - diagonal])
                ++x;
            reached[indexOf(diagonal, edits)] = x;
            if (x >= one.size() && x - diagonal >= other.size()) {
                all.push_back(reached);
                return all;
            }
        }
        all.push_back(std::move(reached));
    }
    return {};
}

struct Step
{
    bool isSame;
    qsizetype length;
    qsizetype otherLength;
};

//! The way back from both ends, turned round.
std::vector<Step> stepsOf(const Reached &all, qsizetype x, qsizetype y)
{
    std::vector<Step> steps;
    for (auto edits = static_cast<qsizetype>(all.size()) - 1; edits > 0; --edits) {
        const std::vector<qsizetype> &before = all[static_cast<std::size_t>(edits - 1)];
        const auto at = [&](qsizetype k) { return std::abs(k) > edits - 1 ? -1 : before[indexOf(k, edits - 1)]; };
        const qsizetype diagonal = x - y;
        const bool isDown = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
        const qsizetype from = isDown ? at(diagonal + 1) : at(diagonal - 1);
        const qsizetype begin = isDown ? from : from + 1; // of the bytes that are the same, behind the edit
        steps.push_back({true, x - begin, x - begin});
        steps.push_back({false, isDown ? 0 : 1, isDown ? 1 : 0});
        x = from;
        y = x - (isDown ? diagonal + 1 : diagonal - 1);
    }
    steps.push_back({true, x, x});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

void byEdits(QByteArrayView one, QByteArrayView other, qsizetype mostEdits, Parts &parts)
{
    const Reached reached = reachedBy(one, other, mostEdits);
    if (reached.empty())
        return parts.other(one.size(), other.size());
    for (const Step &step : stepsOf(reached, one.size(), other.size()))
        step.isSame ? parts.same(step.length) : parts.other(step.length, step.otherLength);
}

} // namespace

QList<DiffPart> diffBytes(QByteArrayView one, QByteArrayView other, qsizetype mostEdits)
{
    Parts parts;
    if (one.size() == other.size()) {
        byPlace(one, other, parts);
        return parts.take();
    }
    const qsizetype shorter = std::min(one.size(), other.size());
    const auto begin = std::mismatch(one.begin(), one.begin() + shorter, other.begin()).first - one.begin();
    qsizetype end = 0;
    while (end < shorter - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    parts.same(begin);
    byEdits(one.sliced(begin, one.size() - begin - end), other.sliced(begin, other.size() - begin - end), mostEdits,
            parts);
    parts.same(end);
    return parts.take();
}

} // namespace wirebench::decode
