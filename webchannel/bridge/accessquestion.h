// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"
#include "webchannel/bridge/grant.h"

#include <QMetaType>

#include <optional>

namespace wirebench::bridge {

//! May this page talk to that destination? What a person is asked.
struct AccessQuestion
{
    quint64 id = 0; //!< the desk's; 0: no socket waits for the answer
    QString holder; //!< the tab, as in Ticket
    QString document; //!< as in Ticket
    GrantParties parties; //!< which page asks, and which frame of it
    net::Destination destination; //!< no addresses: the name leads nowhere

    //! Whether both are about the same thing, whoever waits for the answer.
    bool isLike(const AccessQuestion &other) const
    {
        return holder == other.holder && grantFor(Grant::Effect::Allow) == other.grantFor(Grant::Effect::Allow);
    }
    //! What answering makes: about this very host, port and kind of address.
    Grant grantFor(Grant::Effect effect) const { return Grant::of(effect, parties, destination); }
};

enum class AccessAnswer {
    Refuse, //!< now; asked again the next time
    Once, //!< for the socket that waits
    Session, //!< until the program ends
    Always,
    Never,
};

//! What became of a question.
struct AccessVerdict
{
    bool isAllowed = false;
    //! Which grant allowed it, for whoever has to end what it allowed; not where it was allowed once.
    std::optional<Grant> grant = {};
};

//! Why a question ended with a refusal.
enum class RefusalReason {
    Person, //!< now, or for ever just now
    Remembered, //!< a person said never
    TooManyRefusals, //!< of that document; until it is loaded anew
    TooManyQuestions, //!< of that document, that wait
};

} // namespace wirebench::bridge

Q_DECLARE_METATYPE(wirebench::bridge::AccessQuestion)
Q_DECLARE_METATYPE(wirebench::bridge::AccessVerdict)
