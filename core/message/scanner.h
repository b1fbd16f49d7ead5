// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/texterror.h"

#include <QStringView>

#include <optional>

namespace wirebench::message {

//! Takes a text apart, from its front. Positions are those of TextError.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    { }

    qsizetype position() const { return m_position; }
    void moveTo(qsizetype position) { m_position = position; }
    bool atEnd() const { return m_position >= m_text.size(); }
    //! U+0000 at the end.
    QChar next() const { return peek(0); }
    QChar peek(qsizetype ahead) const;
    QChar charAt(qsizetype position) const { return m_text[position]; }
    QStringView rest() const { return m_text.sliced(m_position); }
    QStringView since(qsizetype start) const { return m_text.sliced(start, m_position - start); }

    void skip(qsizetype count = 1) { m_position += count; }
    void skipSpace();
    bool take(QStringView text);
    //! Whether \a word is next and ends there: no letter, digit or '_' follows.
    bool isWord(QStringView word) const;
    bool takeWord(QStringView word);
    //! A letter or '_', then letters, digits and '_' of ASCII; perhaps empty.
    QStringView takeName();
    //! What is there up to white space or one of \a ends; perhaps empty.
    QStringView takeUntil(QStringView ends);

    //! Two hexadecimal digits; nothing, and taken nothing, when something else is next.
    std::optional<char> takeHexByte();
    //! Appends what the escape that is next stands for: \\r \\n \\t \\0 \\\\ \\" \\xHH (a byte) \\u{H…} (a character,
    //! as UTF-8).
    Parsed<void> takeEscape(QByteArray &bytes);

    tl::unexpected<TextError> wrong(qsizetype position, qsizetype length, const QString &problem,
                                    const QString &expected) const;
    //! What was found where something else should be: a character, or the end.
    tl::unexpected<TextError> unexpectedHere(const QString &expected) const;

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

//! 0 to 15; -1 for what is no hexadecimal digit.
int hexDigit(QChar c);

} // namespace wirebench::message
