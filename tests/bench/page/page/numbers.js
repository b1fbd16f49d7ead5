// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Numbers as the peer reads and writes them: 8 bytes, big endian.

export function toBytes(...numbers) {
  const bytes = new Uint8Array(8 * numbers.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => view.setBigUint64(8 * i, BigInt(number)));
  return bytes;
}

//! The number that comes next.
export async function readNumber(readable) {
  const reader = readable.getReader();
  const bytes = new Uint8Array(8);
  for (let got = 0; got < bytes.length;) {
    const { done, value } = await reader.read();
    if (done)
      throw new Error('the peer ended instead of answering');
    bytes.set(value, got);
    got += value.length;
  }
  reader.releaseLock();
  return Number(new DataView(bytes.buffer).getBigUint64(0));
}
