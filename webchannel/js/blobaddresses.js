// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { overrideMethod } from './override.js';

//! The page may revoke the address of a blob as soon as it has made a worker of it, because the browser has looked it up
//! by then. Ours look it up later, so revoking waits for them.
export class BlobAddresses {
  #users = { __proto__: null }; // how many workers still need it, by address
  #revoked = { __proto__: null }; // what was to be revoked meanwhile, by address: a function

  constructor(URL) {
    overrideMethod(URL, 'revokeObjectURL', (revoke, args) => {
      const address = args.length > 0 ? `${args[0]}` : undefined;
      if (this.#users[address] === undefined)
        return revoke(address === undefined ? args : [address]);
      this.#revoked[address] = () => revoke([address]);
      return undefined;
    });
  }

  //! From now on `address` can be looked up. Returns what ends that; calls after the first one do nothing.
  keep(address) {
    this.#users[address] = (this.#users[address] ?? 0) + 1;
    let isKept = true;
    return () => {
      if (isKept)
        this.#release(address);
      isKept = false;
    };
  }

  #release(address) {
    if (--this.#users[address] > 0)
      return;
    delete this.#users[address];
    const revoke = this.#revoked[address];
    delete this.#revoked[address];
    revoke?.();
  }
}
