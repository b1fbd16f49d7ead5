// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Bytes that tell their place: byte i of the pattern is (i * 31 + i / 256) mod 256. The peer computes the same.

const period = 65536;
const block = Uint8Array.from({ length: period }, (_, i) => (i * 31 + (i >> 8)) & 255);

//! `length` bytes of the pattern, from byte `offset` on.
export function pattern(length, offset = 0) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const from = (offset + at) % period;
    const piece = block.subarray(from, Math.min(period, from + length - at));
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function join(chunks) {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
