// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { standIn } from './standin.js';

//! Whether `error` is what importScripts() throws when it cannot load `address`.
function isLoadFailure(error, address) {
  return error instanceof DOMException && error.name === 'NetworkError' && error.message.includes(`'${address}'`);
}

//! Runs the script of a classic worker. An error in it is the worker's own: nothing here catches it, because throwing it
//! again would change where it came from. Where it cannot be loaded, `makeWorker()` makes a worker of it as the browser
//! would. `toScript(address)` is what the browser takes for the address of a script.
export function loadScript(scope, address, toScript, makeWorker, owner) {
  const onError = (event) => {
    scope.removeEventListener('error', onError, true);
    if (!isLoadFailure(event.error, address))
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    standIn(scope, makeWorker, owner);
  };
  scope.addEventListener('error', onError, true);
  scope.importScripts(toScript(address));
  scope.removeEventListener('error', onError, true);
}
