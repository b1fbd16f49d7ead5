// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace wirebench {

class Explorer;

//! Short tours of the window: each says what to do next and with which control, and goes on when that was done.
class Tours : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Of all tours.
    Q_PROPERTY(QStringList titles READ titles CONSTANT)
    //! Names of tours that were gone through to their end.
    Q_PROPERTY(QStringList finished READ finished NOTIFY finishedChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY stepChanged)
    Q_PROPERTY(QString title READ title NOTIFY stepChanged)
    //! "2 of 4".
    Q_PROPERTY(QString place READ place NOTIFY stepChanged)
    Q_PROPERTY(QString text READ text NOTIFY stepChanged)
    //! Object name of the control that the step is about; empty for none.
    Q_PROPERTY(QString target READ target NOTIFY stepChanged)
    //! The step ends by next() only.
    Q_PROPERTY(bool last READ isLast NOTIFY stepChanged)

public:
    //! \a explorer outlives this.
    explicit Tours(Explorer &explorer, QObject *parent = nullptr);
    ~Tours() override;

    QStringList titles() const;
    const QStringList &finished() const { return m_finished; }
    void setFinished(const QStringList &names);
    bool isRunning() const { return m_tour >= 0; }
    QString title() const;
    QString place() const;
    QString text() const;
    QString target() const;
    bool isLast() const;

    Q_INVOKABLE void start(int tour);
    //! Whether the tour at \a index was finished; \a finished is the list, so that bindings notice.
    Q_INVOKABLE bool isFinished(int index, const QStringList &finished) const;
    Q_INVOKABLE void next();
    Q_INVOKABLE void end();
    //! Goes on where what the step asks for has been done. While a tour runs, it does so by itself five times a second.
    void look();

Q_SIGNALS:
    void stepChanged();
    void finishedChanged();

private:
    struct Step
    {
        const char *text;
        const char *target;
        std::function<bool()> isDone; //!< Null: by next() only.
    };

    struct Tour
    {
        const char *name; //!< In the state.
        const char *title;
        std::vector<Step> steps;
    };

    Tour demoTour();
    Tour replyTour();
    Tour recordingTour();
    const Step *step() const;

    Explorer &m_explorer;
    std::vector<Tour> m_tours;
    int m_tour = -1;
    std::size_t m_step = 0;
    int m_sentBefore = 0; // when the step began
    QStringList m_finished;
    QTimer m_look; // runs while a tour does
};

} // namespace wirebench
