// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/streamlook.h"

namespace wirebench {

using capture::Filter;

StreamLook::StreamLook(timeline::RecordingFeed &feed, QObject *parent)
    : QObject(parent)
    , m_timeline(feed)
    , m_text(m_timeline, feed)
    , m_traffic(m_timeline, feed)
{ }

void StreamLook::setActive(bool isActive)
{
    if (isActive == m_isActive)
        return;
    m_isActive = isActive;
    refresh();
}

void StreamLook::setTextual(bool isTextual)
{
    if (isTextual == m_isTextual)
        return;
    m_isTextual = isTextual;
    refresh();
}

void StreamLook::setDirection(int direction)
{
    m_direction = static_cast<capture::Direction>(std::clamp(direction, 0, int(capture::Direction::Out)));
    refresh();
}

void StreamLook::setSession(capture::SessionId session)
{
    if (session == m_session)
        return;
    m_session = session;
    refresh();
}

void StreamLook::refresh()
{
    if (m_isActive) {
        const capture::NumberTest same{capture::Comparison::Equal, m_session, m_session};
        const Filter session{Filter::Kind::Term, {capture::SessionTerm{same}}, {}};
        const Filter direction{Filter::Kind::Term, {capture::DirectionTerm{m_direction}}, {}};
        const Filter wanted = m_direction == capture::Direction::None ? session : capture::both(session, direction);
        if (!(wanted == m_filter)) {
            m_filter = wanted;
            m_timeline.setFilter(wanted);
        }
    }
    m_text.setActive(m_isActive && m_isTextual);
    m_traffic.setActive(m_isActive && !m_isTextual);
    if (!m_isActive && m_filter.kind != Filter::Kind::Everything) {
        m_filter = {};
        m_timeline.setFilter({}); // which searches nothing
    }
    Q_EMIT changed();
}

} // namespace wirebench
