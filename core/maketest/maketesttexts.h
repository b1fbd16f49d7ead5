// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace wirebench::maketest {

//! MakeTestTexts::tr() is a text of this room that people read, in the language of the program at that moment: so it is
//! asked for when it is needed, and kept nowhere for longer than what it tells of. Every thread. Words that a language
//! has (keywords, options, examples) are the same everywhere.
struct MakeTestTexts
{
    Q_DECLARE_TR_FUNCTIONS(MakeTestTexts) // without namespaces, so that every lupdate finds the same
};

} // namespace wirebench::maketest
