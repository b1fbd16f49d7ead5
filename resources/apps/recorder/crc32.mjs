// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// CRC-32 as in zip and Ethernet, four bytes at a time.

const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
for (let byte = 0; byte < 256; ++byte) {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  tables[0][byte] = value;
}
for (let byte = 0; byte < 256; ++byte)
  for (let step = 1; step < 4; ++step) {
    const before = tables[step - 1][byte];
    tables[step][byte] = (before >>> 8) ^ tables[0][before & 255];
  }

const [first, second, third, fourth] = tables;

/** The checksum of `bytes`, after the bytes that gave `before`. */
export function crc32(bytes, before = 0) {
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length & ~3; at < end; at += 4) {
    crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    crc = fourth[crc & 255] ^ third[(crc >>> 8) & 255] ^ second[(crc >>> 16) & 255] ^ first[crc >>> 24];
  }
  for (; at < bytes.length; ++at) crc = (crc >>> 8) ^ first[(crc ^ bytes[at]) & 255];
  return ~crc >>> 0;
}
