// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Sockets to the peer, and what all measures do with them and with their numbers.

export const MB = 1 << 20;
export const seconds = (since) => (performance.now() - since) / 1000;
export const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

//! { socket, readable, writable }
export async function connect(port, options) {
  const socket = new TCPSocket('127.0.0.1', port, options);
  const { readable, writable } = await socket.opened;
  return { socket, readable, writable };
}

export async function connectUdp(port) {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: port });
  const { readable, writable } = await socket.opened;
  return { socket, readable, writable };
}

//! Nobody's locks are held any more. What is still coming from the peer is a reason to reject, but none to care.
export const close = (socket) => socket.close().catch(() => {});

//! The value below which the share `share` of the values is.
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

//! Of times in milliseconds, in microseconds: { p50, p99 }
export const spread = (times) => ({ p50: quantile(times, 0.5) * 1000, p99: quantile(times, 0.99) * 1000 });
