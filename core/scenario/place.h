// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

namespace wirebench::scenario {

//! Where something stands in a scenario's text.
struct Place
{
    int line = 1; //!< from 1
    int column = 1; //!< from 1, in UTF-16 units
    int length = 0; //!< UTF-16 units; 0 where something is missing

    friend bool operator==(const Place &, const Place &) = default;
};

//! What is wrong with a scenario, where, and what could stand there instead.
struct ScenarioError
{
    QString fileName;
    Place place;
    QString problem; //!< "\"pumpe\" is no device"
    QString expected; //!< "one of the names: pump"; perhaps empty

    //! "FILE:LINE:COLUMN: problem; expected …".
    QString toString() const;
    Error toError() const { return {ErrorCode::InvalidArgument, toString()}; }

    friend bool operator==(const ScenarioError &, const ScenarioError &) = default;
};

} // namespace wirebench::scenario
