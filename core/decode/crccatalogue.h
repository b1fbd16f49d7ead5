// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/crc.h"

#include <span>

namespace wirebench::decode {

//! A CRC as the catalogue of RevEng (Greg Cook) has it: names, parameters, and what proves them.
struct CrcEntry
{
    const char *name;
    const char *aliases; //!< Other names, with spaces between them.
    CrcParameters parameters;
    quint64 check; //!< Of the nine bytes "123456789".
    quint64 residue; //!< What is left, before xorOut, after any message and its CRC.
};

//! By width, then by name.
std::span<const CrcEntry> crcCatalogue();

} // namespace wirebench::decode
