// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wirebench::capture {

//! Where \a wanted begins in \a bytes for the first time; -1 when it does not. Linear in time.
qsizetype findBytes(QByteArrayView bytes, QByteArrayView wanted);

//! Looks for bytes of which only some bits count.
class MaskedSearch
{
public:
    //! \a mask is as long as \a bytes, which are 0 where it is. At least one byte.
    MaskedSearch(const QByteArray &bytes, const QByteArray &mask);

    //! Where it begins in \a bytes for the first time; -1 when it does not. At worst the product of both lengths.
    qsizetype find(QByteArrayView bytes) const;

private:
    bool isAt(QByteArrayView bytes, qsizetype position) const;

    QByteArray m_bytes;
    QByteArray m_mask;
    // The longest stretch whose every bit counts, which is found faster.
    qsizetype m_exactStart = 0;
    qsizetype m_exactLength = 0;
};

} // namespace wirebench::capture
