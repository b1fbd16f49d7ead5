// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/payload.h"

#include "core/decode/checksum.h"
#include "core/message/notation.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace wirebench::cli {

namespace {

tl::unexpected<Error> wrong(QStringView option, const QString &text)
{
    return failure(ErrorCode::InvalidArgument, option + QStringLiteral(": ") + text);
}

Result<QByteArray> parsed(QStringView option, const QString &text, message::Notation notation)
{
    auto bytes = message::parsePayload(text, notation);
    if (!bytes)
        return wrong(option, bytes.error().toString());
    return std::move(*bytes);
}

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("--file %1: %2").arg(name, file.errorString()));
    return file.readAll();
}

bool hasVariable(const message::Template &parsed, const QString &name)
{
    const auto placeholders = parsed.placeholders();
    return std::any_of(placeholders.cbegin(), placeholders.cend(), [&](const message::Placeholder &placeholder) {
        return placeholder.kind == message::Placeholder::Kind::Variable && placeholder.name == name;
    });
}

Result<QByteArray> rendered(const QString &text, const QStringList &assignments)
{
    const auto parsed = message::Template::parse(text);
    if (!parsed)
        return wrong(u"--template", parsed.error().toString());
    message::Variables variables;
    variables.time = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
    variables.random = QRandomGenerator::global()->generate64();
    for (const QString &assignment : assignments) {
        const QString name = assignment.section(u'=', 0, 0);
        if (!assignment.contains(u'='))
            return wrong(u"--set", QStringLiteral("%1: write NAME=VALUE").arg(assignment));
        if (!hasVariable(*parsed, name))
            return wrong(u"--set", QStringLiteral("the template has no variable named \"%1\"").arg(name));
        variables.values.insert(name, assignment.section(u'=', 1).toUtf8());
    }
    auto message = parsed->render(variables);
    if (!message)
        return wrong(u"--template", message.error().toString());
    return std::move(message->bytes);
}

Result<QByteArray> checksumOf(const QByteArray &bytes, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const bool hasOrder = !words.isEmpty() && (words.last() == u"be" || words.last() == u"le");
    const auto checksum = decode::checksum((hasOrder ? words.first(words.size() - 1) : words).join(u' '));
    if (!checksum)
        return wrong(u"--crc", checksum.error().detail + QStringLiteral("; see wb send --crc help"));
    auto order = checksum->usualOrder();
    if (hasOrder)
        order = words.last() == u"be" ? decode::ByteOrder::BigEndian : decode::ByteOrder::LittleEndian;
    return checksum->write(checksum->compute(bytes), order);
}

} // namespace

Result<QByteArray> payloadOf(const PayloadChoice &choice)
{
    if (!choice.variables.isEmpty() && choice.messageTemplate.isEmpty())
        return wrong(u"--set", QStringLiteral("is for the variables of --template"));
    Result<QByteArray> bytes;
    if (!choice.messageTemplate.isEmpty())
        bytes = rendered(choice.messageTemplate, choice.variables);
    else if (!choice.hex.isEmpty())
        bytes = parsed(u"--hex", choice.hex, message::Notation::Hex);
    else if (!choice.file.isEmpty())
        bytes = contentOf(choice.file);
    else
        bytes = parsed(u"--text", choice.text, message::Notation::Escapes);
    if (!bytes || choice.checksum.isEmpty())
        return bytes;
    const Result<QByteArray> checksum = checksumOf(*bytes, choice.checksum);
    return checksum ? Result<QByteArray>(*bytes + *checksum) : checksum;
}

QString checksumNames()
{
    QStringList lines;
    for (const decode::Checksum &checksum : decode::checksums()) {
        QString line = QStringLiteral("%1  %2 bytes").arg(checksum.name(), -22).arg(checksum.size());
        QStringList aliases;
        for (const QLatin1String alias : checksum.aliases())
            aliases += alias;
        if (!aliases.isEmpty())
            line += QStringLiteral(", also ") + aliases.join(QStringLiteral(", "));
        lines += line;
    }
    return lines.join(u'\n');
}

QString textFromBytes(QByteArrayView bytes)
{
    QString result;
    result.reserve(bytes.size());
    for (const char byte : bytes) {
        if (byte == '\\')
            result += QStringLiteral("\\\\");
        else if (byte == '\r')
            result += QStringLiteral("\\r");
        else if (byte == '\n')
            result += QStringLiteral("\\n");
        else if (byte == '\t')
            result += QStringLiteral("\\t");
        else if (byte >= ' ' && byte <= '~')
            result += QLatin1Char(byte);
        else
            result += QStringLiteral("\\x%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
    }
    return result;
}

} // namespace wirebench::cli
