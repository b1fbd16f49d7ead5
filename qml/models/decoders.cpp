// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/decoders.h"

#include "core/decode/schema.h"

namespace wirebench {

Decoders::Decoders()
    : m_catalogue(m_builtIn)
{ }

Decoders::Decoders(const QString &folder, QObject *parent)
    : QObject(parent)
{
    m_folder.emplace(folder, suffix);
    connect(&*m_folder, &TextFolder::changed, this, [this] {
        read();
        Q_EMIT changed();
    });
    read();
}

void Decoders::read()
{
    m_catalogue = m_builtIn;
    m_problem = m_folder->problem();
    for (const auto &[name, text] : m_folder->texts()) {
        const Result<decode::Schema> schema = decode::parseSchema(text, name + suffix);
        if (schema)
            m_catalogue.add(*schema);
        else if (m_problem.isEmpty())
            m_problem = schema.error().detail;
    }
}

} // namespace wirebench
