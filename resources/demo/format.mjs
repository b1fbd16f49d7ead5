// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

const units = ['B', 'KiB', 'MiB', 'GiB'];

/** 1536 -> "1.5 KiB" */
export function size(bytes) {
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit + 1 < units.length) {
    value /= 1024;
    ++unit;
  }
  return `${unit === 0 || Number.isInteger(value) ? value : value.toFixed(1)} ${units[unit]}`;
}

export function rate(bytes, milliseconds) {
  return `${size(Math.round(bytes / Math.max(milliseconds, 0.001) * 1000))}/s`;
}

/** 0.123 -> "123 µs", 12.3 -> "12.3 ms", 1234 -> "1.23 s" */
export function duration(milliseconds) {
  if (milliseconds >= 1000)
    return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds >= 1)
    return `${milliseconds.toFixed(1)} ms`;
  return `${Math.round(milliseconds * 1000)} µs`;
}

/** Seconds since the beginning, "3.042". */
export function time(milliseconds) {
  return (milliseconds / 1000).toFixed(3);
}

export function grouped(number) {
  return number.toLocaleString('en');
}

/** The first bytes in hex, "2a 49 44 …". */
export function hex(bytes, most = 12) {
  const shown = [...bytes.subarray(0, most)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return bytes.length > most ? `${shown} …` : shown;
}

export function digest(buffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
