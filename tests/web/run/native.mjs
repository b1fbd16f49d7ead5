// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Runs the assertions of one context in Chromium, as an isolated web app, where Direct Sockets are native.
// usage: native.mjs [--context window|worker] [--results FILE] [--only PART-OF-ID] [--limit MS] [--verbose]
// The program is $CHROMIUM, or chromium.

import { Chromium } from './chromium.mjs';
import { enterOwnNetwork } from './network.mjs';
import { readArguments, writeResults } from './output.mjs';
import { runSession } from './session.mjs';

await enterOwnNetwork();
const settings = readArguments();
let browser;
const results = await runSession(settings, async (site, origin) => {
  browser = await Chromium.start(origin);
  return (address) => browser.open(address);
});
await browser.stop();
await writeResults('native', settings, results);
process.exit(0);
