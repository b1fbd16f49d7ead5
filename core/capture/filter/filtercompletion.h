// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace wirebench::capture {

//! Something that could be written into a filter: \c length units from \c position on become \c text.
struct FilterCompletion
{
    QString text;
    QString description; //!< for people
    qsizetype position = 0;
    qsizetype length = 0;

    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

//! What only the program knows, to be offered as well.
struct FilterNames
{
    QStringList protocols; //!< besides tcp and udp
    QStringList fields;
    QStringList owners;
    QStringList peers;
};

//! What could stand in the word of \a text that \a cursor (0 to its size) is in or behind, in the order of the
//! language. Nothing within quoted text (but owners and peers), regular expressions, and numbers. Goes by the words and
//! not by the grammar, so that it helps while the text is still wrong.
QList<FilterCompletion> completions(QStringView text, qsizetype cursor, const FilterNames &names = {});

} // namespace wirebench::capture
