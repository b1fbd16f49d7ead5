// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import * as format from './format.mjs';

const arrows = { out: '>', in: '<', note: '-' };

/** The conversation as lines of text on the console, which `wirebench demo --headless` prints. */
export class ConsoleLog {
  message({ direction, protocol, summary, milliseconds }) {
    console.log(`${format.time(milliseconds).padStart(7)}  ${protocol.toLowerCase()} ${arrows[direction]} ${summary}`);
  }

  stepStarted() {}

  stepProgressed() {}

  stepFinished(id, { bytes, datagrams, median, milliseconds }) {
    if (bytes)
      console.log(`         ok: ${format.size(bytes)}, SHA-256 equal, ${format.rate(bytes, milliseconds)}`);
    else if (datagrams)
      console.log(`         ok: ${datagrams} datagrams, round trip median ${format.duration(median)}`);
    else
      console.log(`         ok: round trip median ${format.duration(median)}`);
  }

  /** The last line of the page. */
  finished({ ok, verified, reason }) {
    console.log(ok ? `demo: ok, ${verified} bytes verified` : `demo: failed: ${reason}`);
  }
}
