// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Runs everything that belongs into this context, and tells the server. The same in each kind of context.

import { preparePeer } from '../harness/peer.js';
import { run } from '../harness/runner.js';
import '../suites/all.js';

//! `parameters` is the query of the page's address: context, limit, after, only, server (see preparePeer()).
export async function execute(parameters) {
  const context = parameters.get('context') ?? 'window';
  const server = parameters.get('server') ?? '';
  const report = (result, next) => (
    fetch(`${server}/report?${encodeURIComponent(JSON.stringify({ context, result, next }))}`));
  await preparePeer(server);
  const limit = Number(parameters.get('limit') ?? 20000);
  await run({ context, limit, after: parameters.get('after'), only: parameters.get('only') ?? '' }, report);
}
