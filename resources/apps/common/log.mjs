// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { element } from './elements.mjs';

const largestCount = 2000;

/** A list of lines with time and peer that follows its end, unless the reader has scrolled up. */
export class Log {
  #list;
  #scroller;
  #waiting = [];

  constructor(list, scroller) {
    this.#list = list;
    this.#scroller = scroller;
  }

  /** `kind`: received, sent, note or error. Returns what appends to the text. */
  add(kind, peer, text) {
    const item = element('li', '', kind);
    const said = element('span', text, 'text');
    item.append(element('time', new Date().toLocaleTimeString([], { hour12: false })), element('span', peer, 'peer'), said);
    if (this.#waiting.push(item) === 1) queueMicrotask(() => this.#draw());
    return (more) => { said.textContent += more; };
  }

  #draw() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const follows = scrollHeight - scrollTop - clientHeight < 40;
    this.#list.append(...this.#waiting.splice(0).slice(-largestCount));
    while (this.#list.childElementCount > largestCount) this.#list.firstChild.remove();
    if (follows) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
