// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/framewriter.h"

#include <random>

//! Values by seed that fields of a schema can have, so that frames of every protocol can be made up.
namespace wirebench::tests {

class RandomValues : public decode::ValueSource
{
public:
    RandomValues(const QString &protocol, quint32 seed)
        : m_protocol(protocol)
        , m_random(seed)
    { }

    decode::FieldValue value(const decode::FieldDefinition &definition, const decode::EnumDefinition *enumeration,
                             std::optional<qint64> size) override;
    decode::Field json() override { return json(0); }
    qint64 count(int depth) override { return depth > 12 ? 0 : pick(0, 3); }
    bool isThere(int depth) override { return depth < 12 && pick(0, 1) == 1; }

private:
    qint64 pick(qint64 least, qint64 most) { return std::uniform_int_distribution<qint64>(least, most)(m_random); }
    decode::FieldValue integer(const decode::FieldDefinition &definition);
    QString text(const decode::FieldDefinition &definition, std::optional<qint64> size);
    QByteArray bytes(qint64 size);
    decode::FieldValue name();
    decode::FieldValue objectIdentifier();
    decode::Field json(int depth);

    QString m_protocol;
    std::mt19937 m_random;
};

} // namespace wirebench::tests
