// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "webchannel/bridge/grant.h"

#include <QList>

#include <optional>

namespace wirebench::bridge {

//! What people have said about pages and destinations. A value; decisions are pure functions of it. Deny beats allow.
class GrantStore
{
public:
    //! How long a grant holds.
    enum class Lifetime { Session, Kept };

    struct Entry
    {
        Grant grant;
        Lifetime lifetime = Lifetime::Session;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    static constexpr qsizetype largestFile = 1024 * 1024; //!< characters
    static constexpr qsizetype largestCount = 4096; //!< of grants

    //! The grants of a file's \a content: one a line, `#` starts a comment line. InvalidArgument says
    //! `name:line:column` and what was expected there; nothing of such a file is believed.
    static Result<GrantStore> parse(const QString &content, const QString &name);
    //! A file of all that is kept.
    QString toText() const;

    const QList<Entry> &entries() const { return m_entries; }

    //! In place of what was said about the same thing. OutOfResources when there are too many.
    Result<void> add(const Grant &grant, Lifetime lifetime);
    //! False when it is not there.
    bool remove(const Grant &grant);
    //! Takes away whatever denies \a destination to \a parties.
    void removeDenials(const GrantParties &parties, const net::Destination &destination);

    //! What was said about \a destination: the denial, if there is one, else the allowance. Nothing: nobody was asked.
    std::optional<Grant> find(const GrantParties &parties, const net::Destination &destination) const;

    friend bool operator==(const GrantStore &, const GrantStore &) = default;

private:
    QList<Entry> m_entries;
};

} // namespace wirebench::bridge
