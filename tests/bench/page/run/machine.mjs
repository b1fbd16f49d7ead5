// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Where it was measured, in a line.

import os from 'node:os';

export function describeMachine(browsers) {
  const date = new Date().toISOString().slice(0, 10);
  const model = os.cpus()[0]?.model.trim() ?? os.arch();
  return [model, `${os.cpus().length} cores`, `Linux ${os.release()}`, ...browsers, date, `load ${os.loadavg()[0].toFixed(1)}`].join(', ');
}
