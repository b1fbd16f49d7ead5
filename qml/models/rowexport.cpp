// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/rowexport.h"

#include "qml/models/bytetext.h"
#include "qml/models/wording.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

using State = timeline::RecordExport::State;

namespace {

struct Copy
{
    QString text;
    bool isWhole = true;
};

//! One record below the other; as text, one behind the other.
Copy copyOf(const timeline::SharedRecording &recording, const capture::RowSet &records, ByteTextForm form)
{
    QStringList parts;
    QByteArray all;
    qint64 left = RowExport::mostCopied;
    for (quint64 at = 0; at < records.count(); ++at) {
        capture::RecordEntry entry;
        const Result<qsizetype> got = recording.read(records.at(at), std::span(&entry, 1));
        const bool isBytes = entry.kind == capture::RecordKind::Data || entry.kind == capture::RecordKind::Datagram;
        if (!got || *got != 1 || !isBytes)
            continue;
        left -= entry.payloadLength;
        if (left < 0)
            return {form == ByteTextForm::Text ? byteText(all, form) : parts.join(u'\n'), false};
        const QByteArray payload = recording.part(entry, 0, entry.payloadLength);
        if (form == ByteTextForm::Text)
            all += payload;
        else
            parts.append(byteText(payload, form));
    }
    return {form == ByteTextForm::Text ? byteText(all, form) : parts.join(u'\n'), true};
}

} // namespace

RowExport::RowExport(TimelineModel &model, const timeline::RecordingFeed &feed, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_feed(feed)
{ }

void RowExport::setSelectionOnly(bool isSelectionOnly)
{
    m_isSelectionOnly = isSelectionOnly;
    Q_EMIT choiceChanged();
}

void RowExport::setFormat(int format)
{
    m_format = static_cast<capture::ExportFormat>(std::clamp(format, 0, int(capture::ExportFormat::JsonLines)));
    Q_EMIT choiceChanged();
}

void RowExport::setDirection(int direction)
{
    m_direction = static_cast<capture::Direction>(std::clamp(direction, 0, int(capture::Direction::Out)));
    Q_EMIT choiceChanged();
}

QStringList RowExport::formatNames()
{
    return {tr("pcapng"), tr("raw bytes"), tr("hex text"), tr("C array"), tr("JSON lines")};
}

QStringList RowExport::directionNames()
{
    return {tr("both"), tr("received"), tr("sent")};
}

QString RowExport::suffix() const
{
    switch (m_format) {
    case capture::ExportFormat::Pcapng:
        return QStringLiteral("pcapng");
    case capture::ExportFormat::RawBytes:
        return QStringLiteral("bin");
    case capture::ExportFormat::HexText:
        return QStringLiteral("txt");
    case capture::ExportFormat::CArray:
        return QStringLiteral("c");
    case capture::ExportFormat::JsonLines:
        return QStringLiteral("jsonl");
    }
    return {};
}

qreal RowExport::progress() const
{
    return !m_job || m_job->total() == 0 ? 0 : static_cast<qreal>(m_job->done()) / static_cast<qreal>(m_job->total());
}

QString RowExport::outcome() const
{
    switch (m_job ? m_job->state() : State::Idle) {
    case State::Idle:
        return {};
    case State::Running:
        return tr("Writing, %1 %").arg(static_cast<int>(progress() * 100));
    case State::Finished:
        return tr("%1 rows went to %2")
            .arg(wording::grouped(static_cast<qint64>(m_job->total())), QFileInfo(m_job->path()).fileName());
    case State::Cancelled:
        return tr("Cancelled; nothing was written");
    case State::Failed:
        return m_job->error().detail;
    }
    return {};
}

void RowExport::start(const QUrl &file)
{
    if (isRunning() || !m_feed.recording())
        return;
    timeline::RecordExport::Options options;
    options.path = file.toLocalFile();
    options.format = m_format;
    options.direction = m_direction;
    m_job = std::make_unique<timeline::RecordExport>(
        m_feed.recording(), m_isSelectionOnly ? m_model.selectedRecords() : m_model.shownRecords(), options);
    connect(m_job.get(), &timeline::RecordExport::changed, this, &RowExport::changed);
    m_job->start();
}

void RowExport::cancel()
{
    if (m_job)
        m_job->cancel();
}

void RowExport::forget()
{
    if (isRunning())
        return;
    m_job.reset();
    m_copyRemark.clear();
    Q_EMIT changed();
    Q_EMIT copied();
}

void RowExport::copy(int form)
{
    if (!m_feed.recording() || m_model.selectedCount() == 0)
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), turn = ++m_copies, recording = m_feed.recording(),
                                          records = m_model.selectedRecords(), form] {
        const Copy copy = copyOf(*recording, records, static_cast<ByteTextForm>(form));
        QMetaObject::invokeMethod(qApp, [self, turn, copy] {
            if (self)
                self->takeCopy(turn, copy.text, copy.isWhole);
        });
    });
}

void RowExport::takeCopy(quint64 turn, const QString &text, bool isWhole)
{
    if (turn != m_copies)
        return;
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    m_copyRemark = isWhole ? QString()
                           : tr("Only the first %1 of the rows were copied; Export… takes all of them.")
                                 .arg(wording::bytes(static_cast<quint64>(mostCopied)));
    Q_EMIT copied();
}

} // namespace wirebench
