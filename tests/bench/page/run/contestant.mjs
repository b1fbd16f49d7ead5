// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// One browser of the comparison, which stays up from measure to measure and is started again when one hangs or ends it.

import { Growth, cpuSeconds } from './processes.mjs';
import { Site } from './site.mjs';

const limit = 90000; // ms for one measure
const patience = 20000; // ms for a page to be there

//! Rejects when the time is over.
async function within(milliseconds, what, promise) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}

export class Contestant {
  #site;
  #launch;
  #starting = null; // a promise of the browser
  #browser = null;
  #isOver = false;
  #page = null;

  constructor(name, version, way) {
    this.name = name;
    this.version = version;
    const growth = new Growth();
    this.#site = new Site(way, {
      cpu: () => cpuSeconds(this.#browser.pid),
      mark: () => growth.mark(this.#browser.pid),
      growth: () => growth.since(this.#browser.pid),
    });
  }

  //! `launch(origin)` resolves with the browser.
  async start(launch) {
    const origin = await this.#site.start();
    this.#launch = async () => {
      if (this.#isOver)
        throw new Error('the run is over');
      this.#starting = launch(origin);
      this.#browser = await this.#starting;
    };
    await this.#launch();
  }

  //! Resolves with the rows when the page is at rest again. Rejects with why there are none.
  async run(task) {
    try {
      if (task.isFresh)
        await this.#end();
      await this.#open();
      const { rows, error } = await this.#orEnd(limit, task.measure, this.#site.run(task));
      await this.#orEnd(patience, 'loading the page', this.#site.idle());
      if (error)
        throw new Error(error);
      return rows;
    } catch (error) {
      await this.#close(); // whatever it still does
      throw error;
    }
  }

  //! Also while a browser is being started, which would be nobody's then.
  async stop() {
    this.#isOver = true;
    await Promise.resolve(this.#starting).catch(() => {});
    await this.#end();
    this.#site.stop();
  }

  async #open() {
    if (this.#page !== null)
      return;
    if (this.#browser === null)
      await this.#launch();
    this.#page = await this.#browser.open('/index.html');
    await this.#orEnd(patience, 'loading the page', this.#site.idle());
  }

  async #close() {
    const page = this.#page;
    this.#page = null;
    try {
      await page?.stop();
    } catch {
      await this.#end(); // it does not listen any more
    }
  }

  async #end() {
    await this.#page?.stop().catch(() => {});
    this.#page = null;
    await this.#browser?.stop().catch(() => {});
    this.#browser = null;
  }

  #orEnd(milliseconds, what, promise) {
    const ended = this.#page.ended.then((why) => { throw new Error(why); });
    return within(milliseconds, what, Promise.race([promise, ended]));
  }
}
