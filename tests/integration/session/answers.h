// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/integration/session/sessionlog.h"

#include "core/session/answerqueue.h"

#include <functional>

namespace wirebench::tests {

//! A responder that is a function of what came.
class FunctionResponder final : public session::Responder
{
public:
    using Function = std::function<QList<session::Answer>(const QByteArray &)>;

    explicit FunctionResponder(Function function)
        : m_function(std::move(function))
    { }

    QList<session::Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds) override
    {
        return m_function(bytes);
    }
    qsizetype largestPiece() const override { return 1; }

private:
    const Function m_function;
};

inline session::ResponderFactory respondersWith(const FunctionResponder::Function &function)
{
    return [function](const session::PeerStatus &) { return std::make_unique<FunctionResponder>(function); };
}

//! The same to each byte, or datagram.
inline session::ResponderFactory always(const session::Answer &answer)
{
    return respondersWith([answer](const QByteArray &) { return QList{answer}; });
}

} // namespace wirebench::tests
