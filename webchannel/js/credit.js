// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

//! What the program may send to the page: granted plus queued stays within `window` units. The first `window` units are
//! granted with the request to open.
export class Credit {
  #channel;
  #batch;
  #owed = 0; // taken out of the inbox, not granted again yet

  constructor(channel, window) {
    this.#channel = channel;
    this.#batch = window / 4; // so that a small read does not cost a message
  }

  //! `units` have left the inbox, so there is room for as many.
  give(units) {
    this.#owed += units;
    if (this.#owed < this.#batch)
      return;
    const owed = this.#owed;
    this.#owed = 0;
    this.#channel.grant(owed);
  }
}
