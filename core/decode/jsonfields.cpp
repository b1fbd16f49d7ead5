// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/jsonfields.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wirebench::decode {

namespace {

class JsonReader
{
public:
    JsonReader(QByteArrayView frame, qsizetype position, qsizetype end, Budget &budget)
        : m_frame(frame)
        , m_position(position)
        , m_end(end)
        , m_budget(budget)
    { }

    bool readValue(Field &field);
    void skipSpace()
    {
        while (m_position < m_end && QByteArrayView(" \t\r\n").contains(m_frame[m_position]))
            ++m_position;
    }
    qsizetype position() const { return m_position; }

private:
    char current() const { return m_position < m_end ? m_frame[m_position] : '\0'; }
    bool take(char c)
    {
        const bool isThere = m_position < m_end && m_frame[m_position] == c;
        m_position += isThere;
        return isThere;
    }
    bool fail(Field &field, const QString &expected);
    bool readContent(Field &field);
    bool readMembers(Field &field, char last);
    bool readMember(Field &parent, Field &child, bool isNamed);
    bool readString(Field &field, QString &text);
    bool readEscape(Field &field, QByteArray &bytes, QString &text);
    bool readNumber(Field &field);
    bool readWord(Field &field);

    QByteArrayView m_frame;
    qsizetype m_position;
    qsizetype m_end;
    Budget &m_budget;
};

bool JsonReader::fail(Field &field, const QString &expected)
{
    field.error =
        Error{ErrorCode::InvalidArgument,
              QStringLiteral("is no JSON at byte %1 of the frame; expected %2").arg(m_position).arg(expected)};
    return false;
}

bool JsonReader::readValue(Field &field)
{
    skipSpace();
    field.offset = m_position;
    --m_budget.fields;
    if (m_budget.isSpent()) {
        field.error = Error{ErrorCode::OutOfResources, QStringLiteral("has too many fields, or too deep ones")};
        return false;
    }
    --m_budget.depth;
    const bool isGood = readContent(field);
    ++m_budget.depth;
    field.length = m_position - field.offset;
    return isGood;
}

bool JsonReader::readContent(Field &field)
{
    if (take('{')) {
        field.label = QStringLiteral("object");
        return readMembers(field, '}');
    }
    if (take('[')) {
        field.label = QStringLiteral("array");
        return readMembers(field, ']');
    }
    if (current() == '"') {
        QString text;
        const bool isGood = readString(field, text);
        field.value = text;
        return isGood;
    }
    return current() == '-' || (current() >= '0' && current() <= '9') ? readNumber(field) : readWord(field);
}

bool JsonReader::readMembers(Field &field, char last)
{
    skipSpace();
    if (take(last))
        return true;
    for (;;) {
        Field child;
        child.name = QStringLiteral("[%1]").arg(field.children.size());
        const bool isGood = readMember(field, child, last == '}');
        if (isGood || child.error || !child.children.isEmpty())
            field.children.append(std::move(child));
        if (!isGood)
            return false;
        skipSpace();
        if (take(last))
            return true;
        if (!take(','))
            return fail(field, QStringLiteral(", or %1").arg(QLatin1Char(last)));
    }
}

bool JsonReader::readMember(Field &parent, Field &child, bool isNamed)
{
    if (isNamed) {
        skipSpace();
        if (current() != '"')
            return fail(parent, QStringLiteral("the name of a member"));
        QString name;
        if (!readString(parent, name))
            return false;
        child.name = name;
        skipSpace();
        if (!take(':'))
            return fail(parent, QStringLiteral(":"));
    }
    return readValue(child);
}

bool JsonReader::readString(Field &field, QString &text)
{
    ++m_position;
    QByteArray bytes;
    const auto flush = [&] {
        text += QString::fromUtf8(bytes);
        const bool isGood = text.isEmpty() || QString::fromUtf8(bytes).toUtf8() == bytes;
        bytes.clear();
        return isGood;
    };
    for (;;) {
        if (m_position >= m_end || static_cast<quint8>(current()) < 0x20)
            return fail(field, QStringLiteral("\" at the end of a string"));
        const char c = m_frame[m_position++];
        if (c == '"')
            return flush() || fail(field, QStringLiteral("UTF-8"));
        if (c != '\\') {
            bytes.append(c);
            continue;
        }
        if (!flush())
            return fail(field, QStringLiteral("UTF-8"));
        if (!readEscape(field, bytes, text))
            return false;
    }
}

bool JsonReader::readEscape(Field &field, QByteArray &bytes, QString &text)
{
    static constexpr QByteArrayView letters = "\"\\/bfnrt";
    static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    const qsizetype letter = m_position < m_end ? letters.indexOf(current()) : -1;
    if (letter >= 0) {
        bytes.append(meanings[letter]);
        ++m_position;
        return true;
    }
    bool isGood = false;
    const QByteArray digits = m_frame.sliced(m_position, std::min<qsizetype>(5, m_end - m_position)).toByteArray();
    const uint code = digits.sliced(std::min<qsizetype>(1, digits.size())).toUInt(&isGood, 16);
    const bool isClean = digits.size() == 5 && digits[0] == 'u'
        && std::all_of(digits.begin() + 1, digits.end(), [](char c) { return std::isxdigit(static_cast<quint8>(c)); });
    if (!isGood || !isClean)
        return fail(field, QStringLiteral("one of \"\\/bfnrt, or u and four hexadecimal digits"));
    text += QChar(static_cast<char16_t>(code));
    m_position += 5;
    return true;
}

bool JsonReader::readNumber(Field &field)
{
    const qsizetype begin = m_position;
    const auto takeDigits = [&] {
        const qsizetype first = m_position;
        while (current() >= '0' && current() <= '9')
            ++m_position;
        return m_position > first;
    };
    take('-');
    bool isGood = take('0') || takeDigits();
    bool isInteger = true;
    if (isGood && take('.')) {
        isInteger = false;
        isGood = takeDigits();
    }
    if (isGood && (take('e') || take('E'))) {
        isInteger = false;
        take('-') || take('+');
        isGood = takeDigits();
    }
    const QByteArray digits = m_frame.sliced(begin, m_position - begin).toByteArray();
    if (isGood && isInteger && digits != "-0") {
        bool fits = false;
        field.value = qint64(digits.toLongLong(&fits));
        isInteger = fits;
    } else {
        isInteger = false;
    }
    if (isGood && !isInteger)
        field.value = digits.toDouble(&isGood);
    if (!isGood)
        field.value = {};
    return isGood || fail(field, QStringLiteral("a number within the range of double"));
}

bool JsonReader::readWord(Field &field)
{
    const QByteArrayView left = m_frame.sliced(m_position, m_end - m_position);
    for (const QByteArrayView word : {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (!left.startsWith(word))
            continue;
        m_position += word.size();
        if (word == QByteArrayView("null"))
            field.label = QStringLiteral("null");
        else
            field.value = word == QByteArrayView("true");
        return true;
    }
    return fail(field, QStringLiteral("a value"));
}

QByteArray quoted(const QString &text)
{
    QString result = QStringLiteral("\"");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        static constexpr QStringView special = u"\"\\\b\f\n\r\t";
        static constexpr char16_t letters[] = u"\"\\bfnrt";
        if (const qsizetype index = special.indexOf(c); index >= 0)
            result += QLatin1Char('\\') + QChar(letters[index]);
        else if (isPair)
            result += QStringView(text).sliced(i++, 2);
        else if (c < u' ' || c.isSurrogate())
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return (result + QLatin1Char('"')).toUtf8();
}

Result<QByteArray> writeNumber(double number)
{
    if (!std::isfinite(number))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is no finite number, which JSON cannot say"));
    if (number == 0)
        return QByteArray(std::signbit(number) ? "-0.0" : "0.0");
    QByteArray digits = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    if (!digits.contains('.') && !digits.contains('e'))
        digits += ".0";
    return digits;
}

Result<QByteArray> writeMembers(const Field &field, bool isArray)
{
    QByteArray result(isArray ? "[" : "{");
    for (const Field &child : field.children) {
        if (result.size() > 1)
            result += ',';
        if (!isArray)
            result += quoted(child.name) + ':';
        const Result<QByteArray> value = writeJson(child);
        if (!value)
            return value;
        result += *value;
    }
    return result + (isArray ? ']' : '}');
}

} // namespace

bool readJson(QByteArrayView frame, qsizetype position, qsizetype end, Budget &budget, Field &field)
{
    JsonReader reader(frame, position, end, budget);
    const bool isGood = reader.readValue(field);
    if (isGood)
        reader.skipSpace();
    field.offset = position;
    field.length = reader.position() - position;
    return isGood;
}

Result<QByteArray> writeJson(const Field &field)
{
    const bool isArray = field.label == u"array"
        || (field.label.isEmpty() && !field.children.isEmpty() && field.children.first().name == u"[0]");
    if (isArray || field.label == u"object" || !field.children.isEmpty())
        return writeMembers(field, isArray);
    if (const auto *truth = std::get_if<bool>(&field.value))
        return *truth ? QByteArray("true") : QByteArray("false");
    if (const auto *text = std::get_if<QString>(&field.value))
        return quoted(*text);
    if (const auto *number = std::get_if<double>(&field.value))
        return writeNumber(*number);
    if (std::holds_alternative<QByteArray>(field.value))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is bytes, which JSON cannot say"));
    return std::holds_alternative<std::monostate>(field.value) ? QByteArray("null") : toText(field.value).toLatin1();
}

} // namespace wirebench::decode
