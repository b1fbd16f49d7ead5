// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Runs the assertions of one context in Wirebench. usage: wirebench.mjs PROGRAM [--context NAME] [--junit FILE]
// [--results FILE] [--only PART-OF-ID] [--limit MS] [--verbose]
// Exits with 1 when an assertion does not hold.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { manifest, root } from '../server/site.mjs';
import { enterOwnNetwork } from './network.mjs';
import { readArguments, writeResults } from './output.mjs';
import { runSession } from './session.mjs';

const allowed = [
  'tcp://127.0.0.1:*', 'tcp://[::1]:*', 'tcp://localhost:*', 'tcp://no-such-host.invalid:*',
  'udp://127.0.0.1:*', 'udp://[::1]:*', 'udp://localhost:*', 'udp://no-such-host.invalid:*',
  'listen://127.0.0.1:*', 'listen://[::1]:*', 'listen://[::]:*', 'listen://0.0.0.0:*',
  'bind://127.0.0.1:*', 'bind://[::1]:*', 'bind://[::]:*', 'bind://0.0.0.0:*',
  'udp://224.0.0.0/4:*', 'udp://[ff00::/8]:*', 'listen://203.0.113.9:*', 'bind://203.0.113.9:*',
];

//! A copy of the suite that starts at `address`.
async function makeFolder(address) {
  const folder = await mkdtemp(path.join(tmpdir(), 'conformance-'));
  await cp(root, folder, { recursive: true });
  await mkdir(path.join(folder, '.well-known'));
  await writeFile(path.join(folder, '.well-known/manifest.webmanifest'),
    JSON.stringify({ ...manifest, start_url: address }));
  return folder;
}

await enterOwnNetwork();
const settings = readArguments();
const [program] = settings.positionals;
//! Shared and service workers have sockets only where Wirebench serves their scripts.
const isFolder = ['shared', 'service'].includes(settings.context);
const results = await runSession(settings, (site, origin) => async (address) => {
  const folder = isFolder ? await makeFolder(`${address}&server=${encodeURIComponent(origin)}`) : null;
  const allow = allowed.flatMap((rule) => ['--allow', rule]);
  const child = spawn(program, ['host', folder ?? `${origin}${address}`, '--headless', ...allow],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => { errors = (errors + text).slice(-4000); });
  child.stdout.on('data', (text) => settings.verbose && console.log(`page: ${String(text).trimEnd()}`));
  const exited = once(child, 'exit');
  const ended = exited.then(([code, signal]) => `the program ended (${code ?? signal}): ${errors.trim()}`);
  const stop = async () => {
    child.kill();
    await exited;
    if (folder)
      await rm(folder, { recursive: true });
  };
  return { ended, stop };
});
process.exit(await writeResults('wirebench', settings, results) > 0 ? 1 : 0);
