// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/maketestcommand.h"

#include "app/cli/output.h"
#include "core/capture/recordingsource.h"

#include <QFileInfo>
#include <QSaveFile>

namespace wirebench::cli {

namespace {

constexpr qint64 budget = 16 * 1024 * 1024; // bytes of a recording a step

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::PermissionDenied, QStringLiteral("%1: %2").arg(path, file.errorString()));
}

Error about(const QString &file, const Error &error)
{
    return {error.code, error.detail.startsWith(file) ? error.detail : file + QStringLiteral(": ") + error.detail};
}

} // namespace

MakeTestCommand::MakeTestCommand(const MakeTestOptions &options)
    : m_options(options)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &MakeTestCommand::step);
}

void MakeTestCommand::start()
{
    for (const QString &path : {m_options.file, m_options.second}) {
        if (path.isEmpty())
            continue;
        auto recording = capture::Recording::open(path);
        if (!recording)
            return end(ExitCode::Usage, about(path, recording.error()).detail);
        m_recordings.push_back(std::move(*recording));
    }
    m_next.start(0);
}

void MakeTestCommand::stop()
{
    end(ExitCode::Failed, QStringLiteral("stopped; nothing was written"));
}

void MakeTestCommand::step()
{
    if (m_isOver)
        return;
    if (m_indexed == m_recordings.size()) {
        const Result<void> made = make();
        return made ? end(ExitCode::Ok, {}) : end(ExitCode::Usage, made.error().detail);
    }
    capture::Recording &recording = *m_recordings[m_indexed];
    const Result<bool> isIndexed = recording.indexMore(budget);
    if (!isIndexed)
        return end(ExitCode::Usage, about(recording.path(), isIndexed.error()).detail);
    if (*isIndexed)
        ++m_indexed;
    m_next.start(0);
}

Result<void> MakeTestCommand::make()
{
    std::vector<capture::RecordingSource> sources;
    sources.reserve(m_recordings.size());
    for (const auto &recording : m_recordings)
        sources.emplace_back(*recording);
    maketest::Options options;
    options.selection.session = m_options.session;
    options.source = QFileInfo(m_options.file).fileName();
    options.second = QFileInfo(m_options.second).fileName();
    options.stem = QFileInfo(m_options.output.isEmpty() ? m_options.file : m_options.output).completeBaseName();
    const auto test = maketest::makeTest(sources.front(), sources.size() > 1 ? &sources.back() : nullptr, options);
    if (!test)
        return tl::unexpected(about(m_options.file, test.error()));
    for (const QString &remark : test->remarks)
        complain(remark);
    return write(*test);
}

//! The files first: a scenario never names one that is not there.
Result<void> MakeTestCommand::write(const maketest::MadeTest &test) const
{
    if (m_options.output.isEmpty()) {
        if (!test.files.isEmpty())
            return failure(
                ErrorCode::InvalidArgument,
                QStringLiteral("the scenario needs %1 beside it; say where with -o FILE").arg(test.files.first().name));
        printBytes(test.text.toUtf8());
        return {};
    }
    const QString folder = QFileInfo(m_options.output).path();
    for (const maketest::MadeFile &file : test.files) {
        if (auto written = writeFile(folder + u'/' + file.name, file.content); !written)
            return written;
    }
    return writeFile(m_options.output, test.text.toUtf8());
}

void MakeTestCommand::end(ExitCode code, const QString &text)
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT ended({code, text});
}

} // namespace wirebench::cli
