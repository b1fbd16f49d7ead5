// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What `new Worker(url, options)` asks for: Web IDL conversions, in the order of the standard, and whether the API can go
// with it.

import { URL, uncurryGetter } from './primordials.js';
import { toDOMString } from './webidl.js';

const addressHref = uncurryGetter(URL.prototype, 'href');
const addressOrigin = uncurryGetter(URL.prototype, 'origin');
const addressProtocol = uncurryGetter(URL.prototype, 'protocol');

//! `address` against `base` as an absolute address; undefined where the two make none.
export function resolve(address, base) {
  try {
    return addressHref(new URL(address, base));
  } catch {
    return undefined;
  }
}

//! Objects of Trusted Types stay what they are: where a policy demands them, a string is refused.
const { TrustedScriptURL } = globalThis;
export const toScriptAddress = (value) =>
  (TrustedScriptURL !== undefined && value instanceof TrustedScriptURL ? value : toDOMString(value));

const anything = () => true;
//! By name, in the order of reading: whether a string can be the value.
const optionChecks = {
  __proto__: null,
  credentials: (text) => text === 'omit' || text === 'same-origin' || text === 'include',
  name: anything,
  type: (text) => text === 'classic' || text === 'module',
};

//! dictionary WorkerOptions. A value that cannot be is the last one read: the browser has the words to refuse it.
function toWorkerOptions(value) {
  const options = { __proto__: null };
  for (const name in optionChecks) { // no prototype, so own names only, in order
    const option = value[name];
    if (option === undefined)
      continue;
    options[name] = toDOMString(option);
    if (!optionChecks[name](options[name]))
      break;
  }
  return options;
}

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

//! { args, address, options }: the arguments, converted, so that passing them on calls nothing of the page a second time,
//! and absolute, because for the browser `base` may be another one; `address` only where the worker can have the API: a
//! script of the same origin, or a blob. (A worker of a data: address has an opaque origin, and the rest is an error that
//! the browser words best.)
export function toWorkerRequest(args, base, origin) {
  const request = { __proto__: null, args, address: undefined, options: { __proto__: null } };
  if (args.length === 0)
    return request;
  const script = toScriptAddress(args[0]);
  const address = resolve(toDOMString(script), base);
  request.args = [typeof script === 'string' ? address ?? script : script];
  let isKnown = true;
  if (isObject(args[1])) {
    request.args[1] = request.options = toWorkerOptions(args[1]);
    const { credentials = 'omit', type = 'classic' } = request.options;
    isKnown = optionChecks.credentials(credentials) && optionChecks.type(type);
  } else if (args[1] !== undefined && args[1] !== null) {
    request.args[1] = args[1];
    isKnown = false;
  }
  if (isKnown && address !== undefined && hasOrigin(new URL(address), origin))
    request.address = address;
  return request;
}

//! Not an opaque one: workers of those are no secure contexts either.
function hasOrigin(address, origin) {
  const protocol = addressProtocol(address);
  return origin !== 'null' && addressOrigin(address) === origin
    && (protocol === 'http:' || protocol === 'https:' || protocol === 'blob:');
}
