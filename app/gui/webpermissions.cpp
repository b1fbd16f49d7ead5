// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/webpermissions.h"

#include <algorithm>

namespace wirebench::app {

namespace {

constexpr char16_t holderPrefix[] = u"explorer/";

using Place = PermissionQuestion::Place;
using Purpose = PermissionQuestion::Purpose;

QList<Place> placesOf(bridge::AddressKinds kinds)
{
    static constexpr std::pair<bridge::AddressKind, Place> places[] = {
        {bridge::AddressKind::Public, Place::Public},
        {bridge::AddressKind::LocalNetwork, Place::LocalNetwork},
        {bridge::AddressKind::ThisMachine, Place::ThisMachine},
        {bridge::AddressKind::Multicast, Place::Multicast},
        {bridge::AddressKind::Broadcast, Place::Broadcast},
        {bridge::AddressKind::Listening, Place::Listening},
        {bridge::AddressKind::Unresolved, Place::Unresolved},
    };
    QList<Place> shown;
    for (const auto &[kind, place] : places) {
        if (kinds.testFlag(kind))
            shown.append(place);
    }
    return shown;
}

Purpose purposeOf(const net::Destination &destination)
{
    switch (bridge::ruleProtocol(destination)) {
    case bridge::AccessRule::Protocol::Tcp:
        return Purpose::Connect;
    case bridge::AccessRule::Protocol::Udp:
        return Purpose::ExchangeDatagrams;
    case bridge::AccessRule::Protocol::Listen:
        return Purpose::Listen;
    case bridge::AccessRule::Protocol::Bind:
        break;
    }
    return Purpose::Receive;
}

bridge::AccessAnswer answerOf(PermissionPrompt::Answer answer)
{
    switch (answer) {
    case PermissionPrompt::Once:
        return bridge::AccessAnswer::Once;
    case PermissionPrompt::Session:
        return bridge::AccessAnswer::Session;
    case PermissionPrompt::Always:
        return bridge::AccessAnswer::Always;
    case PermissionPrompt::Never:
        return bridge::AccessAnswer::Never;
    case PermissionPrompt::Refuse:
        break;
    }
    return bridge::AccessAnswer::Refuse;
}

QString refusalText(const bridge::AccessQuestion &question, bridge::RefusalReason why)
{
    const QString destination = question.destination.toString();
    switch (why) {
    case bridge::RefusalReason::Person:
        return WebPermissions::tr("Refused %1").arg(destination);
    case bridge::RefusalReason::Remembered:
        return WebPermissions::tr("Refused %1, as you said: never").arg(destination);
    case bridge::RefusalReason::TooManyRefusals:
        return WebPermissions::tr("Refused %1 unasked: the page was refused three times; it may ask again when it is "
                                  "reloaded")
            .arg(destination);
    case bridge::RefusalReason::TooManyQuestions:
        break;
    }
    return WebPermissions::tr("Refused %1 unasked: the page asks for too much at once").arg(destination);
}

GrantModel::Entry shown(const bridge::GrantStore::Entry &entry)
{
    const bridge::Grant &grant = entry.grant;
    const bool isPageItself = grant.parties.top == grant.parties.frame;
    const QString how = entry.lifetime == bridge::GrantStore::Lifetime::Session ? WebPermissions::tr("this session")
        : grant.effect == bridge::Grant::Effect::Allow                          ? WebPermissions::tr("always")
                                                                                : WebPermissions::tr("never");
    return {grant.toText(), grant.effect == bridge::Grant::Effect::Allow,
            isPageItself ? grant.parties.top
                         : WebPermissions::tr("%1 in %2").arg(grant.parties.frame, grant.parties.top),
            grant.destinationText(), QString(how + QStringLiteral(" · ") + placesText(placesOf(grant.kinds)))};
}

} // namespace

PermissionQuestion shown(const bridge::AccessQuestion &question)
{
    PermissionQuestion shown;
    shown.id = question.id;
    shown.page = question.parties.top;
    shown.frame = question.parties.frame;
    shown.purpose = purposeOf(question.destination);
    shown.host = question.destination.host;
    shown.port = question.destination.port;
    for (const QHostAddress &address : question.destination.addresses)
        shown.addresses.append(address.toString());
    shown.places = placesOf(bridge::kindsOf(question.destination));
    return shown;
}

WebPermissions::WebPermissions(Explorer &explorer, bridge::PermissionBroker &broker, QObject *parent)
    : QObject(parent)
    , m_explorer(explorer)
    , m_broker(broker)
{
    connect(&broker, &bridge::PermissionBroker::currentChanged, this, &WebPermissions::showCurrent);
    connect(&broker, &bridge::PermissionBroker::waitingChanged, this, &WebPermissions::showCurrent);
    connect(&broker, &bridge::PermissionBroker::refused, this, &WebPermissions::showRefusal);
    connect(&broker, &bridge::PermissionBroker::grantsChanged, this, &WebPermissions::showGrants);
    connect(&broker, &bridge::PermissionBroker::problemChanged, this, &WebPermissions::showGrants);
    connect(explorer.grants(), &GrantModel::revokeAsked, this, &WebPermissions::revoke);
    showGrants();
}

QString WebPermissions::holderOf(const QString &key)
{
    return QStringView(holderPrefix) + key;
}

WebPage *WebPermissions::pageOf(const QString &holder) const
{
    return m_explorer.page(holder.mid(QStringView(holderPrefix).size()));
}

void WebPermissions::serve(WebPage &page, const QString &folder)
{
    const QString holder = holderOf(page.key());
    m_folders.insert(page.key(), folder);
    connect(
        page.prompt(), &PermissionPrompt::answered, this,
        [this, holder](quint64 id, PermissionPrompt::Answer answer) { m_broker.answer(holder, id, answerOf(answer)); });
    connect(page.refusals(), &RefusalModel::reconsidered, this,
            [this, holder](const PermissionQuestion &question) { reconsider(holder, question); });
    connect(&page, &QObject::destroyed, this, [this, holder, key = page.key()] {
        m_folders.remove(key);
        m_refused.remove(holder);
    });
}

void WebPermissions::showCurrent(const QString &holder)
{
    WebPage *page = pageOf(holder);
    if (!page)
        return;
    const bridge::AccessQuestion *question = m_broker.current(holder);
    const qsizetype others = std::max<qsizetype>(0, m_broker.waiting(holder) - 1);
    page->prompt()->setQuestion(question ? std::optional(shown(*question)) : std::nullopt, others);
}

void WebPermissions::showRefusal(const bridge::AccessQuestion &question, bridge::RefusalReason why)
{
    WebPage *page = pageOf(question.holder);
    if (!page)
        return;
    QList<bridge::AccessQuestion> &refused = m_refused[question.holder];
    refused.removeIf([&](const bridge::AccessQuestion &other) { return other.isLike(question); });
    refused.prepend(question);
    refused.resize(std::min(refused.size(), RefusalModel::most));
    page->refusals()->add({refusalText(question, why), shown(question)});
}

void WebPermissions::reconsider(const QString &holder, const PermissionQuestion &question)
{
    const QList<bridge::AccessQuestion> refused = m_refused.value(holder);
    const auto found = std::find_if(refused.cbegin(), refused.cend(),
                                    [&](const bridge::AccessQuestion &each) { return shown(each) == question; });
    if (found != refused.cend())
        m_broker.reconsider(*found);
}

void WebPermissions::onAccessDenied(const bridge::AccessDenial &denial)
{
    if (WebPage *page = pageOf(denial.holder))
        page->refusals()->add({tr("Refused: %1").arg(denial.detail), std::nullopt});
}

void WebPermissions::showGrants()
{
    QList<GrantModel::Entry> entries;
    for (const bridge::GrantStore::Entry &entry : m_broker.grants().entries())
        entries.append(shown(entry));
    m_explorer.grants()->setEntries(entries);
    m_explorer.grants()->setProblem(m_broker.problem());
}

void WebPermissions::revoke(const QString &text)
{
    if (const auto grant = bridge::Grant::parse(text))
        m_broker.revoke(*grant);
}

} // namespace wirebench::app
