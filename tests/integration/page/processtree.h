// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

//! A process and all its descendants, by id; the root first.
QList<qint64> processTree(qint64 root);

//! What these processes hold in memory, added up, in bytes: resident set size. Shared pages count in each process, but
//! unlike the proportional size it does not grow when some other program that shares them ends.
qint64 memoryOf(const QList<qint64> &processes);
