// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/scriptprologue.h"

namespace wirebench::site {
namespace {

//! Reads what may stand before and between directives. Everything beyond \a m_rest has been read.
class PrologueReader
{
public:
    explicit PrologueReader(QByteArrayView script)
        : m_rest(script)
    { }

    //! White space and comments. Returns whether a line ended in them.
    bool skipSpace()
    {
        bool lineEnded = false;
        while (!m_rest.isEmpty()) {
            if (take("\n") || take("\r") || take("\u2028") || take("\u2029")) {
                lineEnded = true;
            } else if (m_rest.startsWith("//")) {
                m_rest = m_rest.sliced(lineLength());
            } else if (m_rest.startsWith("/*")) {
                const qsizetype end = m_rest.indexOf("*/", 2);
                const QByteArrayView comment = m_rest.first(end < 0 ? m_rest.size() : end + 2);
                lineEnded = lineEnded || comment.contains('\n') || comment.contains('\r');
                m_rest = m_rest.sliced(comment.size());
            } else if (!take(" ") && !take("\t") && !take("\v") && !take("\f") && !take("\u00a0") && !take("\ufeff")) {
                break;
            }
        }
        return lineEnded;
    }

    //! A string literal with its quotes, as it is written; empty when there is none.
    QByteArrayView takeString()
    {
        if (!m_rest.startsWith('\'') && !m_rest.startsWith('"'))
            return {};
        for (qsizetype i = 1; i < m_rest.size() && m_rest[i] != '\n' && m_rest[i] != '\r'; ++i) {
            if (m_rest[i] == '\\') {
                ++i;
            } else if (m_rest[i] == m_rest[0]) {
                const QByteArrayView literal = m_rest.first(i + 1);
                m_rest = m_rest.sliced(i + 1);
                return literal;
            }
        }
        return {};
    }

    //! The end of a statement that a string literal is: a semicolon, or what the language takes for one. Otherwise the
    //! literal was the beginning of an expression.
    bool takeStatementEnd()
    {
        const bool lineEnded = skipSpace();
        if (m_rest.isEmpty() || take(";"))
            return true;
        constexpr QByteArrayView continuing = ".,([+-*/%&|^<>=!?:`";
        return lineEnded && !continuing.contains(m_rest[0]) && !startsWithWord("in") && !startsWithWord("instanceof");
    }

private:
    bool take(QByteArrayView token)
    {
        if (!m_rest.startsWith(token))
            return false;
        m_rest = m_rest.sliced(token.size());
        return true;
    }

    bool startsWithWord(QByteArrayView word) const
    {
        return m_rest.startsWith(word) && (m_rest.size() == word.size() || m_rest[word.size()] == ' ');
    }

    qsizetype lineLength() const
    {
        qsizetype length = 0;
        while (length < m_rest.size() && m_rest[length] != '\n' && m_rest[length] != '\r')
            ++length;
        return length;
    }

    QByteArrayView m_rest;
};

} // namespace

bool hasUseStrict(QByteArrayView script)
{
    PrologueReader reader(script);
    while (true) {
        reader.skipSpace();
        const QByteArrayView literal = reader.takeString();
        if (literal.isEmpty() || !reader.takeStatementEnd())
            return false;
        if (literal.sliced(1, literal.size() - 2) == "use strict")
            return true;
    }
}

} // namespace wirebench::site
