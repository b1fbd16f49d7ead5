// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/directsockets.h"

#include "webchannel/bridge/bridge.h"
#include "webchannel/bridge/randomhex.h"
#include "webchannel/engine/secretinterceptor.h"
#include "webchannel/engine/worldscheme.h"
#include "webchannel/js/scripts.h"

#include <QQuickWebEngineProfile>
#include <QVariant>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace wirebench::engine {
namespace {

QWebEngineScript script(const QString &name, QWebEngineScript::ScriptWorldId world, const QString &source)
{
    QWebEngineScript script;
    script.setName(name);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(world);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(source);
    return script;
}

} // namespace

DirectSockets::DirectSockets(bridge::Bridge &bridge, QObject *parent)
    : QObject(parent)
    , m_scriptSecret(bridge::randomHex())
    , m_eventName(QString::fromLatin1(bridge::randomHex()))
    , m_scheme(std::make_unique<WorldScheme>(bridge, m_scriptSecret))
    , m_interceptor(
          std::make_unique<SecretInterceptor>(bridge.url(), bridge.secretHeader().name, bridge.secretHeader().value))
{ }

DirectSockets::~DirectSockets() = default;

std::unique_ptr<QWebEngineProfile> DirectSockets::createProfile()
{
    auto profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    profile->installUrlSchemeHandler(WorldScheme::name(), m_scheme.get());
    profile->setUrlRequestInterceptor(m_interceptor.get());
    profile->scripts()->insert(scripts());
    return profile;
}

std::unique_ptr<QQuickWebEngineProfile> DirectSockets::createQuickProfile()
{
    auto profile = std::make_unique<QQuickWebEngineProfile>();
    profile->setOffTheRecord(true);
    profile->installUrlSchemeHandler(WorldScheme::name(), m_scheme.get());
    profile->setUrlRequestInterceptor(m_interceptor.get());
    // The collection's class is private in Qt 6.4; QML would call the same method.
    auto *collection = profile->property("userScripts").value<QObject *>();
    for (const QWebEngineScript &each : scripts()) {
        [[maybe_unused]] const bool inserted =
            QMetaObject::invokeMethod(collection, "insert", Q_ARG(QWebEngineScript, each));
        Q_ASSERT(inserted);
    }
    return profile;
}

QByteArray DirectSockets::workerPrelude() const
{
    return js::composeWorkerPrelude(parameters());
}

void DirectSockets::setServedOrigin(const QUrl &origin, const QString &party)
{
    m_scheme->setServedOrigin(origin, party);
}

void DirectSockets::setHolder(const QString &holder)
{
    m_scheme->setHolder(holder);
}

void DirectSockets::setTopUrl(const QUrl &url)
{
    m_scheme->setTopUrl(url);
}

js::ScriptParameters DirectSockets::parameters() const
{
    return {.eventName = m_eventName,
            .ticketUrl = WorldScheme::ticketUrl().toString(),
            .relayUrl = WorldScheme::relayUrl().toString(),
            .headerUrl = WorldScheme::headerUrl().toString(),
            .secret = QString::fromLatin1(m_scriptSecret)};
}

QList<QWebEngineScript> DirectSockets::scripts() const
{
    return {
        script(QStringLiteral("wirebench page"), QWebEngineScript::MainWorld, js::composePageScript(parameters())),
        script(QStringLiteral("wirebench world"), QWebEngineScript::ApplicationWorld,
               js::composeWorldScript(parameters())),
    };
}

} // namespace wirebench::engine
