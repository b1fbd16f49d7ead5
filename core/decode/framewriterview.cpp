// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/framewriterview.h"

#include <algorithm>

namespace wirebench::decode {

const Field *FrameWriter::View::field(const QStringList &path) const
{
    return findField(m_scope, path);
}

std::optional<QList<FrameWriter::Piece>> FrameWriter::View::piecesOf(const QStringList &first,
                                                                     const QStringList &last) const
{
    // All scopes of a writer are its own.
    const auto *scope = static_cast<const WriteScope *>(scopeOf(m_scope, first.first()));
    if (!scope)
        return std::nullopt;
    const auto find = [scope](const QString &name) {
        return std::find_if(scope->pieces.cbegin(), scope->pieces.cend(), [&](const Piece &piece) {
            return piece.child >= 0 && scope->field.children[piece.child].name == name;
        });
    };
    const auto from = find(first.first());
    const auto to = find(last.first());
    if (from == scope->pieces.cend() || to == scope->pieces.cend() || to < from)
        return std::nullopt;
    return QList<Piece>(from, to + 1);
}

std::optional<qint64> FrameWriter::View::sizeOf(const QStringList &first, const QStringList &last) const
{
    if (first.size() > 1 || last.size() > 1) {
        const Field *only = first == last ? field(first) : nullptr;
        return only ? std::optional(only->length) : std::nullopt;
    }
    const auto pieces = piecesOf(first, last);
    if (!pieces
        || !std::all_of(pieces->cbegin(), pieces->cend(), [](const Piece &piece) { return piece.isSizeKnown(); }))
        return std::nullopt;
    qint64 size = 0;
    for (const Piece &piece : *pieces)
        size += piece.bytes.size();
    return size;
}

std::optional<qint64> FrameWriter::View::checksum(const QString &name, const QStringList &first,
                                                  const QStringList &last) const
{
    const auto pieces = piecesOf(first, last);
    if (!pieces || !m_writer.m_context.checksum
        || !std::all_of(pieces->cbegin(), pieces->cend(), [](const Piece &piece) { return !piece.pending; }))
        return std::nullopt;
    QByteArray bytes;
    for (const Piece &piece : *pieces)
        bytes += piece.bytes;
    const auto result = m_writer.m_context.checksum(name, bytes);
    return result ? std::optional(static_cast<qint64>(*result)) : std::nullopt;
}

} // namespace wirebench::decode
