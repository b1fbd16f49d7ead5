// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <memory>

namespace wirebench::decode {

struct SchemaDefinition;

//! What the messages of a protocol look like, as a schema's text says it. A value, cheap to copy, never changed; there
//! is none that is not sound. The language is in resources/decoders/README.md.
class Schema
{
public:
    explicit Schema(std::shared_ptr<const SchemaDefinition> definition);

    QString name() const; //!< "modbus": letters, digits and underscores.
    QString title() const; //!< "Modbus/TCP", for people.
    QString
    framing() const; //!< How a stream is cut into frames, in the words of core/framing; empty when it says nothing.
    bool usesTcp() const;
    bool usesUdp() const;
    QList<quint16> ports() const; //!< Where it is usually found.

    const SchemaDefinition &definition() const { return *m_definition; }

private:
    std::shared_ptr<const SchemaDefinition> m_definition;
};

//! Reads the \a text of a schema. InvalidArgument says "file:line:column: what is wrong, and what was expected"; lines
//! and columns count from 1. At most largestSchema characters.
Result<Schema> parseSchema(const QString &text, const QString &fileName);

inline constexpr qsizetype largestSchema = 256 * 1024;

} // namespace wirebench::decode
