// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Allowlist } from './allowlist.js';

const asciiWhitespace = /[\t\n\f\r ]+/;

//! The container policy of an iframe (Permissions Policy, "parse policy directive"): a Map from the features that
//! `allow`, its attribute, names to allowlists. `containerOrigin` is its document's origin, `sourceOrigin` the one that
//! its own attributes lead to, or undefined when that is opaque.
//!
//! Of several directives about one feature the first one counts, as in Chromium: the specification lets the last one.
export function containerPolicy(allow, containerOrigin, sourceOrigin) {
  const policy = new Map();
  for (const directive of allow.split(';')) {
    const [feature, ...targets] = directive.split(asciiWhitespace).filter((word) => word !== '');
    if (feature === undefined || policy.has(feature))
      continue;
    policy.set(feature, allowlistOf(targets, containerOrigin, sourceOrigin));
  }
  return policy;
}

function allowlistOf(targets, containerOrigin, sourceOrigin) {
  const allowlist = new Allowlist();
  if (targets.length === 0)
    allowlist.addOrigin(sourceOrigin);
  for (const target of targets) {
    const keyword = target.toLowerCase();
    if (target === '*')
      allowlist.addEverybody();
    else if (keyword === "'self'")
      allowlist.addOrigin(containerOrigin);
    else if (keyword === "'src'")
      allowlist.addOrigin(sourceOrigin);
    else if (keyword !== "'none'")
      allowlist.addUrl(target);
  }
  return allowlist;
}
