// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/framewriter.h"

namespace wirebench::decode {

//! What expressions see while writing: only what is computed already, and nothing of what is still to come.
class FrameWriter::View : public Environment
{
public:
    View(FrameWriter &writer, const WriteScope &scope)
        : m_writer(writer)
        , m_scope(scope)
    { }

    const Field *field(const QStringList &path) const override;
    const Field *item() const override { return m_writer.m_item; }
    std::optional<qint64> index() const override { return m_writer.m_index; }
    std::optional<qint64> remaining() const override { return std::nullopt; }
    std::optional<bool> isNext(QByteArrayView) const override { return std::nullopt; }
    Direction direction() const override { return m_writer.m_context.direction; }
    std::optional<qint64> sizeOf(const QStringList &first, const QStringList &last) const override;
    std::optional<qint64> checksum(const QString &name, const QStringList &first,
                                   const QStringList &last) const override;

private:
    //! The pieces from one field to the other; nothing when one of the two is not there.
    std::optional<QList<Piece>> piecesOf(const QStringList &first, const QStringList &last) const;

    FrameWriter &m_writer;
    const WriteScope &m_scope;
};

} // namespace wirebench::decode
