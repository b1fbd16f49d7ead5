// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
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
    //! It took too long too often, and says Unknown from now on.
    virtual bool isExhausted() const { return false; }

private:
    Stage m_stage;
};

//! What terms need to know besides the record.
struct FilterSurroundings
{
    const FieldLookup *fields = nullptr; //!< May be nullptr, and otherwise outlives the terms.
    QTimeZone zone = QTimeZone::systemTimeZone(); //!< For times without a Z.
    const Clock *clock = &Clock::system(); //!< Outlives the terms.
};

std::unique_ptr<CompiledTerm> compileTerm(const FilterTerm &term, const FilterSurroundings &surroundings);

} // namespace wirebench::capture
