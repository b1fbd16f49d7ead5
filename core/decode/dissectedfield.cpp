// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectedfield.h"

namespace wirebench::decode {

bool operator==(const DissectedField &one, const DissectedField &other)
{
    return one.name == other.name && one.text == other.text && one.shown == other.shown && one.value == other.value
        && one.offset == other.offset && one.length == other.length && one.hidden == other.hidden
        && one.children == other.children;
}

} // namespace wirebench::decode
