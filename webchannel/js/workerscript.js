// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The texts that a worker starts with in place of the page's script.

const { stringify } = JSON;

//! The call that follows our function, in brackets: `worker` is what it is to know (workercontext.js). An expression and
//! nothing more, so nothing is left behind.
export const bootCall = (parameters, worker) => `(${stringify({ __proto__: null, ...parameters, worker })});\n`;

//! Imports that are static: the page's messages wait until both modules have run.
export const moduleScript = (boot, address) => `import ${stringify(boot)};\nimport ${stringify(address)};\n`;

//! What a worker is told of the owner's policies: those that allow something, separated by spaces.
export function allowedFeatures(allowsFeature) {
  const names = ['direct-sockets', 'direct-sockets-private', 'direct-sockets-multicast'];
  let allowed = '';
  for (let i = 0; i < names.length; ++i)
    allowed += allowsFeature(names[i]) ? `${names[i]} ` : '';
  return allowed;
}

//! allowsFeature() again, from that.
export function featuresAllowed(allowed) {
  const features = { __proto__: null };
  for (const [name] of allowed.matchAll(/\S+/g))
    features[name] = true;
  return (name) => features[name] === true;
}
