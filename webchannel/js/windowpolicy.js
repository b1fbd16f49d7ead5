// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { containerPolicyOf } from './container.js';
import { DocumentHeader } from './documentheader.js';
import { DocumentPolicy, ownFeatures } from './documentpolicy.js';
import { answerChildren, askParent } from './policymessages.js';

//! The DocumentPolicy of this window's document, and its part in those of its frames. For world.js alone, when the
//! document is created. `program`: as for DocumentHeader.
export function makeWindowPolicy({ name, secret, program }) {
  const { location, origin } = globalThis;
  const policy = new DocumentPolicy({
    origin,
    header: new DocumentHeader(location.href, program),
    parent: parentOf({ name, secret, origin }),
    containerPolicyOf,
  });
  // Frames of the same origin find it here: a global of this world, which no page can see. Names of elements and frames
  // are no symbols.
  Object.defineProperty(globalThis, Symbol.for(name), { value: policy });
  answerChildren({ name, secret, policy });
  return policy;
}

function parentOf({ name, secret, origin }) {
  const { parent, window } = globalThis;
  if (parent === window) {
    const all = new Set(ownFeatures);
    return { inherited: async () => all, inheritedNow: () => all };
  }
  const find = () => sameOriginPolicy(parent, name);
  return {
    inherited: async () => find()?.inheritedBy(window, origin) ?? askParent({ name, secret, origin }),
    inheritedNow: () => find()?.inheritedByNow(window, origin),
  };
}

//! Undefined when the parent is of another origin, or has no world script, as the first about:blank of a frame.
function sameOriginPolicy(parent, name) {
  try {
    return parent[Symbol.for(name)];
  } catch {
    return undefined;
  }
}
