// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// One of the sample apps in a frame, used as a person would: by its fields, its buttons, and what it shows.

export class App {
  #document;

  //! Opens resources/apps/`name` with its fields filled from `settings`.
  static async open(t, name, settings = {}) {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    frame.width = 900;
    frame.height = 600;
    frame.src = `/apps/${name}/?${new URLSearchParams(settings)}`;
    document.body.append(frame);
    t.after(() => frame.remove());
    await loaded;
    return new App(frame.contentDocument);
  }

  constructor(document) { this.#document = document; }

  #element(id) { return this.#document.getElementById(id); }

  text(id) { return this.#element(id).textContent; }

  click(id) { this.#element(id).click(); }

  //! Fills the field `name` of the form and sends it off.
  submit(form, name, value) {
    this.#element(form).elements.namedItem(name).value = value;
    this.#element(form).requestSubmit();
  }

  //! Puts a file into the file field `name`.
  choose(form, name, file) {
    const field = this.#element(form).elements.namedItem(name);
    const transfer = new DataTransfer();
    transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
  }

  //! Resolves with the match as soon as the element's text matches. The assertion's own limit is the deadline.
  shows(id, pattern) {
    const element = this.#element(id);
    return new Promise((resolve) => {
      const look = () => {
        const match = pattern.exec(element.textContent);
        if (!match)
          return;
        observer.disconnect();
        resolve(match);
      };
      const observer = new MutationObserver(look);
      observer.observe(element, { subtree: true, childList: true, characterData: true });
      look();
    });
  }

  //! The texts of the cells of a table's body, row by row.
  rows(id) {
    return Array.from(this.#element(id).rows, ({ cells }) => Array.from(cells, ({ textContent }) => textContent));
  }
}
