// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { DocumentHeader } from './documentheader.js';
import { declaredPolicy } from './policyheader.js';
import { featuresAllowed } from './workerscript.js';

//! allowsFeature() of a dedicated worker of `origin`. `features`: what its owner may use as far as that was known when it
//! made the worker; `document`: the address of the window's document. What the header of that says of the features that
//! the engine does not know is asked for when it first matters. Where it cannot be known the program decides, later.
export function ownerPolicy(features, document, origin) {
  const mayAllow = featuresAllowed(features);
  const header = new DocumentHeader(document);
  let declared;
  return (feature) => {
    if (!mayAllow(feature) || feature === 'direct-sockets')
      return mayAllow(feature);
    try {
      declared ??= declaredPolicy(header.readNow(), origin);
    } catch {
      return true;
    }
    return declared.get(feature)?.matches(origin) ?? true;
  };
}
