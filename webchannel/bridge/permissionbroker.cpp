// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/permissionbroker.h"

#include "webchannel/bridge/logging.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace wirebench::bridge {

PermissionBroker::PermissionBroker(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    qRegisterMetaType<AccessQuestion>();
    qRegisterMetaType<AccessVerdict>();
    qRegisterMetaType<Grant>();
    load();
}

const AccessQuestion *PermissionBroker::current(const QString &holder) const
{
    const auto queue = m_queues.constFind(holder);
    return queue == m_queues.cend() ? nullptr : &queue->constFirst();
}

void PermissionBroker::ask(const AccessQuestion &question)
{
    if (settle(question))
        return;
    QList<AccessQuestion> &queue = m_queues[question.holder];
    const auto ofDocument = std::count_if(queue.cbegin(), queue.cend(), [&](const AccessQuestion &other) {
        return documentOf(other) == documentOf(question);
    });
    if (ofDocument >= mostWaiting)
        return refuse(question, RefusalReason::TooManyQuestions);
    queue.append(question);
    if (queue.size() == 1)
        Q_EMIT currentChanged(question.holder);
    else
        Q_EMIT waitingChanged(question.holder);
}

void PermissionBroker::reconsider(const AccessQuestion &question)
{
    QList<AccessQuestion> &queue = m_queues[question.holder];
    if (!queue.isEmpty() && queue.constFirst().id == 0 && queue.constFirst().isLike(question))
        return; // is asked already
    AccessQuestion forNobody = question;
    forNobody.id = 0;
    queue.prepend(forNobody);
    Q_EMIT currentChanged(question.holder);
}

void PermissionBroker::withdraw(quint64 id)
{
    const QStringList holders = m_queues.keys();
    for (const QString &holder : holders)
        take(holder, [id](const AccessQuestion &question) { return question.id == id; });
}

void PermissionBroker::forget(const QString &holder)
{
    m_refusals.removeIf([&](const auto &entry) { return entry.key().holder == holder; });
    const QList<AccessQuestion> gone = take(holder, [](const AccessQuestion &) { return true; });
    for (const AccessQuestion &question : gone)
        Q_EMIT answered(question.id, {});
}

void PermissionBroker::answer(const QString &holder, quint64 id, AccessAnswer answer)
{
    const AccessQuestion *asked = current(holder);
    if (!asked || asked->id != id)
        return;
    const AccessQuestion question = *asked;
    m_queues[holder].removeFirst(); // first: what follows looks at those that go on waiting
    if (m_queues[holder].isEmpty())
        m_queues.remove(holder);
    const bool isForNobody = question.id == 0;
    if (answer == AccessAnswer::Refuse || answer == AccessAnswer::Never
        || (isForNobody && answer == AccessAnswer::Once)) {
        if (!isForNobody)
            ++m_refusals[documentOf(question)];
        remember(question, answer);
        refuse(question, RefusalReason::Person);
    } else if (answer == AccessAnswer::Once) {
        allow(question, std::nullopt);
    } else {
        remember(question, answer);
        allow(question, question.grantFor(Grant::Effect::Allow));
    }
    settleWaiting();
    Q_EMIT currentChanged(holder);
}

void PermissionBroker::remember(const AccessQuestion &question, AccessAnswer answer)
{
    const bool isKept = answer == AccessAnswer::Always || answer == AccessAnswer::Never;
    if (!isKept && answer != AccessAnswer::Session)
        return;
    const auto effect = answer == AccessAnswer::Never ? Grant::Effect::Deny : Grant::Effect::Allow;
    if (effect == Grant::Effect::Allow) {
        m_grants.removeDenials(question.parties, question.destination);
        m_refusals.remove(documentOf(question));
    }
    const Result<void> added =
        m_grants.add(question.grantFor(effect), isKept ? GrantStore::Lifetime::Kept : GrantStore::Lifetime::Session);
    setProblem(added ? QString() : added.error().detail);
    save();
    Q_EMIT grantsChanged();
}

bool PermissionBroker::settle(const AccessQuestion &question)
{
    if (const std::optional<Grant> grant = m_grants.find(question.parties, question.destination)) {
        if (grant->effect == Grant::Effect::Allow)
            allow(question, grant);
        else
            refuse(question, RefusalReason::Remembered);
        return true;
    }
    if (m_refusals.value(documentOf(question)) < mostRefusals)
        return false;
    refuse(question, RefusalReason::TooManyRefusals);
    return true;
}

//! What was just said may have answered them as well.
void PermissionBroker::settleWaiting()
{
    const QStringList holders = m_queues.keys();
    for (const QString &holder : holders)
        take(holder, [this](const AccessQuestion &question) { return question.id != 0 && settle(question); });
}

void PermissionBroker::allow(const AccessQuestion &question, const std::optional<Grant> &grant)
{
    if (question.id != 0)
        Q_EMIT answered(question.id, {true, grant});
}

void PermissionBroker::refuse(const AccessQuestion &question, RefusalReason why)
{
    if (question.id == 0)
        return;
    Q_EMIT answered(question.id, {});
    Q_EMIT refused(question, why);
}

template<typename Predicate>
QList<AccessQuestion> PermissionBroker::take(const QString &holder, Predicate isOver)
{
    QList<AccessQuestion> taken;
    const AccessQuestion *before = current(holder);
    if (!before)
        return taken;
    const quint64 id = before->id;
    const QList<AccessQuestion> queue = m_queues.take(holder);
    QList<AccessQuestion> left;
    for (const AccessQuestion &question : queue)
        (isOver(question) ? taken : left).append(question);
    if (!left.isEmpty())
        m_queues.insert(holder, left);
    if (left.isEmpty() || left.constFirst().id != id)
        Q_EMIT currentChanged(holder);
    else if (!taken.isEmpty())
        Q_EMIT waitingChanged(holder);
    return taken;
}

void PermissionBroker::revoke(const Grant &grant)
{
    const Grant taken = grant; // it may be one of those in the store
    if (!m_grants.remove(taken))
        return;
    save();
    Q_EMIT revoked(taken);
    Q_EMIT grantsChanged();
}

void PermissionBroker::load()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return; // the first time
    const QString content = QString::fromUtf8(file.read(4 * GrantStore::largestFile + 1));
    if (const auto parsed = GrantStore::parse(content, m_path)) {
        m_grants = *parsed;
        return;
    } else {
        // Not written over: somebody may still mend it by hand.
        const QString kept = m_path + QStringLiteral(".broken");
        QFile::remove(kept);
        file.rename(kept);
        m_problem =
            tr("Permissions of before are not believed: %1. The file is kept as %2").arg(parsed.error().detail, kept);
    }
}

void PermissionBroker::save()
{
    if (m_path.isEmpty())
        return;
    QSaveFile file(m_path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    // It says whom somebody talks to: for its owner alone, before anything is in it.
    if (!isOpen || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(m_grants.toText().toUtf8()) < 0 || !file.commit()) {
        qCWarning(logAccess).noquote() << "grants are not kept:" << file.errorString();
        setProblem(tr("%1 cannot be written: %2").arg(m_path, file.errorString()));
    }
}

void PermissionBroker::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench::bridge
