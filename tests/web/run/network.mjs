// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A network of the run's own: loopback, and an interface that leads nowhere, which multicast goes to. So whatever the
// assertions send stays here, and no port of this machine is in the way.

import { spawn, spawnSync } from 'node:child_process';

const marker = 'WIREBENCH_OWN_NETWORK';
const prepare = [
  'ip link set lo up',
  '{ ip link add nowhere type dummy || ip link add nowhere type veth peer name nobody; } 2>/dev/null',
  'ip link set nowhere up', 'ip addr add 192.0.2.77/24 dev nowhere', 'ip route add 224.0.0.0/4 dev nowhere',
  'exec "$@"',
].join(' && ');

//! Starts this very command again in such a network and ends with it; returns where that has happened, or where the
//! system does not allow it.
export async function enterOwnNetwork() {
  if (process.env[marker])
    return;
  const wrap = (command) => ['-r', '-n', 'sh', '-c', prepare, 'sh', ...command];
  if (spawnSync('unshare', wrap(['true'])).status !== 0) {
    console.error('no network of our own (unshare); multicast goes where the routing table says');
    return;
  }
  const child = spawn('unshare', wrap(process.argv), { stdio: 'inherit', env: { ...process.env, [marker]: '1' } });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => child.kill(signal));
  const [code] = await new Promise((resolve) => { child.on('exit', (...how) => resolve(how)); });
  process.exit(code ?? 1);
}
