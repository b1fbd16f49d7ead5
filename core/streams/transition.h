// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace wirebench::streams {

//! One row of a state machine: in \c from, \c event leads to \c to. What no row names is ignored.
template<typename State, typename Event>
struct Transition
{
    State from;
    Event event;
    State to;
};

//! The state that \a event leads to from \a state, or nothing where \a table has no such row.
template<typename State, typename Event, std::size_t size>
constexpr std::optional<State> nextState(const Transition<State, Event> (&table)[size], State state, Event event)
{
    for (const auto &row : table) {
        if (row.from == state && row.event == event)
            return row.to;
    }
    return std::nullopt;
}

} // namespace wirebench::streams
