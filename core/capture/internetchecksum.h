// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <cstring>
#include <span>

namespace wirebench::capture {

//! The checksum of IP, TCP and UDP (RFC 1071), part by part. Only the last part of bytes may have an odd length.
class InternetChecksum
{
public:
    InternetChecksum &add(std::span<const quint8> bytes)
    {
        // Eight bytes at a time, in the machine's order, which the sum does not mind (RFC 1071, 2 (B)); carries are
        // added at once.
        const quint8 *next = bytes.data();
        std::size_t left = bytes.size();
        quint64 sum = m_sum;
        for (; left >= 8; left -= 8, next += 8) {
            quint64 word;
            std::memcpy(&word, next, 8);
            sum += word;
            sum += sum < word ? 1 : 0;
        }
        if (left > 0) {
            quint64 word = 0;
            std::memcpy(&word, next, left);
            sum += word;
            sum += sum < word ? 1 : 0;
        }
        m_sum = sum;
        return *this;
    }

    InternetChecksum &addPayload(QByteArrayView bytes)
    {
        return add(std::span(reinterpret_cast<const quint8 *>(bytes.data()), static_cast<std::size_t>(bytes.size())));
    }

    InternetChecksum &addNumber(quint32 value)
    {
        quint32 bigEndian;
        qToBigEndian(value, &bigEndian);
        return add(std::span(reinterpret_cast<const quint8 *>(&bigEndian), 4));
    }

    //! In host order.
    quint16 value() const
    {
        quint64 sum = (m_sum >> 32) + (m_sum & 0xffffffff);
        sum = (sum >> 32) + (sum & 0xffffffff);
        sum = (sum >> 16) + (sum & 0xffff);
        sum = (sum >> 16) + (sum & 0xffff);
        sum = (sum >> 16) + (sum & 0xffff);
        return qFromBigEndian(static_cast<quint16>(~sum));
    }

private:
    quint64 m_sum = 0;
};

} // namespace wirebench::capture
