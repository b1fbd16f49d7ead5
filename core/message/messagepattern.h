// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/regexlimits.h"
#include "core/message/fieldtype.h"
#include "core/message/patternlayout.h"
#include "core/message/texterror.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <variant>
#include <vector>

namespace wirebench::message {

class Scanner;

//! What a name in a pattern stands for in one message.
struct Capture
{
    QString name;
    Value value; //!< a number, or the bytes of a group of a regular expression
    qsizetype offset = 0;
    qsizetype length = 0;

    friend bool operator==(const Capture &, const Capture &) = default;
};

struct PatternMatch
{
    enum class Outcome : quint8 {
        No,
        NeedMore, //!< Further bytes may decide; only of matchFront().
        Yes,
        GivenUp, //!< The regular expression would take too long.
    };

    Outcome outcome = Outcome::No;
    qsizetype length = 0; //!< bytes, of Yes
    QList<Capture> captures; //!< of Yes, in the order of the pattern; groups that took no part are left out
    //! Of No: the first byte that does not fit; the number of bytes where the message ends too early. Regular
    //! expressions cannot tell, and say 0.
    qsizetype mismatch = 0;

    friend bool operator==(const PatternMatch &, const PatternMatch &) = default;
};

//! What a message looks like: a value, parsed once. The room's README has the language.
class MessagePattern
{
public:
    MessagePattern() = default; //!< any

    static Parsed<MessagePattern> parse(QStringView text);
    //! Takes what is a pattern from the front, up to the end of the text, '#', "->" or the word when.
    static Parsed<MessagePattern> takeFrom(Scanner &scanner);

    //! Whether \a message, from its first byte to its last, is such a message.
    PatternMatch match(QByteArrayView message) const;
    //! How far matchFront() has come, so that it need not begin again when further bytes are there.
    struct Progress
    {
        std::size_t segment = 0; //!< of those that "..." is between
        qsizetype start = 0; //!< the first place for it that was not tried
        QList<Capture> captures; //!< of those before it
    };

    //! Whether a stream, of which \a bytes have come, goes on with such a message. Any answer but NeedMore stays the
    //! same whatever comes behind. "..." takes as few bytes as it can. A match is never empty. With \a progress, which
    //! is new for another front, what it has looked through is not looked through again.
    PatternMatch matchFront(QByteArrayView bytes, Progress *progress = nullptr) const;

    //! The pattern beside \a bytes, which it need not match, as match() (\a isWhole) or matchFront() would lay it.
    PatternLayout layout(QByteArrayView bytes, bool isWhole) const;
    //! How many of the first bytes some message that matches may begin with; of a regular expression at most
    //! largestRegexReach are looked at, and behind a match everything may come.
    qsizetype reach(QByteArrayView bytes) const;

    //! As it was written, without white space at the ends.
    const QString &text() const { return m_text; }
    QStringList captureNames() const;
    //! Every message is one. In front of a stream it is everything up to and with the next line feed.
    bool isAny() const { return std::holds_alternative<Any>(m_form); }
    //! Whether it is about bytes rather than text: not any, nor a regular expression, nor quoted text alone.
    bool isBinary() const { return m_isBinary; }
    bool isRegex() const { return std::holds_alternative<Regex>(m_form); }

    //! Two are the same when they are written the same.
    friend bool operator==(const MessagePattern &left, const MessagePattern &right)
    {
        return left.m_text == right.m_text;
    }

private:
    friend class PatternParser;

    struct Any
    { };
    //! On Latin 1, with limits.
    struct Regex
    {
        QRegularExpression whole;
        QRegularExpression front;
    };
    //! Bytes of which only the bits of the mask count; or a number, perhaps within a range.
    struct Element
    {
        QByteArray bytes;
        QByteArray mask;
        QString name; //!< not empty: a number
        FieldType type;
        std::optional<std::pair<Value, Value>> range;

        qsizetype size() const { return name.isEmpty() ? bytes.size() : type.size; }
    };
    //! What lies side by side. Between two of them is any number of bytes.
    struct Segment
    {
        std::vector<Element> elements;
        qsizetype size = 0;
    };
    using Segments = std::vector<Segment>;

    static qsizetype mismatchOf(const Segment &segment, QByteArrayView bytes);
    static void capture(const Segment &segment, QByteArrayView bytes, qsizetype offset, QList<Capture> &captures);
    static PatternMatch matchSegments(const Segments &segments, QByteArrayView bytes, bool isWhole, Progress *progress);
    static qsizetype placeOf(const Segment &segment, QByteArrayView bytes, qsizetype start, bool isAtEnd);
    static void lay(const Segment &segment, qsizetype offset, QList<PatternPart> &parts);
    static PatternMatch matchRegex(const QRegularExpression &regex, QByteArrayView bytes, bool isWhole);

    QString m_text = QStringLiteral("any");
    std::variant<Any, Regex, Segments> m_form;
    bool m_isBinary = false;
};

inline constexpr qsizetype longestPattern = 10'000; //!< UTF-16 units
inline constexpr qsizetype largestPattern = 4'096; //!< bytes that it is about
//! Bytes that regular expressions look at; they give up more.
inline constexpr qsizetype largestRegexMessage = 256 * 1024;
inline constexpr qsizetype largestRegexReach = 4096; //!< bytes

} // namespace wirebench::message
