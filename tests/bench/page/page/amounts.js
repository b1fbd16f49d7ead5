// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// How much of everything: `full` to measure; `tiny` to warm up, and to see that all works. MB are 2^20 bytes.

const MB = 1 << 20;

export const full = {
  receive: 512 * MB,
  send: 120e6,
  trips: 3000,
  opens: 300,
  opensSideBySide: 1000,
  busyTrips: 2000,
  sentDatagrams: 20000,
  receivedDatagrams: 100000,
  accepts: 500,
  window: 3000, // ms
  sockets: [1, 10, 100],
  loads: 15,
  idleContexts: 4,
  idleSockets: 48, // in each of them
  settle: 1000, // ms
  flood: 2000, // ms
};

export const tiny = {
  receive: 8 * MB,
  send: 6e6,
  trips: 100,
  opens: 10,
  opensSideBySide: 32,
  busyTrips: 50,
  sentDatagrams: 200,
  receivedDatagrams: 200,
  accepts: 20,
  window: 200,
  sockets: [1, 10, 100],
  loads: 2,
  idleContexts: 2,
  idleSockets: 8,
  settle: 100,
  flood: 200,
  compare: true, // every byte
};
