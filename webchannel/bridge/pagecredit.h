// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/readableside.h"
#include "webchannel/bridge/outbox.h"

#include <QPointer>

namespace wirebench::bridge {

//! The credit that a page has granted one of its sockets, in units of that socket. It is passed on in portions, and
//! only while the page takes what it is sent, so that what waits for a page is bounded whatever it granted.
class PageCredit final : public QObject
{
    Q_OBJECT

public:
    //! \a limit: the most unused credit that a page may have granted. \a portion: how much of it the socket gets at
    //! once, 1 or more.
    PageCredit(Outbox &outbox, qint64 limit, qint64 portion, quint32 first);

    //! The socket is open. \a side must outlive this object.
    void start(streams::ReadableSide &side) { m_side = &side; }

    //! The page grants \a units more. InvalidArgument: more than it may.
    Result<void> add(quint32 units);
    //! Passes on what there is, if it is time.
    void pass();
    //! Nothing is passed on while resting.
    void setResting(bool resting) { m_isResting = resting; }
    //! By which lane what is read goes to the page; Messages at first.
    void setLane(Lane lane) { m_lane = lane; }

private:
    //! How much of what is held the socket can get now.
    qint64 passable() const;
    void grant();
    void awaitRelief();

    QPointer<Outbox> m_outbox;
    qint64 m_limit;
    qint64 m_portion;
    qint64 m_held; // granted by the page, not yet passed on
    streams::ReadableSide *m_side = nullptr;
    Lane m_lane = Lane::Messages;
    bool m_isResting = false;
    bool m_isWaiting = false; // for the lane's relief
};

} // namespace wirebench::bridge
