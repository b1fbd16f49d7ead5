// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/parseresult.h"
#include "core/scenario/scenarioscanner.h"
#include "core/scenario/statement.h"

#include <functional>
#include <initializer_list>

namespace wirebench::scenario {

//! Takes the block that is next, with its braces; for statements that have some.
using BlockTaker = std::function<Taken<Block>()>;

//! Takes one statement, whose word \a word was taken, up to its end. Which is not looked at.
class StatementParser
{
public:
    StatementParser(ScenarioScanner &scanner, const BlockTaker &takeBlock)
        : m_scanner(scanner)
        , m_takeBlock(takeBlock)
    { }

    Taken<Statement> take(const QString &word);

private:
    Taken<Statement> takeDevice();
    Taken<Statement> takeListen();
    Taken<Statement> takeAccept();
    Taken<Statement> takeConnect();
    Taken<Statement> takeSend();
    Taken<Statement> takeExpect();
    Taken<Statement> takeExpectClose();
    Taken<Statement> takeHalfClose();
    Taken<Statement> takeClose();
    Taken<Statement> takeReset();
    Taken<Statement> takeWait();
    Taken<Statement> takeSet();
    Taken<Statement> takeRepeat();
    Taken<Statement> takeParallel();
    Taken<Statement> takeFault();
    Taken<Statement> takeAssert();
    Taken<Statement> takeNote();
    Taken<Statement> takeCall();
    Taken<Statement> takeDefault();

    Taken<void> takeTarget(DeviceStatement &device);
    Taken<void> takeFraming(DeviceStatement &device);
    Taken<void> takeOption(DeviceStatement &device);
    Taken<void> takePayload(SendStatement &send);
    Taken<void> takeChecksum(SendStatement &send);
    Taken<void> takeReceiver(SendStatement &send);
    Taken<void> takeExpected(ExpectStatement &expect);
    Taken<void> takePattern(ExpectStatement &expect);
    Taken<void> takeNothing(ExpectStatement &expect);
    Taken<void> takeLength(ExpectStatement &expect);
    Taken<void> takeField(ExpectStatement &expect);
    Taken<void> takeOneOf(ExpectStatement &expect);
    Taken<Alternative> takeAlternative();
    Taken<Statement> takeEnd(EndStatement::Manner manner);
    Taken<void> takeCount(RepeatStatement &repeat);

    Taken<QString> takeDeviceName();
    Taken<QString> takeName(const QString &what);
    //! A text without variables.
    Taken<QString> takePath();
    Taken<qint64> takeCountNumber(const QString &what, qint64 least, qint64 most);
    Taken<Milliseconds> takeDuration();
    Taken<std::optional<Milliseconds>> takeWithin();
    Taken<PatternText> takePatternText(bool endsAtBlock);
    //! "for", "from": taken, or an error that says so.
    Taken<void> expectWord(QStringView word, const QString &why);

    //! Where a payload or a pattern ends: at the next statement, or one of \a more.
    static QStringList operandEnds(std::initializer_list<const char *> more);

    ScenarioScanner &m_scanner;
    const BlockTaker &m_takeBlock;
};

} // namespace wirebench::scenario
