// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/bytereader.h"
#include "core/streams/bytewriter.h"
#include "core/streams/datagramreader.h"
#include "core/streams/datagramwriter.h"

#include <QMetaEnum>
#include <QStringList>

namespace wirebench::tests {

//! Writes down, in order, what one side of a connection signals: "bytes 5", "datagrams 2", "taken 3",
//! "Readable > Draining", "reported Unreachable", "broken ConnectionReset", "ended".
class SideLog : public QObject
{
public:
    explicit SideLog(streams::ByteReader &reader)
    {
        connect(&reader, &streams::ByteReader::bytesArrived, this, [this](const QByteArray &bytes) {
            lines.append(QStringLiteral("bytes %1").arg(bytes.size()));
            pieces.append(bytes);
            received.append(bytes);
        });
        follow<streams::ReadableState>(reader);
    }

    explicit SideLog(streams::DatagramReader &reader)
    {
        connect(&reader, &streams::DatagramReader::datagramsArrived, this, [this](const QList<Datagram> &arrived) {
            lines.append(QStringLiteral("datagrams %1").arg(arrived.size()));
            datagrams.append(arrived);
        });
        follow<streams::ReadableState>(reader);
    }

    explicit SideLog(streams::WritableSide &writer)
    {
        connect(&writer, &streams::WritableSide::taken, this, [this](qint64 units) {
            lines.append(QStringLiteral("taken %1").arg(units));
            taken += units;
        });
        follow<streams::WritableState>(writer);
    }

    qsizetype count(const QString &line) const { return lines.count(line); }

    QStringList lines;
    QList<QByteArray> pieces;
    QByteArray received;
    QList<Datagram> datagrams;
    qint64 taken = 0;

private:
    template<typename Enum>
    static QString name(Enum value)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    }

    template<typename State, typename Side>
    void follow(Side &side)
    {
        connect(&side, &Side::stateChanged, this,
                [this](State from, State to) { lines.append(name(from) + QStringLiteral(" > ") + name(to)); });
        connect(&side, &Side::errorReported, this,
                [this](const Error &error) { lines.append(QStringLiteral("reported ") + name(error.code)); });
        connect(&side, &Side::transportFailed, this,
                [this](const Error &error) { lines.append(QStringLiteral("broken ") + name(error.code)); });
        connect(&side, &Side::ended, this, [this] { lines.append(QStringLiteral("ended")); });
    }
};

} // namespace wirebench::tests
