// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/marking.h"

#include "core/maketest/bytenotation.h"
#include "core/maketest/maketesttexts.h"
#include "core/maketest/texttokens.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace wirebench::maketest {

namespace {

constexpr qsizetype shortest = 4; // bytes of a value
constexpr qsizetype longest = 32; // bytes of one that is no text

//! A place in the bytes of a turn.
struct Place
{
    qsizetype turn = 0;
    qsizetype offset = 0;
    int times = 1; //!< that it was received
    bool isValue = false; //!< has been sent since
};

//! What was captured.
struct Value
{
    qsizetype turn = 0;
    QByteArray bytes;
    QString name;
    bool isWord = false;
};

bool overlaps(const QList<Mark> &marks, qsizetype offset, qsizetype length)
{
    return std::any_of(marks.begin(), marks.end(), [&](const Mark &mark) {
        return mark.offset < offset + length && offset < mark.offset + mark.length;
    });
}

void insert(QList<Mark> &marks, const Mark &mark)
{
    if (overlaps(marks, mark.offset, mark.length))
        return;
    const auto place =
        std::find_if(marks.begin(), marks.end(), [&](const Mark &each) { return each.offset > mark.offset; });
    marks.insert(place, mark);
}

bool isVarying(QByteArrayView bytes)
{
    const QSet<char> values(bytes.begin(), bytes.end());
    return values.size() >= 3;
}

//! Finds what comes back, turn by turn.
class Finder
{
public:
    Finder(Course &course, const Course *second)
        : m_course(course)
        , m_second(second)
    { }

    void find()
    {
        for (qsizetype i = 0; i < m_course.turns.size(); ++i) {
            const Turn &turn = m_course.turns[i];
            if (!turn.hasBytes() || turn.bytes.size() > largestInline)
                continue;
            const bool asText = isText(turn.bytes);
            if (turn.kind == Turn::Kind::Send)
                asText ? useWords(i) : useBytes(i);
            asText ? learnWords(i) : learnBytes(i);
        }
        for (const Value &value : std::as_const(m_values))
            expectAgain(value);
    }

private:
    void learnWords(qsizetype index)
    {
        const Turn &turn = m_course.turns[index];
        for (const Token &word : wordsOf(turn.bytes)) {
            const QByteArray text = turn.bytes.mid(word.offset, word.length);
            if (turn.kind == Turn::Kind::Send)
                m_sentWords.insert(text);
            else if (const auto known = m_words.find(text); known != m_words.end())
                ++known->times;
            else if (!m_sentWords.contains(text))
                m_words.insert(text, {index, word.offset, 1, false});
        }
    }

    void learnBytes(qsizetype index)
    {
        const Turn &turn = m_course.turns[index];
        for (qsizetype offset = 0; offset + shortest <= turn.bytes.size(); ++offset) {
            const QByteArray piece = turn.bytes.mid(offset, shortest);
            if (turn.kind == Turn::Kind::Send)
                m_sentPieces.insert(piece);
            else if (const auto known = m_pieces.find(piece); known != m_pieces.end())
                ++known->times;
            else if (!m_sentPieces.contains(piece))
                m_pieces.insert(piece, {index, offset, 1, false});
        }
    }

    //! With a second recording a value is what is not the same there.
    bool isOther(qsizetype turn, QByteArrayView value) const
    {
        return m_second && QByteArrayView(m_second->turns[turn].bytes).indexOf(value) < 0;
    }

    void useWords(qsizetype index)
    {
        const QByteArray bytes = m_course.turns[index].bytes;
        for (const Token &word : wordsOf(bytes)) {
            const QByteArray text = bytes.mid(word.offset, word.length);
            const auto known = m_words.find(text);
            if (known == m_words.end() || (known->times != 1 && !known->isValue))
                continue;
            const bool hasDigit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (m_second ? !isOther(known->turn, text) : !hasDigit)
                continue;
            mark(index, word.offset, *known, text, true);
            known->isValue = true;
        }
    }

    void useBytes(qsizetype index)
    {
        const QByteArray bytes = m_course.turns[index].bytes;
        for (qsizetype offset = 0; offset + shortest <= bytes.size();) {
            const auto known = m_pieces.find(bytes.mid(offset, shortest));
            qsizetype length = 0;
            if (known != m_pieces.end() && (known->times == 1 || known->isValue)) {
                const QByteArray &received = m_course.turns[known->turn].bytes;
                while (length < longest && offset + length < bytes.size() && known->offset + length < received.size()
                       && bytes[offset + length] == received[known->offset + length])
                    ++length;
            }
            const QByteArray value = bytes.mid(offset, length);
            if (length < shortest || (m_second ? !isOther(known->turn, value) : !isVarying(value))) {
                ++offset;
                continue;
            }
            markParts(index, offset, *known, value);
            known->isValue = true;
            offset += length;
        }
    }

    //! Numbers have 8, 4, 2 or 1 bytes.
    void markParts(qsizetype index, qsizetype offset, const Place &place, const QByteArray &value)
    {
        for (qsizetype done = 0; done < value.size();) {
            qsizetype size = 8;
            while (size > value.size() - done)
                size /= 2;
            mark(index, offset + done, {place.turn, place.offset + done, 1, false}, value.mid(done, size), false);
            done += size;
        }
    }

    void mark(qsizetype index, qsizetype offset, const Place &from, const QByteArray &value, bool isWord)
    {
        Turn &received = m_course.turns[from.turn];
        const auto before = std::find_if(received.marks.begin(), received.marks.end(), [&](const Mark &each) {
            return each.offset == from.offset && each.length == value.size();
        });
        QString name;
        if (before != received.marks.end()) {
            name = before->name;
        } else {
            if (overlaps(received.marks, from.offset, value.size()))
                return;
            name = nameFor(received.bytes, from.offset, isWord);
            insert(received.marks, {Mark::Kind::Value, from.offset, value.size(), name, isWord, false});
            if (value.size() >= shortest)
                m_values.append({from.turn, value, name, isWord});
        }
        insert(m_course.turns[index].marks, {Mark::Kind::Value, offset, value.size(), name, isWord, false});
    }

    QString nameFor(const QByteArray &bytes, qsizetype offset, bool isWord)
    {
        QString name = isWord ? nameBefore(bytes, offset) : QString();
        if (name.isEmpty() || m_names.contains(name)) {
            const QString stem = name.isEmpty() ? QStringLiteral("value") : name;
            int number = name.isEmpty() ? 1 : 2;
            while (m_names.contains(stem + QString::number(number)))
                ++number;
            name = stem + QString::number(number);
        }
        m_names.insert(name);
        return name;
    }

    //! What was captured and is received again is expected to be the same.
    void expectAgain(const Value &value)
    {
        for (qsizetype i = value.turn; i < m_course.turns.size(); ++i) {
            Turn &turn = m_course.turns[i];
            if (turn.kind != Turn::Kind::Receive || isText(turn.bytes) != value.isWord)
                continue;
            for (const qsizetype at :
                 value.isWord ? wordsThatAre(value.bytes, turn.bytes) : places(value.bytes, turn.bytes))
                insert(turn.marks,
                       {Mark::Kind::Value, at, value.bytes.size(), value.name, value.isWord, i > value.turn});
        }
    }

    static QList<qsizetype> wordsThatAre(QByteArrayView wanted, QByteArrayView text)
    {
        QList<qsizetype> found;
        for (const Token &word : wordsOf(text)) {
            if (text.sliced(word.offset, word.length) == wanted)
                found.append(word.offset);
        }
        return found;
    }

    static QList<qsizetype> places(QByteArrayView wanted, QByteArrayView bytes)
    {
        QList<qsizetype> found;
        for (qsizetype at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
            found.append(at);
        return found;
    }

    Course &m_course;
    const Course *m_second;
    QHash<QByteArray, Place> m_words;
    QHash<QByteArray, Place> m_pieces;
    QSet<QByteArray> m_sentWords;
    QSet<QByteArray> m_sentPieces;
    QSet<QString> m_names;
    QList<Value> m_values;
};

QString kindText(Turn::Kind kind)
{
    switch (kind) {
    case Turn::Kind::Send:
        return MakeTestTexts::tr("bytes are sent");
    case Turn::Kind::Receive:
        return MakeTestTexts::tr("bytes are received");
    case Turn::Kind::HalfClose:
        return MakeTestTexts::tr("this side finishes");
    case Turn::Kind::PeerEnd:
        return MakeTestTexts::tr("the peer finishes");
    case Turn::Kind::PeerReset:
        return MakeTestTexts::tr("the peer resets");
    case Turn::Kind::Reset:
        return MakeTestTexts::tr("this side resets");
    case Turn::Kind::Close:
        return MakeTestTexts::tr("it is closed");
    case Turn::Kind::Lost:
        break;
    }
    return MakeTestTexts::tr("bytes are missing in the recording");
}

QString turnText(const Course &course, qsizetype index)
{
    return index < course.turns.size() ? kindText(course.turns[index].kind) : MakeTestTexts::tr("it is over");
}

} // namespace

void findVariables(Course &course, const Course *second)
{
    Finder(course, second).find();
}

void markDifferences(Turn &turn, const QByteArray &second)
{
    if (turn.bytes == second || turn.bytes.size() > largestInline || second.size() > largestInline)
        return;
    const bool asText = isText(turn.bytes) && isText(second);
    for (const Mark &mark : asText ? textDifferences(turn.bytes, second) : byteDifferences(turn.bytes, second)) {
        if (mark.kind != Mark::Kind::Free || !overlaps(turn.marks, mark.offset, mark.length)) {
            insert(turn.marks, mark);
            continue;
        }
        for (qsizetype i = 0; i < mark.length; ++i)
            insert(turn.marks, {Mark::Kind::Free, mark.offset + i, 1, {}, false, false});
    }
}

Result<void> compareCourses(const Course &one, const Course &second)
{
    for (qsizetype i = 0; i < std::max(one.turns.size(), second.turns.size()); ++i) {
        const bool isSame = i < one.turns.size() && i < second.turns.size() && one.turns[i].kind == second.turns[i].kind
            && one.turns[i].talk == second.turns[i].talk;
        if (!isSame) {
            return failure(
                ErrorCode::InvalidArgument,
                MakeTestTexts::tr("the recordings took another course at turn %1: in the first %2, in the second "
                                  "%3; record the same conversation twice, or select the same session of both")
                    .arg(QString::number(i + 1), turnText(one, i), turnText(second, i)));
        }
    }
    return {};
}

} // namespace wirebench::maketest
