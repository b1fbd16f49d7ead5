// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QVariantMap>

//! scripts/NAME.js.
QByteArray scriptOf(const QString &name);

//! The same after a line that gives it \a setup as the constant `setup`.
QByteArray scriptWith(const QVariantMap &setup, const QString &name);

//! A page whose body runs \a script inline.
QByteArray htmlOf(const QByteArray &script);
