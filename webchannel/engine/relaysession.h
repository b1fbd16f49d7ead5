// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/relay.h"

#include <QList>
#include <QMap>

#include <memory>

class QWebEngineUrlRequestJob;

namespace wirebench::engine {

//! One context whose messages travel in requests of the world script. All its requests are held until there is an
//! answer: the first one as long as the context lives, so that the engine tells at once when the page goes away.
class RelaySession final : public QObject
{
    Q_OBJECT

public:
    //! \a life is answered with {error} when the program ends the context.
    RelaySession(QWebEngineUrlRequestJob &life, QString origin, std::unique_ptr<bridge::Relay> relay, QObject *parent);
    ~RelaySession() override;

    //! Who alone may go on with it.
    const QString &origin() const { return m_origin; }

    //! A portion from the page, in Base64; they are numbered from 0, and a few may be on their way. The answer is
    //! empty.
    void takeUp(QWebEngineUrlRequestJob &job, quint32 number, const QByteArray &portion);
    //! The answer is a portion for the page.
    void takeDown(QWebEngineUrlRequestJob &job);

Q_SIGNALS:
    //! The page or the program has ended the context. Comes once.
    void ended();

private:
    //! From now on until release() the session ends when \a job does.
    void hold(QWebEngineUrlRequestJob &job);
    QWebEngineUrlRequestJob &release(QWebEngineUrlRequestJob *job);
    void end(const QString &why);
    void onJobGone(QObject *job);
    void failAll();

    const QString m_origin;
    std::unique_ptr<bridge::Relay> m_relay;
    // Those that are held.
    QWebEngineUrlRequestJob *m_life;
    QList<QWebEngineUrlRequestJob *> m_up; // oldest first
    QList<QWebEngineUrlRequestJob *> m_down; // oldest first
    quint32 m_nextNumber = 0; // of a portion from the page
    QMap<quint32, QByteArray> m_early; // that came before their turn
};

} // namespace wirebench::engine
