// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/placeholder.h"
#include "core/message/texterror.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <chrono>
#include <variant>
#include <vector>

namespace wirebench::message {

class Scanner;

//! What placeholders stand for, this time. Nothing here reads a clock or makes up numbers.
struct Variables
{
    QHash<QString, Value> values; //!< by name
    quint64 sequence = 0; //!< of {seq}: how many were sent before
    std::chrono::milliseconds time{0}; //!< of {time} and {time_ms}: since 1970
    quint64 random = 0; //!< of {random}: the same number gives the same bytes
};

//! Which bytes a placeholder has produced.
struct RenderedRange
{
    qsizetype placeholder = 0; //!< its index in Template::placeholders()
    qsizetype offset = 0;
    qsizetype length = 0;

    friend bool operator==(const RenderedRange &, const RenderedRange &) = default;
};

struct Rendered
{
    QByteArray bytes;
    QList<RenderedRange> ranges; //!< one for each placeholder, in their order

    friend bool operator==(const Rendered &, const Rendered &) = default;
};

//! The bytes of a message with places that are filled in each time it is sent: a value, parsed once. The room's README
//! has the language.
class Template
{
public:
    Template() = default; //!< No bytes.

    static Parsed<Template> parse(QStringView text);
    //! Takes what is a template from the front, up to the end of the text, '#', or a word that
    //! begins a clause of a rule of reply: after, split, times, set, push, clear, then.
    //! Positions of the placeholders are counted from its beginning.
    static Parsed<Template> takeFrom(Scanner &scanner);

    //! As it was written, without white space at the ends.
    const QString &text() const { return m_text; }
    QList<Placeholder> placeholders() const;
    //! The variables that have no preset: without a value for them nothing can be rendered.
    QStringList neededVariables() const;

    //! The bytes; or which placeholder, and where in text(), has no value, or one that does not fit.
    Parsed<Rendered> render(const Variables &variables = {}) const;

    //! Two are the same when they are written the same.
    friend bool operator==(const Template &left, const Template &right) { return left.m_text == right.m_text; }

private:
    using Part = std::variant<QByteArray, Placeholder>;
    friend class TemplateParser;

    QString m_text;
    std::vector<Part> m_parts;
};

inline constexpr qsizetype longestTemplate = 64 * 1024; //!< UTF-16 units
inline constexpr qsizetype mostPlaceholders = 256;
inline constexpr qsizetype largestMessage = 1024 * 1024; //!< bytes of what is rendered

} // namespace wirebench::message
