// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "qml/models/permissionquestion.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <optional>

namespace wirebench {

//! The question that a page's user sees. Takes no answer in the first moment that it is in sight, so that nobody allows
//! by a click or a key that was meant for what had been there before.
class PermissionPrompt : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    //! Whether it takes answers by now.
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    //! "connect to", "accept connections at": between the page's origin and the destination.
    Q_PROPERTY(QString wish READ wish NOTIFY changed)
    Q_PROPERTY(QString page READ page NOTIFY changed)
    //! Empty when it is the page itself that asks.
    Q_PROPERTY(QString frame READ frame NOTIFY changed)
    //! "tcp://pump.example:502".
    Q_PROPERTY(QString destination READ destination NOTIFY changed)
    //! "192.168.1.50 (local network)": where that leads.
    Q_PROPERTY(QString address READ address NOTIFY changed)
    //! The whole question in a sentence, for those who listen.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    //! How many more wait behind this one; empty for none.
    Q_PROPERTY(QString others READ others NOTIFY changed)
    //! A socket waits for the answer; otherwise the page has to try again.
    Q_PROPERTY(bool awaited READ isAwaited NOTIFY changed)

public:
    enum Answer { Refuse, Once, Session, Always, Never };
    Q_ENUM(Answer)

    static constexpr std::chrono::milliseconds guardTime{500};

    explicit PermissionPrompt(QObject *parent = nullptr);

    //! What measures the first moment, from the next one on: the system's clock unless told otherwise. Outlives this.
    void setClock(Clock &clock);

    //! Shows \a question, behind which \a others wait; nothing: there is none. Another question is guarded anew.
    void setQuestion(const std::optional<PermissionQuestion> &question, qsizetype others = 0);

    bool isActive() const { return m_question.has_value(); }
    bool isReady() const { return isActive() && !m_guard->isActive(); }
    QString wish() const;
    QString page() const { return m_question ? m_question->page : QString(); }
    QString frame() const;
    QString destination() const { return m_question ? destinationText(*m_question) : QString(); }
    QString address() const;
    QString sentence() const;
    QString others() const;
    bool isAwaited() const { return m_question && m_question->id != 0; }

    //! Nothing happens while the prompt is not ready, nor to what has no such answer.
    Q_INVOKABLE void answer(wirebench::PermissionPrompt::Answer answer);
    //! From now on for a moment no answer is taken: the window came to the front.
    Q_INVOKABLE void guard();

Q_SIGNALS:
    void changed();
    void readyChanged();
    void answered(quint64 id, wirebench::PermissionPrompt::Answer answer);

private:
    std::optional<PermissionQuestion> m_question;
    qsizetype m_others = 0;
    std::unique_ptr<Timer> m_guard; // active during the first moment
};

} // namespace wirebench
