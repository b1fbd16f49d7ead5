// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schematokens.h"

namespace wirebench::decode {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || isDigit(c);
}

//! Reads one line; stops at the first thing that is none of ours.
class Lexer
{
public:
    Lexer(QStringView line, const QString &fileName, int number)
        : m_line(line)
        , m_fileName(fileName)
        , m_number(number)
    { }

    Result<TokenLine> run();

private:
    bool atEnd() const { return m_position >= m_line.size() || m_line[m_position] == u'#'; }
    QChar current() const { return m_position < m_line.size() ? m_line[m_position] : QChar(); }
    QChar following() const { return m_position + 1 < m_line.size() ? m_line[m_position + 1] : QChar(); }
    void fail(const QString &found, const QString &expected)
    {
        if (!m_error)
            m_error = schemaError(m_fileName, m_number, static_cast<int>(m_position) + 1, found, expected);
    }
    QString found() const { return QStringLiteral("\"%1\"").arg(current()); }
    void readToken(Token &token);
    void readNumber(Token &token);
    void readText(Token &token);
    void readCharacter(Token &token);
    void readSymbol(Token &token);
    QChar readEscape();

    QStringView m_line;
    const QString &m_fileName;
    int m_number;
    qsizetype m_position = 0;
    std::optional<Error> m_error;
};

Result<TokenLine> Lexer::run()
{
    TokenLine line;
    line.number = m_number;
    while (current() == u' ')
        ++m_position;
    line.indent = static_cast<int>(m_position);
    if (current() == u'\t')
        fail(QStringLiteral("a tab"), QStringLiteral("spaces in front of a line"));
    while (!m_error) {
        while (current() == u' ' || current() == u'\t' || current() == u'\r')
            ++m_position;
        Token token;
        token.column = static_cast<int>(m_position) + 1;
        if (!atEnd())
            readToken(token);
        line.tokens.append(token);
        if (token.kind == Token::Kind::End)
            break;
    }
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return line;
}

void Lexer::readToken(Token &token)
{
    const qsizetype begin = m_position;
    if (isNameStart(current())) {
        token.kind = Token::Kind::Name;
        while (isNamePart(current()))
            ++m_position;
        token.text = m_line.sliced(begin, m_position - begin).toString();
    } else if (isDigit(current())) {
        readNumber(token);
    } else if (current() == u'"') {
        readText(token);
    } else if (current() == u'\'') {
        readCharacter(token);
    } else {
        readSymbol(token);
    }
}

void Lexer::readNumber(Token &token)
{
    const qsizetype begin = m_position;
    while (isNamePart(current()) || (current() == u'.' && isDigit(following())))
        ++m_position;
    const QString text = m_line.sliced(begin, m_position - begin).toString();
    bool isGood = false;
    if (text.contains(u'.')) {
        token.kind = Token::Kind::Real;
        token.real = text.toDouble(&isGood);
    } else {
        token.kind = Token::Kind::Number;
        const bool isBinary = text.startsWith(QLatin1String("0b"));
        const bool isHexadecimal = text.startsWith(QLatin1String("0x"));
        token.number = isBinary || isHexadecimal ? text.sliced(2).toLongLong(&isGood, isBinary ? 2 : 16)
                                                 : text.toLongLong(&isGood, 10);
        token.real = static_cast<double>(token.number);
    }
    if (!isGood) {
        m_position = begin;
        fail(QLatin1Char('"') + text + QLatin1Char('"'),
             QStringLiteral("a number, such as 12, 0x1f, 0b101 or 0.1, below 2^63"));
    }
}

QChar Lexer::readEscape()
{
    ++m_position; // the backslash
    const QChar c = current();
    ++m_position;
    static constexpr QStringView letters = u"rnt0\\\"'";
    static constexpr char16_t meanings[] = u"\r\n\t\0\\\"'";
    const qsizetype index = letters.indexOf(c);
    if (index >= 0)
        return QChar(meanings[index]);
    if (c == u'x') {
        bool isGood = false;
        const int code =
            m_line.sliced(m_position, std::min<qsizetype>(2, m_line.size() - m_position)).toInt(&isGood, 16);
        if (isGood) {
            m_position += 2;
            return QChar(static_cast<char16_t>(code));
        }
    }
    --m_position;
    fail(found(), QStringLiteral("r, n, t, 0, x and two hexadecimal digits, a backslash or a quotation mark"));
    return {};
}

void Lexer::readText(Token &token)
{
    token.kind = Token::Kind::Text;
    token.text = QLatin1String(""); // empty, not null
    ++m_position;
    while (!m_error && current() != u'"') {
        if (m_position >= m_line.size()) {
            fail(QStringLiteral("the end of the line"), QStringLiteral("a quotation mark that ends the text"));
        } else if (current() == u'\\') {
            token.text.append(readEscape());
        } else {
            token.text.append(current());
            ++m_position;
        }
    }
    ++m_position;
}

void Lexer::readCharacter(Token &token)
{
    token.kind = Token::Kind::Number;
    ++m_position;
    QChar c = current();
    if (c == u'\\')
        c = readEscape();
    else
        ++m_position;
    if (!m_error && current() != u'\'')
        fail(found(), QStringLiteral("one character between '"));
    ++m_position;
    token.number = c.unicode();
    token.real = static_cast<double>(token.number);
}

void Lexer::readSymbol(Token &token)
{
    static constexpr QStringView two[] = {u"==", u"!=", u"<=", u">=", u"<<", u">>", u".."};
    token.kind = Token::Kind::Symbol;
    for (const QStringView symbol : two) {
        if (m_line.sliced(m_position).startsWith(symbol)) {
            token.text = symbol.toString();
            m_position += 2;
            return;
        }
    }
    if (!QStringView(u"()[],.=<>+-*/%&|^~:").contains(current())) {
        fail(found(), QStringLiteral("a name, a number, a text or an operator"));
        return;
    }
    token.text = current();
    ++m_position;
}

QString describe(const Token &token)
{
    switch (token.kind) {
    case Token::Kind::End:
        return QStringLiteral("the end of the line");
    case Token::Kind::Number:
        return QString::number(token.number);
    case Token::Kind::Real:
        return QString::number(token.real);
    default:
        return QLatin1Char('"') + token.text + QLatin1Char('"');
    }
}

} // namespace

Error schemaError(const QString &fileName, int line, int column, const QString &found, const QString &expected)
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("%1:%2:%3: %4; expected %5")
                .arg(fileName, QString::number(line), QString::number(column), found, expected)};
}

Result<QList<TokenLine>> readTokens(const QString &text, const QString &fileName)
{
    QList<TokenLine> lines;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        Result<TokenLine> read = Lexer(line, fileName, ++number).run();
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (read->tokens.size() > 1)
            lines.append(*read);
    }
    return lines;
}

void TokenCursor::setLine(const TokenLine &line)
{
    m_line = line;
    m_position = 0;
}

const Token &TokenCursor::peek() const
{
    static const Token end;
    return m_error || m_position >= m_line.tokens.size() ? end : m_line.tokens[m_position];
}

Token TokenCursor::take()
{
    const Token token = peek();
    if (token.kind != Token::Kind::End)
        ++m_position;
    return token;
}

bool TokenCursor::takeSymbol(QStringView symbol)
{
    const bool isThere = isSymbol(symbol);
    m_position += isThere;
    return isThere;
}

bool TokenCursor::takeName(QStringView name)
{
    const bool isThere = isName(name);
    m_position += isThere;
    return isThere;
}

void TokenCursor::expectSymbol(QStringView symbol)
{
    if (!takeSymbol(symbol))
        fail(QLatin1Char('"') + symbol.toString() + QLatin1Char('"'));
}

QString TokenCursor::expectName(const QString &what)
{
    if (peek().kind != Token::Kind::Name) {
        fail(what);
        return {};
    }
    return take().text;
}

QString TokenCursor::expectText(const QString &what)
{
    if (peek().kind != Token::Kind::Text) {
        fail(what);
        return {};
    }
    return take().text;
}

qint64 TokenCursor::expectInteger(const QString &what)
{
    const bool isNegative = takeSymbol(u"-");
    if (peek().kind != Token::Kind::Number) {
        fail(what);
        return 0;
    }
    const qint64 number = take().number;
    return isNegative ? -number : number;
}

double TokenCursor::expectNumber(const QString &what)
{
    const bool isNegative = takeSymbol(u"-");
    if (peek().kind != Token::Kind::Number && peek().kind != Token::Kind::Real) {
        fail(what);
        return 0;
    }
    const double number = take().real;
    return isNegative ? -number : number;
}

void TokenCursor::expectEnd()
{
    if (!atEnd())
        fail(QStringLiteral("the end of the line"));
}

void TokenCursor::fail(const QString &expected)
{
    failAt(m_line.number, peek().column, describe(peek()), expected);
}

void TokenCursor::failAt(int line, int column, const QString &found, const QString &expected)
{
    if (!m_error)
        m_error = schemaError(m_fileName, line, column, found, expected);
}

} // namespace wirebench::decode
