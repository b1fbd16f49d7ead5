// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/wrap.h"

#include "core/framing/delimiterframer.h"
#include "core/framing/escaping.h"
#include "core/framing/framingtexts.h"
#include "core/framing/lengthfield.h"

#include <algorithm>

namespace wirebench::framing {

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

//! One overload for each framing; the size of what they return is not looked at.
class Wrapper
{
public:
    explicit Wrapper(QByteArrayView payload)
        : m_payload(payload)
    { }

    Result<QByteArray> operator()(const RawFraming &) const { return something(); }
    Result<QByteArray> operator()(const IdleFraming &) const { return something(); }
    Result<QByteArray> operator()(const LineFraming &framing) const;
    Result<QByteArray> operator()(const DelimiterFraming &framing) const;
    Result<QByteArray> operator()(const FixedFraming &framing) const;
    Result<QByteArray> operator()(const LengthFraming &framing) const;
    Result<QByteArray> operator()(const SlipFraming &) const;
    Result<QByteArray> operator()(const CobsFraming &) const { return cobsEncoded(m_payload).append(cobsEnd); }

private:
    Result<QByteArray> something() const;

    QByteArrayView m_payload;
};

Result<QByteArray> Wrapper::something() const
{
    if (m_payload.isEmpty())
        return refused(FramingTexts::tr("a frame of no bytes cannot be told from none"));
    return m_payload.toByteArray();
}

Result<QByteArray> Wrapper::operator()(const LineFraming &framing) const
{
    const auto isEnd = [](char byte) { return byte == '\r' || byte == '\n'; };
    const auto found = std::find_if(m_payload.begin(), m_payload.end(), isEnd);
    if (framing.end == LineEnd::Any && found != m_payload.end())
        return refused(FramingTexts::tr("the line has a line end within, at byte %1").arg(found - m_payload.begin()));
    return (*this)(DelimiterFraming{bytesOf(framing.end), false});
}

Result<QByteArray> Wrapper::operator()(const DelimiterFraming &framing) const
{
    const QByteArray frame = framing.kept ? m_payload.toByteArray() : m_payload.toByteArray() + framing.delimiter;
    const qsizetype index = indexOf(frame, framing.delimiter);
    if (index < 0)
        return refused(FramingTexts::tr("the payload does not end with the delimiter"));
    if (index + framing.delimiter.size() < frame.size())
        return refused(FramingTexts::tr("the payload has a delimiter within, at byte %1").arg(index));
    return frame;
}

Result<QByteArray> Wrapper::operator()(const FixedFraming &framing) const
{
    if (m_payload.size() != framing.length)
        return refused(
            FramingTexts::tr("the payload has %1 bytes and not %2").arg(m_payload.size()).arg(framing.length));
    return m_payload.toByteArray();
}

Result<QByteArray> Wrapper::operator()(const LengthFraming &framing) const
{
    const qsizetype least = framing.offset + (framing.kept ? framing.width : 0);
    if (m_payload.size() < least)
        return refused((framing.kept
                            ? FramingTexts::tr("the payload has %1 bytes, and needs %2 for what comes up to and "
                                               "including the length")
                            : FramingTexts::tr("the payload has %1 bytes, and needs %2 for what comes before the "
                                               "length"))
                           .arg(QString::number(m_payload.size()), QString::number(least)));
    const qsizetype length = m_payload.size() + (framing.kept ? 0 : framing.width);
    const auto value = lengthValue(framing, static_cast<quint64>(length));
    const auto number = value ? writeNumber(*value, framing.width, framing.order) : std::nullopt;
    if (!number)
        return refused(FramingTexts::tr("the length of a frame of %1 bytes cannot be written in %2 bytes with this "
                                        "adjustment")
                           .arg(length)
                           .arg(framing.width));
    return m_payload.first(framing.offset).toByteArray() + *number + m_payload.sliced(least).toByteArray();
}

Result<QByteArray> Wrapper::operator()(const SlipFraming &) const
{
    return something().map([](const QByteArray &payload) {
        // An END in front as well, as RFC 1055 has it: noise before the frame does not become part of it.
        return QByteArray(1, slipEnd).append(slipEscaped(payload)).append(slipEnd);
    });
}

} // namespace

Result<QByteArray> wrap(const FramingOptions &options, QByteArrayView payload)
{
    if (const auto checked = check(options); !checked)
        return tl::unexpected(checked.error());
    auto frame = std::visit(Wrapper(payload), options.framing);
    if (frame && frame->size() > options.largestFrame)
        return refused(FramingTexts::tr("the frame would have %1 bytes; the largest has %2")
                           .arg(frame->size())
                           .arg(options.largestFrame));
    return frame;
}

} // namespace wirebench::framing
