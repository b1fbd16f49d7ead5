// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/messagepattern.h"
#include "core/message/scanner.h"

namespace wirebench::message {

//! Reads one pattern from the front of what a scanner has.
class PatternParser
{
public:
    explicit PatternParser(Scanner &scanner)
        : m_scanner(scanner)
    { }

    Parsed<MessagePattern> parse();

private:
    bool isAtEnd() const;
    Parsed<void> takeForm();
    Parsed<void> takeRegex();
    Parsed<RegexFlags> takeFlags();
    Parsed<void> compile(const QString &pattern, RegexFlags flags, const std::vector<qsizetype> &places);
    Parsed<void> takeElement();
    Parsed<void> takeQuoted();
    Parsed<void> takeNumber();
    Parsed<void> takeRange(MessagePattern::Element &element);
    Parsed<void> takeMaskedByte();
    void add(const QByteArray &bytes, const QByteArray &mask);
    void add(MessagePattern::Element &&element);

    Scanner &m_scanner;
    MessagePattern m_pattern;
    MessagePattern::Segments m_segments{1};
    qsizetype m_size = 0; // of all segments
    QStringList m_names;
};

} // namespace wirebench::message
