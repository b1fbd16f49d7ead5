// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A link over a line in memory, with a stream beside it that a test feeds.

import { settled } from './fakebridge.js';
import { FakeFetch, FakeQWebChannel } from './fakebrowser.js';
import { decodeMessage, encodeToPage, messageOf } from './sentframes.js';

const { streamThreshold } = await import('../../../../webchannel/js/limits.js');
const { Link } = await import('../../../../webchannel/js/link.js');

export const streamAddress = 'http://127.0.0.1:1/ticket';
const threshold = streamThreshold;

export class FakeLine {
  isClosed = false;
  #messages = []; // filled without methods that a test patches

  send(message) {
    if (typeof message !== 'string')
      this.#messages[this.#messages.length] = new Uint8Array(message);
  }
  close() { this.isClosed = true; }
  listen(received, closed) { Object.assign(this, { received, closed }); }

  deliver(...frames) { this.received(messageOf(...frames)); }
  //! So much data for a socket that is not there.
  deliverData(bytes) {
    for (let left = bytes; left > 0; left -= threshold)
      this.deliver(encodeToPage(0x81, 77, new Uint8Array(Math.min(left, threshold))));
  }
  drop() { this.closed('The connection was lost.'); }
  get messages() { return this.#messages.length; }
  //! Frames, decoded.
  get sent() { return this.#messages.flatMap(decodeMessage); }
  //! As [name, units or total].
  get told() { return this.sent.map(({ name, units, total }) => [name, units ?? total]); }
}

//! All that were made.
export const lines = [];

export async function openLink(address = streamAddress) {
  FakeFetch.made = [];
  FakeQWebChannel.calls = [];
  const line = new FakeLine();
  lines.push(line);
  const opening = Link.over(line, FakeQWebChannel, () => {}, address);
  line.received('ready');
  return { line, link: await opening };
}

//! A socket of `link` whose frames are recorded.
export function openRecorder(link) {
  const frames = [];
  let channel;
  link.open({ protocol: 'tcp' }, (its) => { channel = its; }).catch(() => {});
  channel.setReceiver((frame) => {
    frames.push(frame);
    return true;
  });
  return { frames, channel, id: channel.id };
}

//! A link whose stream has begun: with the request for it, to feed.
export async function openStream() {
  const { line, link } = await openLink();
  line.deliverData(2 * threshold);
  const [stream] = FakeFetch.made;
  stream.accept();
  await settled();
  return { line, link, stream };
}
