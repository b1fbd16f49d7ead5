// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <random>

namespace wirebench::tests {

//! One connection of ours and its raw peer, from opening to the end, as a seed says. What is done is decided by the
//! seed alone; in which order things arrive is decided by the kernel.
class Scenario : public QObject
{
    Q_OBJECT

public:
    explicit Scenario(quint32 seed);

    //! Once.
    virtual void start() = 0;
    //! What the seed made of it, and how far it came, for people.
    virtual QString description() const = 0;
    //! Moved so far, both ways.
    virtual qint64 bytes() const = 0;

Q_SIGNALS:
    //! Ended as it should: last.
    void passed();
    //! Did not: last.
    void failed(const QString &why);

protected:
    //! Looks at the peer, which tells nothing by itself, and does what is due. Called every few milliseconds.
    virtual void tick() = 0;
    //! Starts ticking; from now on the scenario fails when it takes too long.
    void startTicking();
    //! These end the scenario.
    void pass();
    void fail(const QString &why);

    //! From \a least to \a most, both included.
    qint64 random(qint64 least, qint64 most);
    //! Small numbers as likely as large ones: 0 to \a most.
    qint64 randomSize(qint64 most);
    bool chance(int percent) { return random(1, 100) <= percent; }

private:
    std::mt19937 m_random;
    QTimer m_tick;
    QElapsedTimer m_elapsed;
};

} // namespace wirebench::tests
