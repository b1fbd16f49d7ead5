// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

/** Shows pieces of text as lines: a line that is not finished, such as a prompt, is shown and grows. */
export class LineView {
  #begin;
  #append = null;
  #endedWithCr = false;

  /** `begin(text)` shows a new line and returns what appends to it. */
  constructor(begin) {
    this.#begin = begin;
  }

  show(text) {
    if (this.#endedWithCr && text.startsWith('\n')) text = text.slice(1);
    this.#endedWithCr = text.endsWith('\r') || (this.#endedWithCr && text === '');
    const lines = text.split(/\r\n|\n|\r/);
    lines.forEach((line, index) => {
      if (line !== '' || index < lines.length - 1) this.#put(line);
      if (index < lines.length - 1) this.#append = null;
    });
  }

  /** What comes next begins a line of its own. */
  end() { this.#append = null; }

  #put(text) {
    if (this.#append) this.#append(text);
    else this.#append = this.#begin(text);
  }
}
