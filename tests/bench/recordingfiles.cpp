// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/recordingfiles.h"

#include "core/capture/recordingfile.h"
#include "core/capture/recordwriter.h"
#include "tests/bench/sockets.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace wirebench::bench {

using namespace capture;

namespace {

constexpr qsizetype worthACall = 1024 * 1024; // bytes
constexpr qsizetype streamPiece = 64 * 1024; // bytes
constexpr qint64 interval = 10'000; // ns
constexpr qint64 rareOnes = 1'000;

//! Writes \a count records of one TCP session to \a path, whose payloads \a payload gives.
template<typename Payload>
void write(const QString &path, qint64 count, Payload payload)
{
    auto file = RecordingFile::create(path);
    if (!file)
        die("the recording cannot be written");
    QByteArray blocks;
    RecordWriter writer(blocks);
    const auto writeOut = [&] {
        if (!file->write(blocks))
            die("the recording cannot be written");
        blocks.resize(0);
    };
    Session session;
    session.local = {QHostAddress(QHostAddress::LocalHost), 50'000};
    session.remote = {QHostAddress(QHostAddress::LocalHost), 502};
    session.owner = QStringLiteral("bench");
    writer.beginSection();
    writer.addSession(session);
    qint64 time = 1'700'000'000'000'000'000;
    writer.write({.kind = RecordKind::Opened, .time = time});
    for (qint64 i = 0; i < count; ++i) {
        time += interval;
        writer.write({.direction = i % 2 == 0 ? Direction::Out : Direction::In, .time = time, .payload = payload(i)});
        if (blocks.size() >= worthACall)
            writeOut();
    }
    writer.endSection(time);
    writeOut();
}

void forget(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fdatasync(descriptor); // what is not on disk yet is not forgotten
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

QString indexOf(const QString &path)
{
    return path + QStringLiteral(".wbindex");
}

} // namespace

RecordingOnDisk::RecordingOnDisk()
    : m_folder(std::make_unique<QTemporaryDir>())
{ }

RecordingOnDisk RecordingOnDisk::modbus(qint64 records)
{
    RecordingOnDisk result;
    const QByteArray usual = QByteArray::fromHex("000100000006010300000002");
    QByteArray rare = usual;
    rare[7] = 16;
    rare.replace(9, 3, "ERR");
    write(result.path(), records,
          [&](qint64 i) { return QByteArrayView(i % rareOnes == rareOnes - 1 ? rare : usual); });
    return result;
}

RecordingOnDisk RecordingOnDisk::stream(qint64 bytes)
{
    RecordingOnDisk result;
    const QByteArray piece(streamPiece, 'x');
    write(result.path(), bytes / streamPiece, [&](qint64) { return QByteArrayView(piece); });
    return result;
}

double RecordingOnDisk::size() const
{
    return static_cast<double>(QFileInfo(path()).size());
}

void RecordingOnDisk::removeIndex() const
{
    QFile::remove(indexOf(path()));
}

void RecordingOnDisk::forgetContents() const
{
    forget(path());
    forget(indexOf(path()));
}

} // namespace wirebench::bench
