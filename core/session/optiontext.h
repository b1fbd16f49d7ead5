// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"

#include <QStringList>

#include <vector>

//! Options of a session, each as a name and a text, for files and for fields that somebody fills in:
//!
//!     interface: eth0              source: 192.168.1.5:4000       family: ipv4
//!     connect timeout: 5s          no delay: yes                  keep-alive: 30s
//!     reconnect: 1s..30s           send buffer: 65536             multicast ttl: 4
namespace wirebench::session {

//! One option.
struct OptionField
{
    enum class Kind : quint8 {
        Text,
        Choice, //!< One of choices, of which the first means the default.
    };

    const char *name; //!< As in files.
    Kind kind;
    QStringList choices;
    std::vector<SessionAddress::Kind> kinds; //!< Of sessions that it means something to.
    //! Its text in \a options; empty for the default.
    QString (*text)(const SessionOptions &options);
    //! Empty sets the default. InvalidArgument says what was expected; \a options are as before then.
    Result<void> (*set)(SessionOptions &options, const QString &text);

    //! Whether a session at \a address does something with it.
    bool appliesTo(const SessionAddress &address) const;
};

//! All there are, in the order in which people look for them.
const std::vector<OptionField> &optionFields();
//! Null where none has that name.
const OptionField *optionField(QStringView name);

//! "500ms", "30s", "5min", and back. InvalidArgument for what is none, or less than 1 ms or more than a day.
Result<std::chrono::milliseconds> parseDuration(QStringView text);
QString durationText(std::chrono::milliseconds duration);

} // namespace wirebench::session
