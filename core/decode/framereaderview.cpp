// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/framereaderview.h"

namespace wirebench::decode {

const Field *FrameReader::View::field(const QStringList &path) const
{
    const Field *found = findField(m_scope, path);
    const auto *bytes = found ? std::get_if<QByteArray>(&found->value) : nullptr;
    m_reader.m_budget.work -= 1 + (found ? found->children.size() : 0) + (bytes ? bytes->size() : 0);
    return m_reader.m_budget.isSpent() ? nullptr : found;
}

std::optional<bool> FrameReader::View::isNext(QByteArrayView bytes) const
{
    return m_reader.m_frame.sliced(m_reader.m_position, m_reader.m_end - m_reader.m_position).startsWith(bytes);
}

std::optional<qint64> FrameReader::View::sizeOf(const QStringList &first, const QStringList &last) const
{
    const auto bytes = bytesOf(first, last);
    return bytes ? std::optional<qint64>(bytes->size()) : std::nullopt;
}

std::optional<qint64> FrameReader::View::checksum(const QString &name, const QStringList &first,
                                                  const QStringList &last) const
{
    const auto bytes = bytesOf(first, last);
    m_reader.m_budget.work -= bytes ? bytes->size() : 0;
    if (!bytes || !m_reader.m_context.checksum || m_reader.m_budget.isSpent())
        return std::nullopt;
    const auto result = m_reader.m_context.checksum(name, *bytes);
    return result ? std::optional(static_cast<qint64>(*result)) : std::nullopt;
}

std::optional<QByteArrayView> FrameReader::View::bytesOf(const QStringList &first, const QStringList &last) const
{
    const Field *from = field(first);
    const Field *to = field(last);
    if (!from || !to || to->offset + to->length < from->offset)
        return std::nullopt;
    return m_reader.m_frame.sliced(from->offset, to->offset + to->length - from->offset);
}

} // namespace wirebench::decode
