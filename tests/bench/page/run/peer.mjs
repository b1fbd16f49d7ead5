// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The other end of all sockets, a process of its own (peer.cpp).

import { spawn } from 'node:child_process';
import { once } from 'node:events';

//! Resolves with { ports, stop() }. It ends with us, whatever we end of.
export async function startPeer(file) {
  const child = spawn(file, { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = once(child, 'exit').then(([code]) => { throw new Error(`${file} ended (${code})`); });
  const [line] = await Promise.race([once(child.stdout, 'data'), failed]);
  failed.catch(() => {});
  return { ports: JSON.parse(line), stop: () => child.stdin.end() };
}
