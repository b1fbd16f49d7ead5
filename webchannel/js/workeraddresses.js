// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { overrideConstructor, overrideMethod } from './override.js';
import { Proxy, uncurryGetter } from './primordials.js';
import { resolve, toScriptAddress } from './workerrequest.js';

const { get } = Reflect;

//! Addresses that the page's script gives to the browser are relative to `base`, where the script is, not to our blob.
export function repairAddresses(scope, base) {
  const requestUrl = uncurryGetter(scope.Request.prototype, 'url');
  const isRequest = (value) => {
    try {
      requestUrl(value);
      return true;
    } catch {
      return false;
    }
  };
  //! What cannot be resolved is left to the browser to refuse.
  const absolute = (value) => {
    const address = toScriptAddress(value);
    return typeof address === 'string' ? resolve(address, base) ?? address : address;
  };
  const absoluteUnlessRequest = (value) => (isRequest(value) ? value : absolute(value));
  const absoluteAll = (values) => Array.from(values, absoluteUnlessRequest);

  //! Converts the argument at `index`, where it is given.
  const converting = (index, convert) => (original, args) => {
    if (args.length > index)
      args[index] = convert(args[index]);
    return original(args);
  };
  const convertingAll = (original, args) => {
    for (let i = 0; i < args.length; ++i)
      args[i] = absolute(args[i]);
    return original(args);
  };
  const first = converting(0, absolute);
  const firstUnlessRequest = converting(0, absoluteUnlessRequest);

  const { Cache, CacheStorage, Response, WorkerGlobalScope, XMLHttpRequest } = scope;
  overrideMethod(WorkerGlobalScope.prototype, 'importScripts', convertingAll);
  overrideMethod(WorkerGlobalScope.prototype, 'fetch', (call, args) => {
    if (args.length > 0 && !isRequest(args[0])) {
      args[0] = absolute(args[0]);
      args[1] = withReferrer(args[1], base);
    }
    return call(args);
  });
  overrideConstructor(scope, 'Request', firstUnlessRequest);
  overrideConstructor(scope, 'EventSource', first);
  overrideConstructor(scope, 'WebSocket', first);
  overrideMethod(XMLHttpRequest.prototype, 'open', converting(1, absolute));
  overrideMethod(Response, 'redirect', first);
  for (const name of ['add', 'delete', 'keys', 'match', 'matchAll', 'put'])
    overrideMethod(Cache.prototype, name, firstUnlessRequest);
  overrideMethod(Cache.prototype, 'addAll', converting(0, absoluteAll));
  overrideMethod(CacheStorage.prototype, 'match', firstUnlessRequest);
}

//! A RequestInit whose referrer is `base` unless it says otherwise: a blob has none of its own.
function withReferrer(init, base) {
  if (init !== undefined && init !== null && typeof init !== 'object' && typeof init !== 'function')
    return init; // a TypeError
  return new Proxy(init ?? { __proto__: null }, {
    __proto__: null,
    get(target, name) {
      const value = get(target, name);
      return value === undefined && name === 'referrer' ? base : value;
    },
  });
}
