// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/streamtext.h"
#include "qml/models/trafficbytes.h"

namespace wirebench {

//! What passed in the session of one record, in one direction or both, as text or as bytes; goes on while more comes.
//! Nothing is read while nobody looks.
class StreamLook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    //! As text; otherwise as bytes.
    Q_PROPERTY(bool textual READ isTextual WRITE setTextual NOTIFY changed)
    //! A capture::Direction: None for both.
    Q_PROPERTY(int direction READ direction WRITE setDirection NOTIFY changed)
    Q_PROPERTY(wirebench::StreamText *text READ text CONSTANT)
    Q_PROPERTY(wirebench::TrafficBytes *traffic READ traffic CONSTANT)

public:
    //! \a feed outlives this.
    explicit StreamLook(timeline::RecordingFeed &feed, QObject *parent = nullptr);

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive);
    bool isTextual() const { return m_isTextual; }
    void setTextual(bool isTextual);
    int direction() const { return static_cast<int>(m_direction); }
    void setDirection(int direction);
    StreamText *text() { return &m_text; }
    TrafficBytes *traffic() { return &m_traffic; }

    //! Of the record that is looked at; capture::noSession for none.
    void setSession(capture::SessionId session);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    timeline::Timeline m_timeline;
    StreamText m_text;
    TrafficBytes m_traffic;
    bool m_isActive = false;
    bool m_isTextual = true;
    capture::Direction m_direction = capture::Direction::None;
    capture::SessionId m_session = capture::noSession;
    capture::Filter m_filter; // of the timeline
};

} // namespace wirebench
