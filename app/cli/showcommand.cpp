// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/showcommand.h"

#include "app/cli/output.h"
#include "app/cli/recordsummary.h"

#include <QFileInfo>

#include <array>
#include <cstdio>

namespace wirebench::cli {

namespace {

constexpr qint64 budget = 16 * 1024 * 1024; // bytes of the file a step
constexpr std::chrono::milliseconds together{20}; // --follow: changes of the file that are looked at at once

} // namespace

ShowCommand::ShowCommand(const ShowOptions &options)
    : m_options(options)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ShowCommand::step);
}

void ShowCommand::start()
{
    if (const Result<void> opened = open(); !opened)
        return finish(opened);
    if (m_options.follows) {
        m_growth.addPath(m_options.file);
        connect(&m_growth, &QFileSystemWatcher::fileChanged, this, [this] {
            if (!m_next.isActive())
                m_next.start(together);
        });
    }
    m_next.start(0);
}

void ShowCommand::stop()
{
    if (m_dissector && m_dissector->state() == decode::DissectorState::Running) {
        m_dissector->cancel();
        return end({});
    }
    finish({});
}

Result<void> ShowCommand::open()
{
    const auto growth = m_options.follows ? capture::Recording::Growth::Growing : capture::Recording::Growth::Complete;
    auto recording = capture::Recording::open(m_options.file, {growth, true});
    if (!recording)
        return tl::unexpected(recording.error());
    m_recording = std::move(*recording);
    m_source = std::make_unique<capture::RecordingSource>(*m_recording);
    const decode::SchemaCatalogue catalogue = decode::SchemaCatalogue::builtIn();
    const auto schema = chosenSchema(catalogue);
    if (!schema)
        return tl::unexpected(schema.error());
    const session::Decoding decoding{catalogue, *schema};
    if (!m_options.filter.trimmed().isEmpty()) {
        const auto filter = capture::parseFilter(m_options.filter);
        if (!filter)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("--filter: ") + filter.error().toString());
        m_fields = std::make_unique<session::MessageFields>(*m_source, decoding);
        m_matcher = std::make_unique<capture::FilterMatcher>(*filter, *m_source, m_fields.get());
    }
    m_output = std::make_unique<QFile>();
    if (m_options.output) {
        if (QFileInfo(*m_options.output).canonicalFilePath() == QFileInfo(m_options.file).canonicalFilePath())
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("--output %1: that is the recording itself; choose another file")
                               .arg(*m_options.output));
        m_output->setFileName(*m_options.output);
        if (!m_output->open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("--output %1: %2").arg(*m_options.output, m_output->errorString()));
    } else if (!m_output->open(stdout, QIODevice::WriteOnly)) {
        return failure(ErrorCode::Unknown, m_output->errorString());
    }
    if (m_options.showsStatistics)
        m_statistics.emplace();
    else if (m_options.showsDissection)
        return openSelected();
    else if (m_options.showsFields)
        m_decoder = std::make_unique<session::RecordDecoder>(*m_source, decoding);
    else if (!m_options.isSummary)
        m_exporter =
            std::make_unique<capture::Exporter>(*m_recording, *m_output, m_options.format, m_options.direction);
    return {};
}

Result<void> ShowCommand::openSelected()
{
    m_selected = std::make_unique<QTemporaryFile>();
    if (!m_selected->open())
        return failure(ErrorCode::Unknown, m_selected->errorString());
    m_exporter = std::make_unique<capture::Exporter>(*m_recording, *m_selected, capture::ExportFormat::Pcapng);
    return {};
}

void ShowCommand::step()
{
    if (m_isOver)
        return;
    const Result<bool> isAtEnd = m_recording->indexMore(budget);
    std::array<capture::RecordEntry, 1024> entries;
    for (qsizetype got; (got = m_recording->read(m_printed, entries)) > 0;) {
        for (qsizetype i = 0; i < got; ++i, ++m_printed) {
            if (const Result<void> printed = print(m_printed, entries.at(static_cast<std::size_t>(i))); !printed)
                return finish(printed);
        }
    }
    if (!isAtEnd) // what was there before the place that is wrong was printed
        return finish(tl::unexpected(isAtEnd.error()));
    if (!*isAtEnd)
        return m_next.start(0);
    if (!m_options.follows) {
        if (const std::optional<quint64> torn = m_recording->tornAt())
            complain(QStringLiteral("%1: the last block, at byte %2, is not whole and was left out")
                         .arg(m_options.file)
                         .arg(*torn));
        return finish({});
    }
    m_output->flush(); // and whatever comes is a change of the file
}

Result<void> ShowCommand::print(qint64 index, const capture::RecordEntry &entry)
{
    m_isWanted = (m_options.direction == capture::Direction::None || entry.direction == m_options.direction)
        && (!m_matcher || m_matcher->matches(static_cast<quint64>(index), entry));
    if (m_decoder) { // which needs all bytes, to know where messages begin
        if (entry.kind == capture::RecordKind::Data || entry.kind == capture::RecordKind::Datagram)
            m_isLastWanted[{entry.session, entry.direction}] = m_isWanted;
        m_decoder->add(index, entry, [this](const session::DecodedMessage &message) { printMessage(message); });
        return m_written;
    }
    if (!m_isWanted)
        return {};
    if (m_statistics) {
        m_statistics->add(entry);
        return {};
    }
    if (m_exporter)
        return m_exporter->add(index);
    return write(summaryOf(*m_recording, index, entry).toUtf8() + '\n');
}

Result<std::optional<decode::Schema>> ShowCommand::chosenSchema(const decode::SchemaCatalogue &catalogue) const
{
    if (m_options.schema.isEmpty())
        return std::optional<decode::Schema>();
    if (const auto schema = catalogue.find(m_options.schema))
        return schema;
    QFile file(m_options.schema);
    if (file.open(QIODevice::ReadOnly)) {
        const auto parsed = decode::parseSchema(QString::fromUtf8(file.readAll()), m_options.schema);
        if (!parsed)
            return tl::unexpected(parsed.error());
        return std::optional(*parsed);
    }
    QStringList names;
    for (const decode::Schema &each : catalogue.schemas())
        names.append(each.name());
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("--schema %1: no such file, and none of %2")
                       .arg(m_options.schema, names.join(QStringLiteral(", "))));
}

void ShowCommand::printMessage(const session::DecodedMessage &message)
{
    // It ends in the last record with bytes of its stream, also where only the end of the stream showed that.
    if (m_written && m_isLastWanted[{message.entry.session, message.entry.direction}])
        m_written = write(messageText(*m_recording, message).toUtf8());
}

Result<void> ShowCommand::write(const QByteArray &bytes)
{
    if (m_output->write(bytes) != bytes.size())
        return failure(ErrorCode::Unknown, QStringLiteral("output: ") + m_output->errorString());
    return {};
}

void ShowCommand::dissect()
{
    if (!m_selected->flush())
        return end(failure(ErrorCode::Unknown, m_selected->errorString()));
    decode::DissectorOptions options;
    options.timeout = std::chrono::hours(1); // the user can stop it
    options.limits.output = std::numeric_limits<qsizetype>::max(); // a packet at a time is held
    m_dissector = std::make_unique<decode::Dissector>(options);
    connect(m_dissector.get(), &decode::Dissector::packetDissected, this,
            [this](const decode::DissectedPacket &packet) {
                if (const Result<void> written = write(dissectionText(packet).toUtf8()); !written) {
                    m_dissector->cancel();
                    end(written);
                }
            });
    connect(m_dissector.get(), &decode::Dissector::failed, this,
            [this](const Error &error) { end(tl::unexpected(error)); });
    connect(m_dissector.get(), &decode::Dissector::finished, this, [this] { end({}); });
    m_dissector->startFile(m_selected->fileName());
}

void ShowCommand::finish(const Result<void> &result)
{
    if (std::exchange(m_isOver, true))
        return;
    Result<void> outcome = result;
    if (outcome && m_statistics)
        outcome = write(m_options.isJson ? m_statistics->json(*m_recording) : m_statistics->text(*m_recording));
    if (outcome && m_exporter)
        outcome = m_exporter->finish();
    if (outcome && m_decoder) {
        m_decoder->finish([this](const session::DecodedMessage &message) { printMessage(message); });
        outcome = m_written;
    }
    if (outcome && m_selected)
        return dissect();
    end(outcome);
}

void ShowCommand::end(const Result<void> &result)
{
    Result<void> outcome = result;
    if (m_output)
        m_output->close();
    if (outcome && m_matcher && m_matcher->undecided() > 0) {
        const QString why = m_matcher->isExhausted()
            ? QStringLiteral(": a regular expression takes too long, and was not tried any more")
            : QString();
        outcome = failure(
            ErrorCode::OutOfResources,
            QStringLiteral("for %1 records the filter could not be decided%2").arg(m_matcher->undecided()).arg(why));
    }
    Q_EMIT ended(outcome ? Ending{} : Ending{ExitCode::Usage, outcome.error().detail});
}

} // namespace wirebench::cli
