// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the measures yield: { name, measure, unit, digits, target?, isWhole? }.
//   target   { of: 'ratio' (ours to native) or 'ours', least or most }. For information: no run fails because of one
//   isWhole  less than 1 is a loss that the smoke test does not put up with

const ratio = (bounds) => ({ of: 'ratio', ...bounds });
const ours = (bounds) => ({ of: 'ours', ...bounds });
const row = (name, measure, unit, digits, target, more) => ({ name, measure, unit, digits, target, ...more });

export const rows = [
  row('tcp-receive', 'tcp-receive', 'MiB/s', 0, ratio({ least: 1.25 })),
  row('tcp-receive-byob', 'tcp-receive-byob', 'MiB/s', 0, ratio({ least: 1 })),
  row('tcp-send-60k', 'tcp-send-60k', 'MiB/s', 0, ratio({ least: 1 })),
  row('tcp-send-3M', 'tcp-send-3M', 'MiB/s', 0, ratio({ least: 1 })),
  row('tcp-rtt-p50', 'tcp-rtt', 'µs', 0, ratio({ most: 2 })),
  row('tcp-rtt-p99', 'tcp-rtt', 'µs', 0, ratio({ most: 1.5 })),
  row('tcp-open-seq', 'tcp-open-seq', '/s', 0, ratio({ least: 1 })),
  row('tcp-open-par16', 'tcp-open-par16', '/s', 0, ratio({ least: 1 })),
  row('udp-rtt-p50', 'udp-rtt', 'µs', 0, ratio({ most: 2 })),
  row('udp-rtt-p99', 'udp-rtt', 'µs', 0),
  row('udp-send', 'udp-send', '/s', 0, ratio({ least: 5 })),
  row('udp-send-arrived', 'udp-send', 'of 1', 3, ours({ least: 1 }), { isWhole: true }),
  row('udp-receive', 'udp-receive', '/s', 0),
  row('udp-receive-arrived', 'udp-receive', 'of 1', 3),
  row('udp-receive-50k', 'udp-receive-50k', '/s', 0),
  row('udp-receive-50k-arrived', 'udp-receive-50k', 'of 1', 3),
  row('many-1', 'many', 'MiB/s', 0),
  row('many-10', 'many', 'MiB/s', 0),
  row('many-100', 'many', 'MiB/s', 0),
  row('many-100-of-1', 'many', '', 2, ours({ least: 0.8 })),
  row('many-100-fairness', 'many', '', 2, ours({ least: 0.5 })),
  row('many-100-silent', 'many', 'sockets', 0),
  row('busy-rtt-p50', 'busy-rtt', 'µs', 0),
  row('busy-rtt-p99', 'busy-rtt', 'µs', 0),
  row('busy-rtt-p99-factor', 'busy-rtt', '', 1, ours({ most: 5 })),
  row('accept', 'accept', '/s', 0),
  row('first-byte', 'first-byte', 'ms', 1),
  row('tcp-receive-cpu', 'tcp-receive', 's/GiB', 2),
  row('tcp-send-cpu', 'tcp-send-60k', 's/GiB', 2),
  row('idle-memory', 'idle-memory', 'bytes', 0, ours({ most: 65536 })),
  row('flood-memory', 'flood-memory', 'MiB', 1, ours({ most: 32 })),
];
