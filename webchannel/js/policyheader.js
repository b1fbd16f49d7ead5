// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Allowlist } from './allowlist.js';
import { parseDictionary } from './structuredfields.js';

//! The declared policy of a document of `origin` (Permissions Policy, "construct policy from dictionary and origin"): a
//! Map from the features that its header `Permissions-Policy` names to allowlists. Several headers are joined by
//! commas; a malformed one says nothing at all, as the specification has it, and neither does null: none.
export function declaredPolicy(header, origin) {
  const policy = new Map();
  for (const [feature, items] of parseDictionary(header ?? '') ?? []) {
    const allowlist = new Allowlist();
    for (const { type, value } of items) {
      if (type === 'string')
        allowlist.addUrl(value);
      else if (type === 'token' && value === '*')
        allowlist.addEverybody();
      else if (type === 'token' && value === 'self')
        allowlist.addOrigin(origin);
    }
    policy.set(feature, allowlist);
  }
  return policy;
}
