// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

//! A process and all its descendants, by id; the root first.
QList<qint64> processTree(qint64 root);

//! What these processes hold in memory together, in bytes: proportional set size, so shared pages count once.
qint64 memoryOf(const QList<qint64> &processes);
