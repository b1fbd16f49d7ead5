// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { uncurryMethod } from './primordials.js';

//! A function that says whether the document is "allowed to use" the feature it is given. Never where the browser
//! cannot tell.
export function permissionsPolicy(document) {
  const policy = document?.featurePolicy;
  if (typeof policy?.allowsFeature !== 'function')
    return () => false;
  const allowsFeature = uncurryMethod(policy, 'allowsFeature');
  return (feature) => allowsFeature(policy, feature) === true;
}

//! The same for all features, also those that the engine does not know: `worldSays(question)` asks world.js of them.
//! `mayAllowFeature` says yes, too, where finding out takes a request to the page's server that nobody needs yet.
export function windowPolicy(document, worldSays) {
  const engineAllows = permissionsPolicy(document);
  const asking = (verb) => (feature) =>
    (feature === 'direct-sockets' ? engineAllows(feature) : worldSays(`${verb} ${feature}`));
  return { __proto__: null, allowsFeature: asking('allows'), mayAllowFeature: asking('may allow') };
}
