// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schemacatalogue.h"
#include "qml/models/textfolder.h"

#include <optional>

namespace wirebench {

//! What messages can be decoded by: the schemas of the program and those of a folder, whose files are followed. A
//! schema of the folder takes the place of one that has its name.
class Decoders : public QObject
{
    Q_OBJECT

public:
    static constexpr QLatin1String suffix{".wbschema"};

    //! Those of the program alone.
    Decoders();
    //! \a folder need not be there, but the folder that it is in.
    explicit Decoders(const QString &folder, QObject *parent = nullptr);

    const decode::SchemaCatalogue &catalogue() const { return m_catalogue; }
    //! What is wrong with a file, which one, and where; empty for nothing. The others are there nevertheless.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void read();

    const decode::SchemaCatalogue m_builtIn = decode::SchemaCatalogue::builtIn();
    std::optional<TextFolder> m_folder;
    decode::SchemaCatalogue m_catalogue;
    QString m_problem;
};

} // namespace wirebench
