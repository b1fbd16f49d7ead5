// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A network of the run's own: loopback and nothing else, which multicast goes through too.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

const marker = 'WIREBENCH_TEST_NETWORK';
const setUp = `ip link set lo up multicast on && ip route add 224.0.0.0/4 dev lo &&
  { ip -6 route add multicast ff00::/8 dev lo table local || true; } && exec "$@"`;

//! Ordinary users need a user namespace, in which they may make networks.
const unshare = ['unshare', ...(process.getuid() === 0 ? [] : ['--user', '--map-root-user']), '--net'];

//! Returns in the own network: the process that calls it first starts itself anew there, and ends as that one does.
export async function enterOwnNetwork() {
  if (process.env[marker] !== undefined)
    return;
  const [command, ...options] = unshare;
  if (spawnSync(command, [...options, 'true']).status !== 0)
    throw new Error(`no network of our own can be made: ${unshare.join(' ')} failed`);
  const child = spawn(command, [...options, 'sh', '-c', setUp, 'sh', process.execPath, ...process.argv.slice(1)],
    { stdio: 'inherit', env: { ...process.env, [marker]: '1' } });
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exit(code ?? 1);
}
