// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/decoder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <limits>

using namespace wirebench;
using namespace wirebench::decode;

namespace {

QJsonValue jsonOf(const FieldValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *number = std::get_if<quint64>(&value)) {
        if (*number <= quint64(std::numeric_limits<qint64>::max()))
            return static_cast<qint64>(*number);
        return QString::number(*number);
    }
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return QString::fromLatin1(bytes->toHex());
    return {};
}

QJsonObject jsonOf(const Field &field)
{
    QJsonArray children;
    for (const Field &child : field.children)
        children.append(jsonOf(child));
    QJsonObject object{{QStringLiteral("name"), field.name},     {QStringLiteral("value"), jsonOf(field.value)},
                       {QStringLiteral("label"), field.label},   {QStringLiteral("unit"), field.unit},
                       {QStringLiteral("offset"), field.offset}, {QStringLiteral("length"), field.length},
                       {QStringLiteral("children"), children}};
    if (field.error)
        object.insert(QStringLiteral("error"), field.error->detail);
    return object;
}

int complain(const QString &text)
{
    std::fprintf(stderr, "decodeframes: %s\n", qPrintable(text));
    return 2;
}

} // namespace

//! usage: decodeframes SCHEMA FRAME... : a line of JSON for each frame. SCHEMA is a file; a FRAME is > (a request) or <
//! (a response) and bytes in hexadecimal.
int main(int argc, char *argv[])
{
    if (argc < 2)
        return complain(QStringLiteral("usage: decodeframes SCHEMA FRAME..."));
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return complain(QStringLiteral("%1 cannot be read").arg(file.fileName()));
    const auto schema = parseSchema(QString::fromUtf8(file.readAll()), file.fileName());
    if (!schema)
        return complain(schema.error().detail);
    for (int i = 2; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        const Context context{argument.startsWith('>') ? Direction::Request : Direction::Response, {}};
        const QByteArray frame = QByteArray::fromHex(argument.sliced(1));
        std::puts(QJsonDocument(jsonOf(wirebench::decode::decode(*schema, frame, context)))
                      .toJson(QJsonDocument::Compact)
                      .constData());
    }
    return 0;
}
