// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <optional>

//! The text of a schema as lines of tokens.
namespace wirebench::decode {

struct Token
{
    enum class Kind { End, Name, Number, Real, Text, Symbol } kind = Kind::End;
    QString text; //!< A name, a symbol, the content of a text.
    qint64 number = 0;
    double real = 0; //!< Of numbers of both kinds.
    int column = 1;
};

struct TokenLine
{
    int number = 1;
    int indent = 0; //!< Spaces in front.
    QList<Token> tokens; //!< The last one is End.
};

//! All lines with something in them. InvalidArgument as parseSchema().
Result<QList<TokenLine>> readTokens(const QString &text, const QString &fileName);

//! "file:line:column: found; expected what"
Error schemaError(const QString &fileName, int line, int column, const QString &found, const QString &expected);

//! Walks through the tokens of a line, and keeps the first error: after it, everything looks like the end of the line.
class TokenCursor
{
public:
    explicit TokenCursor(const QString &fileName)
        : m_fileName(fileName)
    { }

    void setLine(const TokenLine &line);
    const Token &peek() const;
    Token take();
    bool atEnd() const { return peek().kind == Token::Kind::End; }
    bool isSymbol(QStringView symbol) const { return is(Token::Kind::Symbol, symbol); }
    bool isName(QStringView name) const { return is(Token::Kind::Name, name); }
    bool takeSymbol(QStringView symbol);
    bool takeName(QStringView name);
    //! These fail when there is something else.
    void expectSymbol(QStringView symbol);
    QString expectName(const QString &what);
    QString expectText(const QString &what);
    qint64 expectInteger(const QString &what); //!< With a sign in front.
    double expectNumber(const QString &what);
    void expectEnd();

    //! What is at the cursor is wrong.
    void fail(const QString &expected);
    void failAt(int line, int column, const QString &found, const QString &expected);
    const std::optional<Error> &error() const { return m_error; }
    int line() const { return m_line.number; }

private:
    bool is(Token::Kind kind, QStringView text) const { return peek().kind == kind && peek().text == text; }

    QString m_fileName;
    TokenLine m_line;
    qsizetype m_position = 0;
    std::optional<Error> m_error;
};

} // namespace wirebench::decode
