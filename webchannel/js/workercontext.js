// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Owner } from './askowner.js';
import { repairErrorPlaces } from './errorplaces.js';
import { loadScript } from './loadscript.js';
import { ownerPolicy } from './ownerpolicy.js';
import { trustedAddress } from './trustedaddress.js';
import { repairAddresses } from './workeraddresses.js';
import { repairLocation } from './workerlocation.js';
import { featuresAllowed } from './workerscript.js';

//! A dedicated worker that wrapWorker() has made: the same as windowContext(), and everything is as if the page's script
//! at `address` had been started by the browser.
export function workerContext(eventName, { address, credentials, document, features, isTrusted, name, type }) {
  const scope = globalThis;
  const { Worker } = scope; // before it is wrapped
  const owner = new Owner(scope, eventName);
  repairErrorPlaces(scope, owner, address);
  repairLocation(scope, address);
  if (!address.startsWith('blob:')) // to which nothing is relative
    repairAddresses(scope, address);
  const toScript = isTrusted ? trustedAddress : (text) => text;
  return {
    __proto__: null,
    ask: owner.ask,
    allowsFeature: ownerPolicy(features, document, scope.origin),
    mayAllowFeature: featuresAllowed(features),
    document,
    base: () => address,
    run() {
      if (type !== 'module') // modules are imported after this one
        loadScript(scope, address, toScript, () => new Worker(toScript(address), { __proto__: null, credentials, name, type }), owner);
    },
  };
}
