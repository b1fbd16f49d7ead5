// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/examinedrecord.h"
#include "core/capture/filter/filterterm.h"
#include "core/capture/filter/verdict.h"

#include <QTimeZone>

#include <memory>

namespace wirebench::capture {

//! One question about a record, made ready to be asked often.
class CompiledTerm
{
public:
    explicit CompiledTerm(Stage stage)
        : m_stage(stage)
    { }
    virtual ~CompiledTerm() = default;

    //! What has to be read of a record for verdict().
    Stage stage() const { return m_stage; }
    //! Unknown when what is needed cannot be read, or takes too long.
    virtual Verdict verdict(ExaminedRecord &record) = 0;

private:
    Stage m_stage;
};

//! \a fields may be nullptr, and otherwise outlives the term.
std::unique_ptr<CompiledTerm> compileTerm(const FilterTerm &term, const FieldLookup *fields, const QTimeZone &zone);

} // namespace wirebench::capture
