// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordformat.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QTimeZone>

namespace wirebench::capture {

namespace {

constexpr quint32 partSize = 64 * 1024; // a multiple of the bytes in a line

bool hasBytes(RecordKind kind)
{
    return kind == RecordKind::Data || kind == RecordKind::Datagram;
}

template<typename Enum>
QByteArray nameOf(Enum value)
{
    return QByteArray(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

//! "2026-11-26T13:00:00.123456789Z"
QByteArray timeText(qint64 nanoseconds)
{
    constexpr qint64 second = 1'000'000'000;
    const qint64 rest = (nanoseconds % second + second) % second;
    const auto whole = QDateTime::fromMSecsSinceEpoch((nanoseconds - rest) / second * 1000, QTimeZone::utc());
    return whole.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")).toLatin1()
        + QByteArray::number(rest).rightJustified(9, '0') + 'Z';
}

//! In the quotes of JSON.
QByteArray quoted(const QByteArray &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray sessionText(SessionId session)
{
    return session == noSession ? QByteArray("no session") : "session " + QByteArray::number(session);
}

QByteArray about(const Recording &recording, qint64 index, const RecordEntry &entry)
{
    const QByteArray text = QByteArray::number(index) + ' ' + timeText(entry.time) + ' ' + sessionText(entry.session)
        + ' ' + nameOf(entry.direction) + ' ' + nameOf(entry.kind) + ' ' + recording.peer(entry).toString().toLatin1();
    if (!hasBytes(entry.kind))
        return text;
    return text + ' ' + QByteArray::number(entry.payloadLength) + (entry.payloadLength == 1 ? " byte" : " bytes");
}

class RawFormat : public RecordFormat
{
public:
    using RecordFormat::RecordFormat;

    Result<void> add(qint64, const RecordEntry &entry) override
    {
        if (!hasBytes(entry.kind))
            return {};
        return eachPart(entry, partSize, [this](const QByteArray &part, quint32) { return write(part); });
    }
};

class HexFormat : public RecordFormat
{
public:
    using RecordFormat::RecordFormat;

    Result<void> add(qint64 index, const RecordEntry &entry) override
    {
        const QByteArray header = "# " + about(recording(), index, entry);
        if (!hasBytes(entry.kind)) {
            const QByteArray words = recording().payload(entry);
            return write(header + (words.isEmpty() ? QByteArray() : ' ' + quoted(words)) + '\n');
        }
        return write(header + '\n').and_then([&] {
            return eachPart(entry, partSize, [this](const QByteArray &part, quint32 offset) {
                QByteArray lines;
                for (qsizetype at = 0; at < part.size(); at += lineBytes)
                    lines += line(QByteArrayView(part).sliced(at, std::min(lineBytes, part.size() - at)),
                                  offset + quint32(at));
                return write(lines);
            });
        });
    }

private:
    static constexpr qsizetype lineBytes = 16;

    static QByteArray line(QByteArrayView bytes, quint32 offset)
    {
        QByteArray hex;
        QByteArray text;
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            const char byte = bytes[at];
            hex += (at == lineBytes / 2 ? "  " : " ") + QByteArray(1, byte).toHex();
            text += byte >= 0x20 && byte < 0x7f ? byte : '.';
        }
        return QByteArray::number(offset, 16).rightJustified(8, '0') + ' ' + hex.leftJustified(3 * lineBytes + 1)
            + "  |" + text + "|\n";
    }
};

class CFormat : public RecordFormat
{
public:
    using RecordFormat::RecordFormat;

    Result<void> add(qint64 index, const RecordEntry &entry) override
    {
        const QByteArray comment = "/* " + about(recording(), index, entry) + " */\n";
        if (!hasBytes(entry.kind) || entry.payloadLength == 0) // an array of nothing is none
            return write(comment);
        return write(comment + "static const unsigned char record_" + QByteArray::number(index) + '['
                     + QByteArray::number(entry.payloadLength) + "] = {\n")
            .and_then([&] {
                return eachPart(entry, partSize,
                                [this](const QByteArray &part, quint32) { return write(lines(part)); });
            })
            .and_then([&] { return write("};\n"); });
    }

private:
    static QByteArray lines(const QByteArray &part)
    {
        constexpr qsizetype lineBytes = 16;
        QByteArray text;
        for (qsizetype at = 0; at < part.size(); ++at) {
            const bool isLast = at % lineBytes == lineBytes - 1 || at + 1 == part.size();
            text += (at % lineBytes == 0 ? "    0x" : " 0x") + part.sliced(at, 1).toHex() + (isLast ? ",\n" : ",");
        }
        return text;
    }
};

class JsonFormat : public RecordFormat
{
public:
    using RecordFormat::RecordFormat;

    Result<void> add(qint64 index, const RecordEntry &entry) override
    {
        QByteArray start = "{\"record\":" + QByteArray::number(index) + ",\"time\":\"" + timeText(entry.time)
            + "\",\"session\":" + (entry.session == noSession ? QByteArray("null") : QByteArray::number(entry.session))
            + ",\"direction\":\"" + nameOf(entry.direction) + "\",\"kind\":\"" + nameOf(entry.kind) + "\",\"peer\":\""
            + recording().peer(entry).toString().toLatin1() + "\",";
        if (!hasBytes(entry.kind))
            return write(start + "\"text\":" + quoted(recording().payload(entry)) + "}\n");
        return write(start + "\"length\":" + QByteArray::number(entry.payloadLength) + ",\"hex\":\"")
            .and_then([&] {
                return eachPart(entry, partSize,
                                [this](const QByteArray &part, quint32) { return write(part.toHex()); });
            })
            .and_then([&] { return write("\"}\n"); });
    }
};

} // namespace

std::unique_ptr<RecordFormat> makeTextFormat(ExportFormat format, const Recording &recording, QIODevice &device)
{
    switch (format) {
    case ExportFormat::HexText:
        return std::make_unique<HexFormat>(recording, device);
    case ExportFormat::CArray:
        return std::make_unique<CFormat>(recording, device);
    case ExportFormat::JsonLines:
        return std::make_unique<JsonFormat>(recording, device);
    case ExportFormat::RawBytes:
    case ExportFormat::Pcapng: // has its own
        break;
    }
    return std::make_unique<RawFormat>(recording, device);
}

} // namespace wirebench::capture
