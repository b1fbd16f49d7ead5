// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/builder.h"
#include "core/decode/summary.h"
#include "tests/fuzz/fuzztarget.h"

//! What holds for every schema and every frame.
namespace wirebench::tests {

//! Returns how many fields there are.
inline qsizetype checkPlaces(const decode::Field &field, qsizetype begin, qsizetype end)
{
    FUZZ_CHECK(field.offset >= begin && field.length >= 0 && field.offset + field.length <= end);
    FUZZ_CHECK(!field.error || !field.error->detail.isEmpty());
    qsizetype count = 1;
    for (const decode::Field &child : field.children)
        count += checkPlaces(child, field.offset, field.offset + field.length);
    return count;
}

inline bool hasError(const decode::Field &field)
{
    return field.error || std::any_of(field.children.cbegin(), field.children.cend(), hasError);
}

inline decode::Field checkedTree(const decode::Schema &schema, QByteArrayView frame, const decode::Context &context)
{
    const decode::Field tree = decode::decode(schema, frame, context);
    FUZZ_CHECK(tree.offset == 0 && tree.length == frame.size() && tree.name == schema.name());
    FUZZ_CHECK(checkPlaces(tree, 0, frame.size()) <= 20'100); // the rest of each of 64 levels comes on top
    FUZZ_CHECK(decode::summaryOf(schema, tree).size() <= 200);
    return tree;
}

//! Whatever was read can be tried to be built; what comes out is read and built as what it is.
inline void checkFrame(const decode::Schema &schema, QByteArrayView frame, const decode::Context &context,
                       bool isSettled)
{
    const decode::Field tree = checkedTree(schema, frame, context);
    const Result<QByteArray> built = decode::build(schema, tree, context);
    if (!built) {
        FUZZ_CHECK(!built.error().detail.isEmpty());
        return;
    }
    const decode::Field again = checkedTree(schema, *built, context);
    if (!isSettled || hasError(tree) || hasError(again))
        return;
    const Result<QByteArray> rebuilt = decode::build(schema, again, context);
    FUZZ_CHECK(rebuilt && *rebuilt == *built);
}

} // namespace wirebench::tests
