// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksum.h"
#include "core/framing/framingtext.h"
#include "core/framing/wrap.h"
#include "qml/models/composer.h"

#include <algorithm>

//! What is put behind and around a message: a checksum, a frame.

namespace wirebench {

namespace {

QStringList usualFramings()
{
    return {QStringLiteral("line:lf"),    QStringLiteral("line:crlf"),  QStringLiteral("delimiter:03"),
            QStringLiteral("length:1be"), QStringLiteral("length:2be"), QStringLiteral("length:2le"),
            QStringLiteral("length:4be"), QStringLiteral("slip"),       QStringLiteral("cobs")};
}

} // namespace

QStringList Composer::checksumNames() const
{
    QStringList names;
    for (const decode::Checksum &checksum : decode::checksums())
        names.append(checksum.name());
    return names;
}

QStringList Composer::checksumChoices() const
{
    return QStringList{tr("none")} + checksumNames();
}

int Composer::checksumChoice() const
{
    return static_cast<int>(checksumNames().indexOf(m_draft.checksum)) + 1;
}

void Composer::setChecksumChoice(int index)
{
    setChecksum(index < 1 ? QString() : checksumNames().value(index - 1));
}

void Composer::addChecksum()
{
    const auto checksum = decode::checksum(m_draft.checksum);
    if (!checksum)
        return;
    const QByteArray sum = checksum->write(checksum->compute(m_bytes), checksum->usualOrder());
    m_made.append({-1, m_bytes.size(), sum.size()});
    m_bytes += sum;
}

QStringList Composer::framingChoices() const
{
    QStringList choices = QStringList{tr("none")} + usualFramings();
    if (!m_draft.framing.isEmpty() && !choices.contains(m_draft.framing))
        choices.append(m_draft.framing);
    return choices;
}

int Composer::framingChoice() const
{
    return m_draft.framing.isEmpty() ? 0 : static_cast<int>(framingChoices().indexOf(m_draft.framing));
}

void Composer::setFramingChoice(int index)
{
    setFraming(index < 1 ? QString() : framingChoices().value(index));
}

//! What the frame adds is marked: what is before and behind the message, or, where bytes were put into its midst or
//! escaped, everything from the first byte that is another to the last.
void Composer::addFraming()
{
    if (m_draft.framing.isEmpty())
        return;
    const auto options = framing::parseFraming(m_draft.framing);
    const auto framed = options ? framing::wrap(*options, m_bytes) : tl::unexpected(options.error());
    if (!framed) {
        m_problem = tr("Framing %1: %2").arg(m_draft.framing, framed.error().detail);
        return;
    }
    if (const qsizetype before = framed->indexOf(m_bytes); before >= 0) {
        for (message::RenderedRange &range : m_made)
            range.offset += before;
        const qsizetype behind = before + m_bytes.size();
        m_made.prepend({-1, 0, before});
        m_made.append({-1, behind, framed->size() - behind});
    } else {
        const auto front = std::mismatch(m_bytes.cbegin(), m_bytes.cend(), framed->cbegin(), framed->cend());
        const qsizetype same = front.first - m_bytes.cbegin();
        const auto back =
            std::mismatch(m_bytes.crbegin(), m_bytes.crend() - same, framed->crbegin(), framed->crend() - same);
        m_made = {{-1, same, framed->size() - same - (back.first - m_bytes.crbegin())}};
    }
    m_bytes = *framed;
}

} // namespace wirebench
