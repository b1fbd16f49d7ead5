// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Pseudo-random bytes that the device can make too: xorshift32 (shifts 13, 17, 5), each new state given out in
// little-endian order; seed 0 stands for 0x9E3779B9. Byte for byte the same as core/devices/pattern.h.

export class Pattern {
  #state;
  #used = 4; // bytes of the state that were given out already
  #scratch = new Uint8Array(0);

  constructor(seed) {
    this.#state = seed === 0 ? 0x9e3779b9 : seed;
  }

  #step() {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (this.#state = state);
  }

  /** Fills the whole of target, a Uint8Array, with the next bytes. */
  fill(target) {
    let at = 0;
    while (at < target.length) {
      if (this.#used === 4 && target.length - at >= 4) { // whole words, the usual case
        const state = this.#step();
        target[at++] = state;
        target[at++] = state >>> 8;
        target[at++] = state >>> 16;
        target[at++] = state >>> 24;
        continue;
      }
      if (this.#used === 4) {
        this.#step();
        this.#used = 0;
      }
      target[at++] = this.#state >>> (8 * this.#used++);
    }
    return target;
  }

  /** Compares bytes with the next of the pattern: the place of the first difference, or -1. */
  differsAt(bytes) {
    if (this.#scratch.length < bytes.length)
      this.#scratch = new Uint8Array(bytes.length);
    const expected = this.fill(this.#scratch.subarray(0, bytes.length));
    for (let at = 0; at < bytes.length; ++at) {
      if (bytes[at] !== expected[at])
        return at;
    }
    return -1;
  }
}
