// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/journalentry.h"

#include <QtEndian>

namespace wirebench::capture {

std::vector<JournalField> journalFields(QByteArrayView entry)
{
    std::vector<JournalField> fields;
    for (qsizetype at = 0; at < entry.size() && fields.size() < JournalField::most;) {
        const QByteArrayView rest = entry.sliced(at);
        const qsizetype lineEnd = rest.indexOf('\n');
        if (lineEnd <= 0)
            break;
        const QByteArrayView line = rest.first(lineEnd);
        if (const qsizetype equals = line.indexOf('='); equals >= 0) {
            fields.push_back({line.first(equals), line.sliced(equals + 1), at + equals + 1});
            at += lineEnd + 1;
            continue;
        }
        constexpr qsizetype lengthBytes = 8;
        const qsizetype start = lineEnd + 1 + lengthBytes;
        if (rest.size() < start)
            break;
        const auto length = qFromLittleEndian<quint64>(rest.data() + lineEnd + 1);
        if (length >= quint64(rest.size() - start) || rest[start + qsizetype(length)] != '\n')
            break;
        fields.push_back({line, rest.sliced(start, qsizetype(length)), at + start});
        at += start + qsizetype(length) + 1;
    }
    return fields;
}

} // namespace wirebench::capture
