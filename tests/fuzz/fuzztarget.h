// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

//! What a target must hold for every input; a broken one ends the program, which both libFuzzer and the replay see.
#define FUZZ_CHECK(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

//! One input, as libFuzzer and the replay give it. Each target defines it once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace wirebench::tests {

//! Takes an input apart from its front. Whatever is missing is 0.
class FuzzInput
{
public:
    FuzzInput(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    { }

    template<typename Integer>
    Integer take()
    {
        char buffer[sizeof(Integer)] = {};
        const qsizetype size = std::min<qsizetype>(sizeof buffer, m_rest.size());
        std::copy_n(m_rest.data(), size, buffer);
        m_rest = m_rest.sliced(size);
        return qFromLittleEndian<Integer>(buffer);
    }

    QByteArrayView rest() const { return m_rest; }
    //! The rest as text: as UTF-8, which is what reaches most of a parser.
    QString text() const { return QString::fromUtf8(m_rest); }

private:
    QByteArrayView m_rest;
};

} // namespace wirebench::tests
