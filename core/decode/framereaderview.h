// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/framereader.h"

namespace wirebench::decode {

//! What expressions see while reading. Looking at things is paid for from the frame's budget.
class FrameReader::View : public Environment
{
public:
    View(FrameReader &reader, const Scope &scope)
        : m_reader(reader)
        , m_scope(scope)
    { }

    const Field *field(const QStringList &path) const override;
    const Field *item() const override { return m_reader.m_item; }
    std::optional<qint64> index() const override { return m_reader.m_index; }
    std::optional<qint64> remaining() const override { return m_reader.m_end - m_reader.m_position; }
    std::optional<bool> isNext(QByteArrayView bytes) const override;
    Direction direction() const override { return m_reader.m_context.direction; }
    std::optional<qint64> sizeOf(const QStringList &first, const QStringList &last) const override;
    std::optional<qint64> checksum(const QString &name, const QStringList &first,
                                   const QStringList &last) const override;

private:
    //! From one field to the other; nothing when one of the two is not there.
    std::optional<QByteArrayView> bytesOf(const QStringList &first, const QStringList &last) const;

    FrameReader &m_reader;
    const Scope &m_scope;
};

} // namespace wirebench::decode
