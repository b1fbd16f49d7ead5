// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/recordexport.h"
#include "qml/models/timelinemodel.h"

#include <QUrl>

namespace wirebench {

//! Rows of a timeline on their way out: into a file or onto the clipboard. Read and written in threads of a pool.
class RowExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! The chosen rows; otherwise all that are shown.
    Q_PROPERTY(bool selectionOnly READ isSelectionOnly WRITE setSelectionOnly NOTIFY choiceChanged)
    //! A capture::ExportFormat.
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY choiceChanged)
    Q_PROPERTY(QStringList formatNames READ formatNames CONSTANT)
    //! A capture::Direction: None for both.
    Q_PROPERTY(int direction READ direction WRITE setDirection NOTIFY choiceChanged)
    Q_PROPERTY(QStringList directionNames READ directionNames CONSTANT)
    //! "pcapng", what a file of the format is called by.
    Q_PROPERTY(QString suffix READ suffix NOTIFY choiceChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    //! 0 to 1.
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)
    //! What became of it, or what went wrong; empty before.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    //! Why not everything was copied; empty when it was.
    Q_PROPERTY(QString copyRemark READ copyRemark NOTIFY copied)

public:
    //! Of a copy, over all rows.
    static constexpr qint64 mostCopied = 16 * 1024 * 1024; // bytes

    //! Both outlive this.
    RowExport(TimelineModel &model, const timeline::RecordingFeed &feed, QObject *parent = nullptr);

    bool isSelectionOnly() const { return m_isSelectionOnly; }
    void setSelectionOnly(bool isSelectionOnly);
    int format() const { return static_cast<int>(m_format); }
    void setFormat(int format);
    static QStringList formatNames();
    int direction() const { return static_cast<int>(m_direction); }
    void setDirection(int direction);
    static QStringList directionNames();
    QString suffix() const;
    bool isRunning() const { return m_job && m_job->state() == timeline::RecordExport::State::Running; }
    qreal progress() const;
    QString outcome() const;
    bool hasFailed() const { return m_job && m_job->state() == timeline::RecordExport::State::Failed; }
    QString copyRemark() const { return m_copyRemark; }

    //! Writes to a local file; one at a time.
    Q_INVOKABLE void start(const QUrl &file);
    Q_INVOKABLE void cancel();
    //! What came of the last time is not shown any more.
    Q_INVOKABLE void forget();
    //! The bytes of the chosen rows onto the clipboard; \a form is a ByteTextForm. copied() follows.
    Q_INVOKABLE void copy(int form);

Q_SIGNALS:
    void choiceChanged();
    void changed();
    void copied();

private:
    void takeCopy(quint64 turn, const QString &text, bool isWhole);

    TimelineModel &m_model;
    const timeline::RecordingFeed &m_feed;
    bool m_isSelectionOnly = false;
    capture::ExportFormat m_format = capture::ExportFormat::Pcapng;
    capture::Direction m_direction = capture::Direction::None;
    std::unique_ptr<timeline::RecordExport> m_job;
    QString m_copyRemark;
    quint64 m_copies = 0; // only the newest counts
};

} // namespace wirebench
