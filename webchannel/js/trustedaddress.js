// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

const { trustedTypes } = globalThis;
let policy; // undefined until it is needed; null where there can be none

//! `address` of a script of ours as the object that a page with Trusted Types has given for its own. A string where its
//! Content Security Policy does not let us make one; the browser refuses that then.
export function trustedAddress(address) {
  if (policy === undefined) {
    try {
      policy = trustedTypes.createPolicy('wirebench', { __proto__: null, createScriptURL: (text) => text });
    } catch {
      policy = null;
    }
  }
  return policy === null ? address : policy.createScriptURL(address);
}
