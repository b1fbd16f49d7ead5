// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

//! The serialised origin of `url`; undefined when it is none, or opaque.
export function originOfUrl(url) {
  try {
    const { origin } = new URL(url);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

//! The origins that a policy allows a feature. An opaque origin, "null", is nobody's: only "everybody" covers it.
export class Allowlist {
  #isEverybody = false;
  #origins = new Set();

  addEverybody() { this.#isEverybody = true; }

  addOrigin(origin) {
    if (origin !== undefined && origin !== 'null')
      this.#origins.add(origin);
  }

  //! What is not a URL, or has an opaque origin, adds nobody.
  addUrl(url) { this.addOrigin(originOfUrl(url)); }

  matches(origin) { return this.#isEverybody || this.#origins.has(origin); }
}
