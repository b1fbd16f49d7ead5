// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessquestion.h"
#include "webchannel/bridge/grantstore.h"

#include <QHash>
#include <QObject>

namespace wirebench::bridge {

//! Decides about what pages ask for: by what was granted before, else by asking a person, one question at a time in
//! each tab. Keeps what is to be remembered in a file. Lives in the GUI's thread, and outlives no question: see
//! QuestionDesk.
//!
//!     a question | is answered at once by a grant, or by too many refusals or questions
//!                | waits in its tab's queue; the first one is the current one, which a person answers
//!                | is withdrawn when the socket or its document has gone
//!
//! After an answer the waiting questions that it settles as well are answered with it.
class PermissionBroker final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostWaiting = 64; //!< of one document
    static constexpr int mostRefusals = 3; //!< of one document, after which it is refused everything

    //! \a path: the file of grants, which may be missing; empty: nothing is kept. One that cannot be believed is put
    //! aside, and problem() says where it is wrong.
    explicit PermissionBroker(const QString &path = {}, QObject *parent = nullptr);

    const GrantStore &grants() const { return m_grants; }
    //! What is wrong with the file; empty for nothing.
    const QString &problem() const { return m_problem; }

    //! What a person is asked now in the tab \a holder; null: nothing. Valid until the next signal.
    const AccessQuestion *current(const QString &holder) const;
    //! How many questions wait in that tab, the current one among them.
    qsizetype waiting(const QString &holder) const { return m_queues.value(holder).size(); }

    //! The person's answer to the current question of the tab; nothing happens when it is not \a id's any more. Once
    //! for nobody (id 0) is a refusal.
    void answer(const QString &holder, quint64 id, AccessAnswer answer);
    //! Asks again about what was refused, though no socket waits: the page has to try again. Allowing it takes back
    //! what denied it, and forgets the document's refusals.
    void reconsider(const AccessQuestion &question);
    //! Takes a grant back, of either effect. What was opened under it ends.
    void revoke(const Grant &grant);
    //! The tab is gone: so are its questions, and what is known of its documents.
    void forget(const QString &holder);

public Q_SLOTS:
    void ask(const wirebench::bridge::AccessQuestion &question);
    void withdraw(quint64 id);

Q_SIGNALS:
    //! Comes once for each question that was not withdrawn.
    void answered(quint64 id, const wirebench::bridge::AccessVerdict &verdict);
    void currentChanged(const QString &holder);
    //! More, or fewer, wait behind the current question.
    void waitingChanged(const QString &holder);
    //! A question was refused, and why.
    void refused(const wirebench::bridge::AccessQuestion &question, wirebench::bridge::RefusalReason why);
    void grantsChanged();
    void problemChanged();
    void revoked(const wirebench::bridge::Grant &grant);

private:
    struct Document
    {
        QString holder;
        QString document;

        friend bool operator==(const Document &, const Document &) = default;
        friend size_t qHash(const Document &key, size_t seed = 0) { return qHashMulti(seed, key.holder, key.document); }
    };

    static Document documentOf(const AccessQuestion &question) { return {question.holder, question.document}; }
    //! Answers \a question where no person is needed. False: one is.
    bool settle(const AccessQuestion &question);
    void settleWaiting();
    void allow(const AccessQuestion &question, const std::optional<Grant> &grant);
    void refuse(const AccessQuestion &question, RefusalReason why);
    void remember(const AccessQuestion &question, AccessAnswer answer);
    //! Takes from the queue what \a isOver, and says so where the current one changed by it.
    template<typename Predicate>
    QList<AccessQuestion> take(const QString &holder, Predicate isOver);
    void load();
    void save();
    void setProblem(const QString &problem);

    const QString m_path;
    GrantStore m_grants;
    QString m_problem;
    QHash<QString, QList<AccessQuestion>> m_queues; // by tab; none is empty
    QHash<Document, int> m_refusals;
};

} // namespace wirebench::bridge

Q_DECLARE_METATYPE(wirebench::bridge::RefusalReason)
