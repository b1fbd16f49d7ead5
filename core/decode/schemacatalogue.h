// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/transportprotocol.h"
#include "core/decode/schema.h"

#include <optional>

namespace wirebench::decode {

using Transport = TransportProtocol;

//! The schemas that there are: those of the program, which are compiled in, and those of folders. A value.
class SchemaCatalogue
{
public:
    //! Those of the program alone.
    static SchemaCatalogue builtIn();

    //! Reads all *.wbschema of a folder, in the order of their names. A schema takes the place of one that has its
    //! name. The errors are of files that could not be read or are not sound; the others are there nevertheless.
    QList<Error> addFolder(const QString &path);
    void add(const Schema &schema);

    const QList<Schema> &schemas() const { return m_schemas; }
    std::optional<Schema> find(const QString &name) const;
    //! Those that say \a transport and \a port, the ones that were added last first.
    QList<Schema> guess(Transport transport, quint16 port) const;

private:
    QList<Schema> m_schemas;
};

} // namespace wirebench::decode
