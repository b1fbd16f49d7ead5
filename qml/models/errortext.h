// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace wirebench {

//! What people read of an error that sockets have reported. Core says it in English, the same for pages and logs.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    //! What happened and what to do, in the present language, and below it the technical words, with the address. Only
    //! those where \a error does not come from the network: whoever made it has put it into words for people.
    static QString of(const Error &error);
};

} // namespace wirebench
