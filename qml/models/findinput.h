// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/timelinemodel.h"

#include <QTimer>

namespace wirebench {

//! What somebody looks for among the rows that are shown, beside the filter: which rows have it, and the way from one
//! to the next. Searched in a thread of a pool; what was found is there at once, and more as it comes.
class FindInput : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks for something; otherwise nothing is found.
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY textChanged)
    //! Empty while the text is sound.
    Q_PROPERTY(QString error READ error NOTIFY textChanged)
    //! Rows that were found so far.
    Q_PROPERTY(qreal count READ count NOTIFY foundChanged)
    //! "3 of 17", "17 rows", "3 of 17…" while there may be more; empty while nothing is looked for.
    Q_PROPERTY(QString countText READ countText NOTIFY foundChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY foundChanged)
    //! 0 to 1, of the records that were looked at.
    Q_PROPERTY(qreal progress READ progress NOTIFY foundChanged)

public:
    enum Mode {
        Text, //!< As it is written, in UTF-8.
        Hex, //!< Pairs of digits, each of which may be '?'.
        Regex, //!< As in filters, case does not matter.
        Language, //!< That of filters.
    };
    Q_ENUM(Mode)

    //! All outlive this.
    FindInput(timeline::Timeline &timeline, timeline::RecordingFeed &feed, TimelineModel &model,
              QObject *parent = nullptr);
    ~FindInput() override;

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);
    QString text() const { return m_text; }
    void setText(const QString &text);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString error() const { return m_error; }
    qint64 count() const { return m_search ? static_cast<qint64>(m_search->hits().count()) : 0; }
    QString countText() const;
    bool isSearching() const { return m_search && m_search->state() == capture::Search::State::Running; }
    qreal progress() const;

    //! To the next row that was found, from the last one to the first; once there is one, if it is still searched.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    //! Looks for no more; what was found stays.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void openChanged();
    void textChanged();
    void foundChanged();

private:
    void judge();
    void search();
    void onFound();
    void go(quint64 index);
    //! Of the current row among those that were found.
    std::optional<quint64> currentIndex() const;

    timeline::Timeline &m_timeline;
    TimelineModel &m_model;
    QString m_text;
    Mode m_mode = Text;
    QString m_error;
    capture::Filter m_filter; // of the text, when it is sound
    std::unique_ptr<capture::Search> m_search;
    QTimer m_pause;
    bool m_isOpen = false;
    bool m_isNextWanted = false; // as soon as there is one
};

} // namespace wirebench
