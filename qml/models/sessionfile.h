// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"

#include <QCoreApplication>

#include <tl/expected.hpp>

namespace wirebench {

//! A session as it is kept in a file, made for version control: lines of "name: value", of which address is one and
//! the others are options (core/session/optiontext.h), decoder and replies; '#' begins a line that is a comment.
struct SessionFile
{
    session::SessionAddress address;
    session::SessionOptions options = {};
    QString decoder = {}; //!< DecoderChoice::name().
    QString replies = {}; //!< Name of a file of rules; empty for none.

    friend bool operator==(const SessionFile &, const SessionFile &) = default;

    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

//! What is wrong in which line and at which character, both from 1.
struct SessionFileError
{
    int line = 1;
    int column = 1;
    QString problem;

    QString toString() const;
};

tl::expected<SessionFile, SessionFileError> parseSessionFile(QStringView text);

//! What parseSessionFile() reads as \a file. Lines of \a before, a file of the same session, stay where they are:
//! comments as they are, options with their new values or not at all.
QString toText(const SessionFile &file, const QString &before = {});

//! Whether that can be the name of a file in any file system and version control system: "Read registers".
bool isFileName(const QString &name);

} // namespace wirebench
