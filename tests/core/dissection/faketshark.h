// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/dissector.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace wirebench::decode::tests {

//! A script in tshark's place, in a folder that nobody (whom root becomes) can read as well.
class FakeTshark
{
public:
    explicit FakeTshark(const QByteArray &script)
    {
        QFile file(program());
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
            qFatal("cannot write %s", qPrintable(program()));
        file.close();
        ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
        ::chmod(QFile::encodeName(program()).constData(), 0755);
    }

    QString program() const { return m_folder.filePath(QStringLiteral("tshark")); }

private:
    QTemporaryDir m_folder;
};

//! What came of a dissector, which may be destroyed meanwhile.
struct Log
{
    explicit Log(const Dissector &dissector)
        : finished(&dissector, &Dissector::finished)
        , failed(&dissector, &Dissector::failed)
    {
        QObject::connect(&dissector, &Dissector::packetDissected, &context,
                         [this](const DissectedPacket &packet) { packets += packet; });
    }

    bool ended() const { return finished.size() + failed.size() > 0; }
    //! What the first protocol of packet \a index shows.
    QString shown(qsizetype index) const
    {
        return index < packets.size() && !packets[index].protocols.isEmpty() ? packets[index].protocols[0].shown
                                                                             : QString();
    }

    QObject context;
    QList<DissectedPacket> packets;
    QSignalSpy finished;
    QSignalSpy failed;
};

constexpr int deadline = 60'000; // only ends what hangs

inline const QByteArray head("echo '<pdml creator=\"wireshark/4.0.17\">'\n");
inline const QByteArray tail("echo '</pdml>'\n");

//! A script's line that tells \a text, in which the shell replaces what it replaces between double quotes.
inline QByteArray tell(const QByteArray &text)
{
    return "echo \"<packet><proto show='" + text + "'/></packet>\"\n";
}

inline const QByteArray capture("not looked at by a fake one");

//! Running, and not only waiting for somebody to ask how it ended.
inline bool isAlive(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

inline DissectorOptions optionsFor(const FakeTshark &fake)
{
    return {.program = fake.program(), .timeout = std::chrono::milliseconds(deadline)};
}

//! Whether all children were ended and asked for how; what dissectors leave behind is destroyed then.
inline bool noChildIsLeft()
{
    QFile file(QStringLiteral("/proc/thread-self/children"));
    if (file.open(QIODevice::ReadOnly) && !file.readAll().isEmpty())
        return false;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

} // namespace wirebench::decode::tests
