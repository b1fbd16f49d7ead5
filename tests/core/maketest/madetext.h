// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/maketest.h"
#include "core/scenario/scenarioparser.h"
#include "tests/core/maketest/recordedtalk.h"

#include <QRegularExpression>

namespace wirebench::tests {

inline QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

//! What is behind the head: statements from the first connect, listen or accept on. What is no scenario is told.
inline QString body(const Result<maketest::MadeTest> &made)
{
    if (!made)
        return made.error().detail;
    const auto scenario = scenario::parseScenario(made->text, QStringLiteral("made.wire"));
    if (!scenario)
        return scenario.error().first().toString() + u'\n' + made->text;
    static const QRegularExpression head(QStringLiteral("^.*?\\ndefault within \\S+\\n\\n"),
                                         QRegularExpression::DotMatchesEverythingOption);
    return QString(made->text).remove(head);
}

inline QString made(const RecordedTalk &talk, const RecordedTalk *second = nullptr)
{
    return u'\n' + body(maketest::makeTest(talk.records(), second ? &second->records() : nullptr));
}

//! The statements with their continuation lines joined.
inline QStringList statementsOf(const QString &text)
{
    return QString(text).replace(QStringLiteral(" \\\n   "), QString()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace wirebench::tests
