// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/texterror.h"

#include "core/message/messagetexts.h"

namespace wirebench::message {

QString TextError::toString() const
{
    return MessageTexts::tr("%1 at character %2; expected %3").arg(problem, QString::number(position + 1), expected);
}

} // namespace wirebench::message
