// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { crc32 } from './crc32.mjs';

const blockSize = 1024 * 1024;

/** A file of this origin's private file system, for one worker at a time. */
export class Storage {
  #handle;
  #rate;
  #begin = performance.now();
  size = 0;
  checksum = 0;

  /** `rate`: bytes/s that it takes at most; 0 for no limit. */
  static async open(name, rate) {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(name, { create: true });
    const handle = await file.createSyncAccessHandle();
    await handle.truncate(0);
    return new Storage(handle, rate);
  }

  constructor(handle, rate) {
    this.#handle = handle;
    this.#rate = rate;
  }

  async write(bytes) {
    const written = this.#handle.write(bytes, { at: this.size });
    if (written !== bytes.length) throw new Error(`The file took ${written} of ${bytes.length} bytes.`);
    this.size += bytes.length;
    this.checksum = crc32(bytes, this.checksum);
    if (this.#rate > 0) await this.#restUntil(this.#begin + 1000 * this.size / this.#rate);
  }

  /** Reads everything back; the checksum of what is there. */
  async verify() {
    await this.#handle.flush();
    const block = new Uint8Array(blockSize);
    let checksum = 0;
    for (let at = 0; at < this.size; at += blockSize) {
      const count = this.#handle.read(block, { at });
      checksum = crc32(block.subarray(0, count), checksum);
    }
    return checksum;
  }

  async close() { await this.#handle.close(); }

  #restUntil(time) {
    return new Promise((resolve) => { setTimeout(resolve, Math.max(0, time - performance.now())); });
  }
}
