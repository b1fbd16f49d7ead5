// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/context.h"
#include "core/decode/field.h"
#include "core/decode/schema.h"

#include <QStringList>

namespace wirebench::decode {

//! What \a frame says by the schema. The root is called as the schema is, and covers the whole frame. It never fails as
//! a whole: what is wrong is an error at the field where it shows (InvalidArgument; OutOfResources where one of our
//! limits ends it: 64 deep, 20,000 fields), and what nothing describes is a child called restName.
Field decode(const Schema &schema, QByteArrayView frame, const Context &context = {});

//! Up to where a frame has to be read to find all fields that have one of \a names, in any case, however deep.
ReadingExtent extentNeeded(const Schema &schema, const QStringList &names);

} // namespace wirebench::decode
