// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filtercompletion.h"

#include "core/capture/filter/filterscanner.h"
#include "core/capture/filter/filtertexts.h"
#include "core/capture/filter/filterwords.h"
#include "core/capture/filter/filterwriter.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

//! The word, with its quotes, that the cursor is in or behind; empty where there is none.
struct Word
{
    qsizetype position = 0;
    qsizetype length = 0;
};

qsizetype endOfRegex(QStringView text, qsizetype start)
{
    qsizetype end = start + 1;
    for (; end < text.size() && text[end] != u'/'; ++end) {
        if (text[end] == u'\\')
            ++end;
    }
    for (++end; end < text.size() && isFilterLetter(text[end]); ++end) { }
    return std::min(end, text.size());
}

qsizetype endOfWord(QStringView text, qsizetype start)
{
    bool isQuoted = false;
    qsizetype end = start;
    for (; end < text.size() && (isQuoted || text[end] == u'"' || !endsFilterWord(text[end])); ++end) {
        if (isQuoted && text[end] == u'\\')
            ++end;
        else if (text[end] == u'"')
            isQuoted = !isQuoted;
    }
    return std::min(end, text.size());
}

Word wordAt(QStringView text, qsizetype cursor)
{
    for (qsizetype start = 0; start <= cursor; ++start) {
        if (start == text.size() || (endsFilterWord(text[start]) && text[start] != u'"'))
            continue;
        const qsizetype end = text[start] == u'/' ? endOfRegex(text, start) : endOfWord(text, start);
        if (cursor <= end)
            return {start, end - start};
        start = end - 1;
    }
    return {cursor, 0};
}

class Completer
{
public:
    Completer(QStringView text, qsizetype cursor, const FilterNames &names)
        : m_text(text)
        , m_cursor(cursor)
        , m_names(names)
        , m_word(wordAt(text, cursor))
    { }

    QList<FilterCompletion> complete()
    {
        const QStringView word = m_text.sliced(m_word.position, m_word.length);
        if (word.startsWith(u'/') || word.startsWith(u'"'))
            return {};
        qsizetype letters = 0;
        while (letters < word.size() && isFilterLetter(word[letters]))
            ++letters;
        const qsizetype behind = m_cursor - m_word.position;
        if (behind <= letters) {
            completeKey(letters);
            return m_found;
        }
        const auto *key = findWord(filterKeyWords(), word.first(letters));
        const qsizetype separator = word.mid(letters, 2) == u"!=" ? 2 : 1;
        if (key && behind >= letters + separator && (separator == 2 || word[letters] == u':' || word[letters] == u'='))
            completeValue(key->key, m_word.position + letters + separator);
        return m_found;
    }

private:
    //! Offers \a text instead of what is from \a position on if it begins with what is before the cursor there.
    void offer(qsizetype position, qsizetype length, const QString &text, const char *description = nullptr)
    {
        QStringView begun = m_text.sliced(position, m_cursor - position);
        if (begun.startsWith(u'"'))
            begun = begun.sliced(1);
        const QStringView bare = text.startsWith(u'"') ? QStringView(text).sliced(1) : QStringView(text);
        if (bare.startsWith(begun, Qt::CaseInsensitive))
            m_found.append({text, FilterTexts::tr(description), position, length});
    }

    void completeKey(qsizetype letters)
    {
        const bool hasColon = letters < m_word.length && m_text[m_word.position + letters] == u':';
        const qsizetype length = letters + (hasColon ? 1 : 0);
        for (const FilterKeyWord &key : filterKeyWords())
            offer(m_word.position, length, key.word + u':', key.description);
        if (letters < m_word.length)
            return;
        offer(m_word.position, length, QStringLiteral("not"),
              QT_TRANSLATE_NOOP("FilterTexts", "the opposite of what follows"));
        const QStringView before = m_text.first(m_word.position).trimmed();
        if (before.isEmpty() || before.endsWith(u'('))
            return;
        offer(m_word.position, length, QStringLiteral("and"),
              QT_TRANSLATE_NOOP("FilterTexts", "both, as without a word between"));
        offer(m_word.position, length, QStringLiteral("or"), QT_TRANSLATE_NOOP("FilterTexts", "one of both, or both"));
    }

    void completeValue(FilterKey key, qsizetype position)
    {
        const qsizetype length = m_word.position + m_word.length - position;
        const auto offerWords = [&](const auto &words) {
            for (const auto &word : words)
                offer(position, length, word.word.toString(), word.description);
        };
        const auto offerNames = [&](const QStringList &texts, bool isQuoted) {
            for (const QString &text : texts)
                offer(position, length, isQuoted ? quotedFilterText(text) : text);
        };
        switch (key) {
        case FilterKey::Direction:
            return offerWords(directionWords());
        case FilterKey::Kind:
            return offerWords(kindWords());
        case FilterKey::ProtocolName:
            offer(position, length, QStringLiteral("tcp"));
            offer(position, length, QStringLiteral("udp"));
            return offerNames(m_names.protocols, false);
        case FilterKey::Field:
            return completeField(position);
        case FilterKey::Owner:
            return offerNames(m_names.owners, true);
        case FilterKey::Peer:
            return offerNames(m_names.peers, true);
        default:
            return;
        }
    }

    //! The name of a field, of which a comparison may follow.
    void completeField(qsizetype position)
    {
        qsizetype end = position;
        while (end < m_text.size() && isFilterNameCharacter(m_text[end]))
            ++end;
        if (m_cursor > end)
            return;
        for (const QString &name : m_names.fields)
            offer(position, end - position, name);
    }

    QStringView m_text;
    qsizetype m_cursor;
    const FilterNames &m_names;
    Word m_word;
    QList<FilterCompletion> m_found;
};

} // namespace

QList<FilterCompletion> completions(QStringView text, qsizetype cursor, const FilterNames &names)
{
    return Completer(text, std::clamp<qsizetype>(cursor, 0, text.size()), names).complete();
}

} // namespace wirebench::capture
