// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

new TCPSocket('127.0.0.1', Number(location.search.slice(1))).opened
  .then(({ readable }) => readable.getReader().read())
  .then(() => parent.postMessage({ milliseconds: performance.now() }, location.origin),
    (error) => parent.postMessage({ error: `${error}` }, location.origin));
