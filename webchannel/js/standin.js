// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { warn } from './platform.js';

//! This worker becomes the messenger between its owner and `makeWorker()`, a worker of the browser's own: a Content
//! Security Policy may allow a script to be a worker's but not to be loaded into another one. Or there is no such script,
//! and the owner hears that.
export function standIn(scope, makeWorker, owner) {
  let inner;
  try {
    inner = makeWorker();
  } catch {
    owner.notify('failed');
    return;
  }
  let hasSpoken = false;
  scope.addEventListener('message', (event) => {
    event.stopImmediatePropagation();
    inner.postMessage(event.data, event.ports);
  }, true);
  inner.addEventListener('message', ({ data, ports }) => {
    if (!hasSpoken)
      warn('Wirebench: sockets are not available in a worker of this page: its Content Security Policy (script-src) does '
        + 'not allow to load the script of the worker into ours.');
    hasSpoken = true;
    scope.postMessage(data, ports);
  });
  inner.addEventListener('error', (event) => {
    const { message, filename, lineno, colno } = event;
    event.preventDefault();
    if (event instanceof ErrorEvent)
      owner.notify('error', { message, filename, lineno, colno });
    else
      owner.notify('failed');
  });
}
