// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize UDPSocket writable stream".

import { networkError } from './errors.js';
import { Fifo } from './fifo.js';
import { encodeData } from './frames.js';
import { TypeError, typedArrayByteLength } from './primordials.js';
import { toBufferSource, toDOMString, toDictionary, toDnsQueryType, toUnsignedShort } from './webidl.js';
import { WritableSide } from './writableside.js';

//! Datagrams that may be sent to the program and not with the operating system yet.
const sendWindow = 256;
//! What fits into one datagram over IPv4 in any case, and over IPv6 at most.
const surelySendable = 65507;
const largestDatagram = 65527;

//! dictionary UDPMessage
const messageMembers = {
  __proto__: null,
  data: toBufferSource,
  dnsQueryType: toDnsQueryType,
  remoteAddress: toDOMString,
  remotePort: toUnsignedShort,
};
const context = 'Failed to write to the UDPSocket';

export class UdpWritable extends WritableSide {
  #channel;

  constructor(channel, isSocketClosing, handleClosing) {
    super(channel, { sendWindow, waitsForFinished: false }, isSocketClosing, handleClosing);
    this.#channel = channel;
  }

  //! Steps 3 to 6 of writeAlgorithm, for a connected socket.
  prepare(chunk) {
    const { data, dnsQueryType, remoteAddress, remotePort } = toDictionary(chunk, messageMembers, context);
    if (data === undefined)
      throw new TypeError(`${context}: the message has no member data.`);
    if (remoteAddress !== undefined || remotePort !== undefined || dnsQueryType !== undefined)
      throw new TypeError(`${context}: the socket is connected, so the message cannot have a destination.`);
    const length = typedArrayByteLength(data);
    if (length > largestDatagram)
      throw networkError(`A datagram of ${length} bytes is too large for UDP.`);
    const frames = new Fifo();
    frames.push({ __proto__: null, bytes: encodeData(this.#channel.id, data), units: 1 });
    return { __proto__: null, frames, untilTaken: length > surelySendable };
  }
}
