// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize UDPSocket writable stream".

import { networkError } from './errors.js';
import { FrameQueue } from './framequeue.js';
import { encodeData, encodeDataTo } from './frames.js';
import { udpSendWindow } from './limits.js';
import { TypeError, encodeUtf8, typedArrayByteLength } from './primordials.js';
import { toBufferSource, toDOMString, toDictionary, toDnsQueryType, toUnsignedShort } from './webidl.js';
import { WritableSide } from './writableside.js';

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
//! In a DataTo frame.
const families = { __proto__: null, ipv4: 4, ipv6: 6 };

//! What an IP name or address has at most, in bytes of UTF-8: the length goes in one byte.
const longestHost = 255;

//! What the writable streams of connected and bound sockets have in common: a message becomes one frame.
class DatagramWritable extends WritableSide {
  #id;

  constructor(channel, isSocketClosing, handleClosing) {
    super(channel, { sendWindow: udpSendWindow, waitsForFinished: false }, isSocketClosing, handleClosing);
    this.#id = channel.id;
  }

  //! Steps 3 to 5 of writeAlgorithm. Subclasses have checkMessage(message), which throws, or returns what they encode;
  //! encode(id, checked), a frame that is sent or copied at once; and waitsUntilTaken(checked).
  check(chunk) {
    const message = toDictionary(chunk, messageMembers, context);
    requireMember(message, 'data');
    return this.checkMessage(message);
  }

  //! Step 6, the copy.
  begin(checked) {
    const frame = this.encode(this.#id, checked);
    const untilTaken = this.waitsUntilTaken(checked);
    if (!this.hasRoom(1))
      return FrameQueue.ofDatagram(frame, untilTaken);
    this.sendFrame(frame, 1);
    return untilTaken ? FrameQueue.ofDatagram(null, true) : null;
  }
}

//! Of a connected socket: its messages have no destination of their own.
export class UdpWritable extends DatagramWritable {
  checkMessage({ data, dnsQueryType, remoteAddress, remotePort }) {
    if (remoteAddress !== undefined || remotePort !== undefined || dnsQueryType !== undefined)
      throw new TypeError(`${context}: the socket is connected, so the message cannot have a destination.`);
    checkLength(data);
    return data;
  }

  waitsUntilTaken(data) { return typedArrayByteLength(data) > surelySendable; }
  encode(id, data) { return encodeData(id, data); }
}

//! Of a bound socket: every message says where it goes. Whether it can go there is known only when the name has been
//! looked up and the rules were asked, so a write is done when the operating system has the datagram.
export class BoundUdpWritable extends DatagramWritable {
  checkMessage(message) {
    requireMember(message, 'remoteAddress');
    requireMember(message, 'remotePort');
    const { data, dnsQueryType, remoteAddress, remotePort: port } = message;
    checkLength(data);
    const host = encodeUtf8(remoteAddress);
    const hostLength = typedArrayByteLength(host);
    if (hostLength === 0 || hostLength > longestHost)
      throw networkError(`A host name of ${hostLength} bytes cannot be found.`);
    const family = dnsQueryType === undefined ? 0 : families[dnsQueryType];
    return { __proto__: null, family, port, host, data };
  }

  waitsUntilTaken() { return true; }
  encode(id, datagram) { return encodeDataTo(id, datagram); }
}

function requireMember(message, name) {
  if (message[name] === undefined)
    throw new TypeError(`${context}: the message has no member ${name}.`);
}

//! Throws for what no datagram can hold.
function checkLength(data) {
  const length = typedArrayByteLength(data);
  if (length > largestDatagram)
    throw networkError(`A datagram of ${length} bytes is too large for UDP.`);
}
