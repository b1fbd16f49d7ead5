// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schemacatalogue.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// Resources of a static library are only there once somebody asks for them, outside of any namespace.
static void useDecoders()
{
    Q_INIT_RESOURCE(decoders);
}

namespace wirebench::decode {

namespace {

Result<Schema> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PermissionDenied, QStringLiteral("%1: %2").arg(path, file.errorString()));
    // One byte more than what may be, so that what is too large is refused.
    return parseSchema(QString::fromUtf8(file.read(largestSchema * 3 + 1)), path);
}

} // namespace

SchemaCatalogue SchemaCatalogue::builtIn()
{
    useDecoders();
    SchemaCatalogue catalogue;
    const QList<Error> errors = catalogue.addFolder(QStringLiteral(":/wirebench/decoders"));
    Q_ASSERT_X(errors.isEmpty(), "SchemaCatalogue", errors.isEmpty() ? "" : qPrintable(errors.first().detail));
    return catalogue;
}

QList<Error> SchemaCatalogue::addFolder(const QString &path)
{
    QList<Error> errors;
    const QDir folder(path);
    for (const QString &name : folder.entryList({QStringLiteral("*.wbschema")}, QDir::Files, QDir::Name)) {
        if (const Result<Schema> schema = readFile(folder.filePath(name)))
            add(*schema);
        else
            errors.append(schema.error());
    }
    return errors;
}

void SchemaCatalogue::add(const Schema &schema)
{
    m_schemas.removeIf([&schema](const Schema &other) { return other.name() == schema.name(); });
    m_schemas.append(schema);
}

std::optional<Schema> SchemaCatalogue::find(const QString &name) const
{
    const auto found = std::find_if(m_schemas.cbegin(), m_schemas.cend(),
                                    [&name](const Schema &schema) { return schema.name() == name; });
    return found == m_schemas.cend() ? std::nullopt : std::optional(*found);
}

QList<Schema> SchemaCatalogue::guess(Transport transport, quint16 port) const
{
    QList<Schema> found;
    for (const Schema &schema : m_schemas) {
        if ((transport == Transport::Tcp ? schema.usesTcp() : schema.usesUdp()) && schema.ports().contains(port))
            found.prepend(schema);
    }
    return found;
}

} // namespace wirebench::decode
