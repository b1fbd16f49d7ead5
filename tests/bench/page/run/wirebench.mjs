// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Wirebench, as a browser like Chromium of tests/web/run.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const rules = ['tcp://127.0.0.1:*', 'udp://127.0.0.1:*', 'listen://127.0.0.1:*', 'bind://127.0.0.1:*'];
const farewell = 5000;

export class Wirebench {
  #program;
  #origin;
  #child;

  constructor(program, origin) {
    this.#program = program;
    this.#origin = origin;
  }

  get pid() {
    return this.#child.pid;
  }

  //! Each page is a process of the program. { ended: a promise of why it is gone, stop() }
  async open(address) {
    const isRoot = process.getuid() === 0;
    const child = spawn(this.#program,
      ['host', `${this.#origin}${address}`, '--headless', ...rules.flatMap((rule) => ['--allow', rule])],
      { stdio: ['ignore', 'ignore', 'pipe'],
        env: { QT_QPA_PLATFORM: 'offscreen', ...(isRoot ? { QTWEBENGINE_DISABLE_SANDBOX: '1' } : {}), ...process.env } });
    this.#child = child;
    let errors = '';
    child.stderr.on('data', (text) => { errors = (errors + text).slice(-2000); });
    const ended = new Promise((resolve) => {
      child.on('error', ({ message }) => resolve(message));
      child.on('exit', (code, signal) => resolve(`the program ended (${code ?? signal}): ${errors.trim()}`));
    });
    const stop = async () => {
      child.kill();
      const timer = setTimeout(() => child.kill('SIGKILL'), farewell);
      await ended;
      clearTimeout(timer);
    };
    return { ended, stop };
  }

  async stop() {}
}
