// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Worker script, classic or module: evaluates what it is sent, in its global scope, and posts what came of it. Messages
// with ports are answered on the first one.
self.count = 0; // of messages
self.onmessage = async ({ data, ports }) => {
  ++self.count;
  const to = ports[0] ?? self;
  try {
    to.postMessage({ value: await (0, eval)(data) });
  } catch (error) {
    to.postMessage({ error: `${error.name}: ${error.message}` });
  }
};
