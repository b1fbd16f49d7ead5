// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Chromium with an isolated web app, where Direct Sockets are native. The program is $CHROMIUM, or chromium.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const program = process.env.CHROMIUM ?? 'chromium';
const installLimit = 60000;
//! Asks nobody for leave to reach loopback and the local network.
const preferences = {
  profile: {
    default_content_setting_values: { has_migrated_local_network_access: true, local_network: 1, loopback_network: 1 },
  },
};

//! A Chromium with the app installed: { pid, open(address) -> tab, stop() }.
export class Chromium {
  #folder;
  #child;
  #exited;
  #devtools;
  #origin;

  static async start(origin) {
    const browser = new Chromium();
    browser.#folder = await mkdtemp(path.join(tmpdir(), 'chromium-'));
    await mkdir(path.join(browser.#folder, 'profile/Default'), { recursive: true });
    await writeFile(path.join(browser.#folder, 'profile/Default/Preferences'), JSON.stringify(preferences));
    await browser.#launch(origin);
    return browser;
  }

  async #launch(origin) {
    const profile = path.join(this.#folder, 'profile');
    this.#child = spawn(program, [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic', '--disable-sync',
      '--disable-background-networking', '--disable-component-update', '--remote-debugging-port=0',
      `--user-data-dir=${profile}`, `--install-isolated-web-app-from-url=${origin}/`,
      '--enable-features=IsolatedWebApps,IsolatedWebAppDevMode,SourceSpecificMulticastInDirectSockets',
    ], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: this.#folder }, detached: true });
    this.#exited = once(this.#child, 'exit');
    let log = '';
    this.#child.stderr.on('data', (text) => { log = (log + text).slice(-20000); });
    const portFile = path.join(profile, 'DevToolsActivePort');
    this.#devtools = (await appears(portFile, /^(\d+)/, () => log))[1];
    const stored = path.join(profile, 'Default/Preferences');
    [this.#origin] = await appears(stored, /isolated-app:\/\/[a-z0-9]+/, () => log);
  }

  get pid() {
    return this.#child.pid;
  }

  async open(address) {
    const url = encodeURIComponent(`${this.#origin}${address}`);
    const response = await fetch(`http://127.0.0.1:${this.#devtools}/json/new?${url}`, { method: 'PUT' });
    const { id, webSocketDebuggerUrl } = await response.json();
    const close = async () => { await fetch(`http://127.0.0.1:${this.#devtools}/json/close/${id}`); };
    return { ended: untilCrash(webSocketDebuggerUrl), stop: close };
  }

  async stop() {
    process.kill(-this.#child.pid, 'SIGKILL'); // its own process group: all of its processes
    await this.#exited;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

//! Resolves with the match once the file exists and matches. Chromium tells nobody when it has written it.
async function appears(file, pattern, log) {
  const end = Date.now() + installLimit;
  while (Date.now() < end) {
    const match = pattern.exec(await readFile(file, 'utf8').catch(() => ''));
    if (match)
      return match;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`the app was not installed:\n${log()}`);
}

//! Resolves when the renderer of a tab has crashed. Without WebSocket (node 20) the session's patience tells.
function untilCrash(address) {
  return new Promise((resolve) => {
    if (typeof WebSocket === 'undefined')
      return;
    const socket = new WebSocket(address);
    socket.onopen = () => socket.send('{"id":1,"method":"Inspector.enable"}');
    socket.onmessage = ({ data }) => {
      if (JSON.parse(data).method === 'Inspector.targetCrashed')
        resolve('the renderer crashed');
    };
  });
}
