// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

//! The scripts that the engine injects into every frame when its document is created (see README.md).
namespace wirebench::js {

//! What the two scripts of a process agree on.
struct ScriptParameters
{
    QString eventName; //!< Random, the same in both scripts: how the page asks for a ticket.
    QString ticketUrl; //!< World script only. Pages can see that it is fetched.
    QString relayUrl; //!< World script only; "-up" and "-down" are appended.
    QString headerUrl; //!< World script only: where to ask for the headers of a document.
    QString secret; //!< World script only. ASCII, fit for a header. Never reaches the page's world.
};

//! For the page's world: the classes, and Qt's qwebchannel.js, which they use; and the Worker that brings both along.
QString composePageScript(const ScriptParameters &parameters);

//! For shared and service workers, in front of the page's script, which keeps its line numbers: it is one line. Works
//! in classic and module scripts; does not keep the script's directives ('use strict') effective. UTF-8.
QByteArray composeWorkerPrelude(const ScriptParameters &parameters);

//! For the ApplicationWorld: fetches tickets for the page.
QString composeWorldScript(const ScriptParameters &parameters);

//! The bundles alone, UTF-8.
QByteArray pageScript();
QByteArray worldScript();

} // namespace wirebench::js
