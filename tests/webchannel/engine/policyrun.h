// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"

#include <functional>

namespace wirebench::tests {

//! Loads pages that end in a leaf, and finds out what Permissions Policy allows that leaf.
class PolicyRun
{
public:
    //! A document that says on the console what the engine makes of a feature that it knows ("leaf true …"), and asks
    //! for something that needs both of ours and that no rule allows: the refusal tells which of them it has.
    static const QByteArray leaf;
    static QStringList bothFeatures();
    //! Attributes of an iframe that hands everything down, or `direct-sockets` alone.
    static const QByteArray bothAllowed;
    static const QByteArray socketsAllowed;
    static QByteArray script(const QByteArray &code);

    //! Two origins.
    PageServer &top() { return m_top; }
    PageServer &other() { return m_other; }
    //! Both serve nothing but the leaf again.
    void clear();
    //! An iframe with a document of other().
    QByteArray frameOf(const QByteArray &attributes, const QString &path = QStringLiteral("/leaf")) const;

    //! Loads \a path of top() and waits for the first line that begins with "leaf ", and for the refusal that follows
    //! from it unless it says "thrown". Empty when none came.
    QString load(const QString &path);
    //! Likewise until \a isEnough says so of what is on the console. False when it never did.
    bool loadUntil(const QString &path, const std::function<bool(const QStringList &)> &isEnough);

    //! All that was on the console since then.
    const QStringList &console() const { return m_browser.console(); }
    //! Which of bothFeatures() the leaf lacked, as the last refusal of what it asked for says. A list that is none when
    //! nothing was refused.
    QStringList lacking() const;
    //! Everything, for failures.
    QString said() const;

private:
    QStringList denials() const;

    PageServer m_top;
    PageServer m_other;
    Browser m_browser;
};

} // namespace wirebench::tests
