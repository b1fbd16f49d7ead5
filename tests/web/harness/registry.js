// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the suites register. Nothing here needs a browser, so that tools can list the assertions without one.

export const sections = [];
const ids = new Set();

const everyContext = ['window', 'worker', 'frame', 'shared', 'service'];
const usualContexts = ['window', 'worker'];

class Section {
  tests = [];

  constructor(id, specification, contexts) {
    Object.assign(this, { id, specification, contexts });
  }

  //! One assertion. `body(t)` may return a promise; what it throws is the failure. t.after(step) adds a step that is
  //! taken when the body has ended, whichever way; t.context is the name of the context.
  test(name, body) {
    const id = `${this.id}/${name}`;
    if (ids.has(id))
      throw new Error(`two assertions have the id ${id}`);
    ids.add(id);
    this.tests.push({ id, name, body });
  }

  //! One assertion a row: `name` has a %s for the row's key, `body(t, value, key)` gets the row's value.
  each(name, rows, body) {
    for (const [key, value] of Object.entries(rows))
      this.test(name.replace('%s', () => key), (t) => body(t, value, key));
  }
}

//! A group of assertions about one place of a specification, which is named in words. `everywhere` is for the few that
//! are worth the time in frames, shared and service workers too; `contexts` is for those that need certain ones.
export function section(id, specification, { everywhere = false, contexts } = {}) {
  const made = new Section(id, specification, contexts ?? (everywhere ? everyContext : usualContexts));
  sections.push(made);
  return made;
}

//! All assertions of a context, in order: { id, name, body, section }.
export function assertionsOf(context) {
  return sections.filter(({ contexts }) => contexts.includes(context))
    .flatMap((section) => section.tests.map((test) => ({ ...test, section })));
}
