// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/permissionprompt.h"

namespace wirebench {

PermissionPrompt::PermissionPrompt(QObject *parent)
    : QObject(parent)
{
    setClock(Clock::system());
}

void PermissionPrompt::setClock(Clock &clock)
{
    m_guard = clock.makeTimer();
    connect(m_guard.get(), &Timer::expired, this, &PermissionPrompt::readyChanged);
}

void PermissionPrompt::setQuestion(const std::optional<PermissionQuestion> &question, qsizetype others)
{
    if (question == m_question && others == m_others)
        return;
    const bool isAnother = question != m_question;
    m_question = question;
    m_others = others;
    if (isAnother && question)
        guard();
    Q_EMIT changed();
    if (isAnother && !question)
        Q_EMIT readyChanged();
}

void PermissionPrompt::guard()
{
    if (!m_question)
        return;
    m_guard->start(guardTime);
    Q_EMIT readyChanged();
}

void PermissionPrompt::answer(Answer answer)
{
    if (!isReady() || (answer == Once && !isAwaited()))
        return;
    Q_EMIT answered(m_question->id, answer);
}

QString PermissionPrompt::wish() const
{
    if (!m_question)
        return {};
    switch (m_question->purpose) {
    case PermissionQuestion::Purpose::Connect:
        return tr("wants to connect to");
    case PermissionQuestion::Purpose::ExchangeDatagrams:
        return m_question->places == QList{PermissionQuestion::Place::Multicast}
            ? tr("wants to exchange datagrams with the group")
            : tr("wants to exchange datagrams with");
    case PermissionQuestion::Purpose::Listen:
        return tr("wants to accept connections at");
    case PermissionQuestion::Purpose::Receive:
        break;
    }
    return tr("wants to receive datagrams of everybody at");
}

QString PermissionPrompt::frame() const
{
    return m_question && m_question->frame != m_question->page ? m_question->frame : QString();
}

QString PermissionPrompt::address() const
{
    if (!m_question)
        return {};
    const QString places = placesText(m_question->places);
    QStringList others = m_question->addresses;
    others.removeAll(m_question->host);
    constexpr qsizetype shown = 4;
    const QString more = others.size() > shown ? tr(" and %1 more").arg(others.size() - shown) : QString();
    const QString list = QStringList(others.first(qMin(shown, others.size()))).join(QStringLiteral(", ")) + more;
    return others.isEmpty() ? places : tr("%1 (%2)").arg(list, places);
}

QString PermissionPrompt::sentence() const
{
    const QString who = frame().isEmpty() ? page() : tr("%1 in %2").arg(frame(), page());
    return isActive() ? tr("%1 %2 %3: %4").arg(who, wish(), destination(), address()) : QString();
}

QString PermissionPrompt::others() const
{
    return m_others == 0 ? QString() : m_others == 1 ? tr("1 more waits") : tr("%1 more wait").arg(m_others);
}

} // namespace wirebench
