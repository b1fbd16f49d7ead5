// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/scenario.h"
#include "core/session/sessionaddress.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace wirebench::scenario {

//! What is known of a name at one place of a scenario.
struct NameState
{
    enum class Phase : quint8 {
        Declared, //!< device was said
        Waiting, //!< listens for connections
        Open,
        Closed,
        Unknown, //!< It depends on the run.
    };

    Phase phase = Phase::Declared;
    std::optional<session::SessionAddress::Kind> kind; //!< Nothing: it is simulated, or its address has yet to be seen.
    bool hasFinished = false; //!< We have, by half-close.
    bool hasPeerEnded = false; //!< expect-close has passed.

    bool isDatagrams() const;
    //! It waits for others; they are told apart by accept, or by where they send from.
    bool isPlace() const;

    friend bool operator==(const NameState &, const NameState &) = default;
};

//! What is known at one place of a scenario. Sorted, so that what is said does not depend on hashes.
struct NameTable
{
    QMap<QString, NameState> names;
    QSet<QString> variables;

    //! What is known behind a place that may be reached either way. A variable that one of them sets counts as set.
    void join(const NameTable &other);
    //! What others do to \a touched meanwhile is not known.
    void forget(const QSet<QString> &touched);
};

//! The kind of an address, perhaps with variables in it.
std::optional<session::SessionAddress::Kind> addressKind(const QString &address);
//! The variables of an address that have no preset.
QStringList addressVariables(const QString &address);
//! Names whose state \a block may change, called files not counted.
QSet<QString> touchedNames(const Block &block);

} // namespace wirebench::scenario
