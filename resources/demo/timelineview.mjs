// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import * as format from './format.mjs';

const mostRows = 400;
const arrows = { out: '↑', in: '↓', note: '·' };
const words = { out: 'sent', in: 'received', note: 'note' };

/**
 * The conversation as rows of a table. Adds rows once per animation frame, keeps the newest mostRows, and follows the
 * end unless somebody scrolled up.
 */
export class TimelineView {
  #body;
  #scroller;
  #counter;
  #waiting = [];
  #count = 0;
  #lastTime = 0;
  #frame = 0;

  constructor(scroller, body, counter) {
    this.#scroller = scroller;
    this.#body = body;
    this.#counter = counter;
  }

  message(entry) {
    this.#waiting.push(this.#row(entry));
    if (this.#waiting.length > mostRows) // hidden windows get no frames
      this.#waiting.shift();
    this.#frame ||= requestAnimationFrame(() => this.#flush());
  }

  #row({ direction, protocol, summary, length, bytes, milliseconds }) {
    const row = document.createElement('tr');
    row.className = direction;
    const cell = (name, text, title) => {
      const element = row.insertCell();
      element.className = name;
      element.textContent = text;
      if (title)
        element.title = title;
      return element;
    };
    cell('number', ++this.#count);
    cell('time', format.time(milliseconds));
    cell('delta', `+${format.duration(milliseconds - this.#lastTime)}`);
    const arrow = cell('arrow', '');
    const sign = document.createElement('span');
    sign.textContent = arrows[direction];
    sign.setAttribute('aria-hidden', 'true');
    const word = document.createElement('span');
    word.textContent = words[direction];
    word.className = 'spoken';
    arrow.append(sign, word);
    cell('protocol', protocol);
    cell('length', length === undefined ? '' : format.grouped(length));
    cell('summary', summary, summary);
    cell('bytes', bytes ? format.hex(bytes) : '');
    this.#lastTime = milliseconds;
    return row;
  }

  #flush() {
    this.#frame = 0;
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < 8;
    this.#body.append(...this.#waiting.splice(0));
    while (this.#body.rows.length > mostRows)
      this.#body.rows[0].remove();
    const shown = this.#count > mostRows ? `last ${mostRows} of ` : '';
    this.#counter.textContent = `${shown}${this.#count} messages`;
    if (atEnd)
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
