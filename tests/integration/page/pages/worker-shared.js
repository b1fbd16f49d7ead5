// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

/* Shared and service worker script, classic: evaluates what it is sent and answers on the port. */
'use strict'
self.isStrict = (function () { return this === undefined; })();
self.line = new Error().stack.match(/:(\d+):\d+\)?$/m)[1]; // 7

const answer = async ({ data, ports, target }) => {
  const to = ports[0] ?? target;
  try {
    to.postMessage({ value: await (0, eval)(data) });
  } catch (error) {
    to.postMessage({ error: `${error.name}: ${error.message}` });
  }
};
self.onconnect = ({ ports: [port] }) => { port.onmessage = answer; };
self.onmessage = answer;
