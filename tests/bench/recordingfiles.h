// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace wirebench::bench {

//! A folder with one recording on disk, which goes away with this. What fails ends the program.
class RecordingOnDisk
{
public:
    //! Modbus/TCP: \a records pieces of 12 bytes, requests and answers in turns. In every thousandth the function is
    //! 16, in others 3; in every thousandth, too, the last bytes are "ERR".
    static RecordingOnDisk modbus(qint64 records);
    //! TCP in pieces of 64 KiB, \a bytes of payload.
    static RecordingOnDisk stream(qint64 bytes);

    QString path() const { return m_folder->filePath(QStringLiteral("it.pcapng")); }
    double size() const; //!< bytes
    void removeIndex() const;
    //! Makes the system forget what it has of the recording and its index, so that the disk is read.
    void forgetContents() const;

private:
    RecordingOnDisk();

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace wirebench::bench
