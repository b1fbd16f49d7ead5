// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filterterm.h"
#include "core/capture/filter/filtertexts.h"

#include <QStringView>

#include <span>

//! The words of the language, in one place for reading, writing and completing.
namespace wirebench::capture {

enum class FilterKey : quint8 {
    Direction,
    Kind,
    ProtocolName,
    Length,
    Session,
    Port,
    Peer,
    Owner,
    After,
    Before,
    Text,
    Hex,
    Field,
};

struct FilterKeyWord
{
    FilterKey key;
    QStringView word;
    const char *description; //!< for people, with an example; shown by FilterTexts::tr()
};

template<typename Value>
struct FilterValueWord
{
    Value value;
    QStringView word;
    const char *description; //!< as above
};

std::span<const FilterKeyWord> filterKeyWords();
std::span<const FilterValueWord<Direction>> directionWords();
std::span<const FilterValueWord<RecordKind>> kindWords();
//! Longer ones before those that they begin with. Equal is written ":" after all keys but "field".
std::span<const FilterValueWord<Comparison>> comparisonWords();

//! "in, out or none": the words, for an error.
template<typename Words>
QString enumerated(const Words &words)
{
    QString all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString word = words[i].word.toString();
        all = i == 0               ? word
            : i + 1 < words.size() ? all + QStringLiteral(", ") + word
                                   : FilterTexts::tr("%1 or %2").arg(all, word);
    }
    return all;
}

//! The element with that word, without regard to case; nullptr when there is none.
template<typename Words>
auto findWord(const Words &words, QStringView word) -> decltype(&words[0])
{
    for (const auto &candidate : words) {
        if (candidate.word.compare(word, Qt::CaseInsensitive) == 0)
            return &candidate;
    }
    return nullptr;
}

template<typename Words, typename Value>
QStringView wordFor(const Words &words, Value value)
{
    for (const auto &candidate : words) {
        if (candidate.value == value)
            return candidate.word;
    }
    return {};
}

} // namespace wirebench::capture
