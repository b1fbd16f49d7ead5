// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { abortError, invalidStateError } from './errors.js';
import { defineProperty, freeze, newPromise, rejected } from './primordials.js';

const keyOf = ({ groupAddress, sourceAddress }) => `${groupAddress} ${sourceAddress}`;

//! What one bound socket receives from: the state behind its MulticastController. Memberships are those of
//! multicastmembership.js.
export class MulticastGroups {
  #channel;
  #joined = { __proto__: null }; // memberships by key, oldest first
  #changing = { __proto__: null }; // what joins and leaves is answered with, by key
  #isClosed = false;
  #list = freeze([]);

  constructor(channel) {
    this.#channel = channel;
  }

  //! The value of joinedGroups: the same object until it changes.
  get list() { return this.#list; }

  join(membership) {
    const key = keyOf(membership);
    if (key in this.#joined)
      return rejected(invalidStateError('The group is joined already.'));
    if (key in this.#changing)
      return rejected(invalidStateError('The group is being joined already.'));
    if (this.#isClosed)
      return rejected(invalidStateError('The socket is closed.'));
    return this.#change('joinGroup', membership, key, () => { this.#joined[key] = membership; });
  }

  leave(membership) {
    const key = keyOf(membership);
    if (!(key in this.#joined))
      return rejected(invalidStateError('The group is not joined.'));
    if (key in this.#changing)
      return rejected(invalidStateError('The group is being left already.'));
    return this.#change('leaveGroup', membership, key, () => { delete this.#joined[key]; });
  }

  //! The socket is closed, and all memberships with it.
  close() {
    if (this.#isClosed)
      return;
    this.#isClosed = true;
    const changing = this.#changing;
    this.#changing = { __proto__: null };
    this.#joined = { __proto__: null };
    this.#updateList();
    for (const key in changing)
      changing[key].reject(abortError('The socket was closed.'));
  }

  //! Asks the program to `method` (joinGroup or leaveGroup) and does `apply` when it has.
  #change(method, membership, key, apply) {
    const change = newPromise();
    this.#changing[key] = change;
    this.#finish(this.#channel.call(method, membership), change, key, apply);
    return change.promise;
  }

  async #finish(answer, change, key, apply) {
    try {
      await answer;
    } catch (error) {
      if (!this.#isClosed)
        delete this.#changing[key];
      change.reject(error); // without effect when close() has
      return;
    }
    if (this.#isClosed)
      return;
    delete this.#changing[key];
    apply();
    this.#updateList();
    change.resolve(undefined);
  }

  //! "create a frozen array" from sequence<(DOMString or MulticastMembership)>
  #updateList() {
    const list = [];
    for (const key in this.#joined) {
      const { groupAddress, sourceAddress } = this.#joined[key];
      const value = sourceAddress === undefined ? groupAddress : { groupAddress, sourceAddress };
      // Not by push() or assignment, which a page can intercept.
      defineProperty(list, list.length, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
    }
    this.#list = freeze(list);
  }
}
