// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>

namespace wirebench::decode {

//! A stretch of two messages beside each other: the same bytes in both, or others, of which one side may have none.
struct DiffPart
{
    bool isSame = true;
    qsizetype offset = 0; //!< In the first.
    qsizetype length = 0;
    qsizetype otherOffset = 0; //!< In the second.
    qsizetype otherLength = 0;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

//! What two messages have in common, and what not. Of the same length they are compared byte by byte, as messages of
//! fixed fields are; otherwise as little as possible differs, as long as that takes no more than \a mostEdits bytes put
//! in and left out: with more, all between their common beginning and end is another.
QList<DiffPart> diffBytes(QByteArrayView one, QByteArrayView other, qsizetype mostEdits = 512);

} // namespace wirebench::decode
