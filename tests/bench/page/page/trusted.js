// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Isolated web apps take no plain strings as addresses of scripts.
const trusted = globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });

export const scriptAddress = (address) => (trusted ? trusted.createScriptURL(address) : address);
