// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

//! The link of this JavaScript context, made when the first socket needs it and again after it was lost.
export class Links {
  #connect;
  #current = null; // a promise

  //! `connect(onLost)`: an async function that resolves with a Link.
  constructor(connect) {
    this.#connect = connect;
  }

  //! A promise of the link. It rejects with the exception for the page; then the next call tries anew.
  get() {
    this.#current ??= this.#make();
    return this.#current;
  }

  async #make() {
    const forget = () => { this.#current = null; };
    try {
      return await this.#connect(forget);
    } catch (error) {
      forget();
      throw error;
    }
  }
}
