// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/scanner.h"
#include "core/message/template.h"

namespace wirebench::message {

//! Reads one template from the front of what a scanner has.
class TemplateParser
{
public:
    explicit TemplateParser(Scanner &scanner)
        : m_scanner(scanner)
    { }

    Parsed<Template> parse();

private:
    bool isAtEnd() const;
    Parsed<void> takeElement();
    Parsed<void> takeQuoted();
    Parsed<void> takePlaceholder(bool isInText);
    Parsed<void> takeLength(Placeholder &placeholder);
    Parsed<void> takePreset(Placeholder &placeholder);
    Parsed<void> takeType(Placeholder &placeholder, bool isInText);
    Parsed<void> takeChecksum(Placeholder &placeholder);
    Parsed<void> checkType(const Placeholder &placeholder, qsizetype position, qsizetype length) const;
    //! Where bytes that stay as they are belong.
    QByteArray &literal();

    Scanner &m_scanner;
    Template m_template;
    qsizetype m_start = 0;
    qsizetype m_placeholders = 0;
};

} // namespace wirebench::message
