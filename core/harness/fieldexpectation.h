// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schema.h"
#include "core/harness/expectation.h"
#include "core/harness/run.h"
#include "core/scenario/evaluation.h"

namespace wirebench::harness {

//! A field of the next message, as a schema decodes it.
class FieldExpectation final : public Expectation
{
public:
    //! By the schema that \a device's option says, by its name or its file beside the scenario of \a scope, or the one
    //! of its port. Where the device has no framing, a stream is cut as the schema says. InvalidArgument where there is
    //! no schema, or it is not sound.
    static Result<std::unique_ptr<Expectation>> make(const scenario::ExpectField &field, const Device &device,
                                                     const Scope &scope, const scenario::EvaluationContext &context);

    std::optional<Judgement> judge(Channel &channel) override;
    Judgement conclude(Channel &channel, const QString &until) override;

private:
    FieldExpectation(scenario::ExpectField field, decode::Schema schema, scenario::EvaluationContext context);

    //! Of a stream that only the schema cuts into messages.
    std::optional<Judgement> judgeStream(Channel &channel) const;
    Judgement judgeBytes(QByteArrayView bytes) const;
    //! Why a value is not as the condition wants it; empty where it is.
    QString problemOf(const message::Value &value, const QString &label) const;

    const scenario::ExpectField m_field;
    const decode::Schema m_schema;
    const scenario::EvaluationContext m_context;
};

} // namespace wirebench::harness
