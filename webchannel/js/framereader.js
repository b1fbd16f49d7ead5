// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { FrameError, FrameType, Lane, Side, firstAcceptedId, headerSize, largestMessage } from './frames.js';
import { Uint8Array, copyOf, decodeUtf8, min, subarray, typedArrayByteLength, typedArraySet } from './primordials.js';

// Frames to the page. They come as objects with own fields only, whose classes no page sees; not { __proto__: null, ... }
// where many come, which costs ten times as much.

//! Calls `handle` with each frame of `message` (a Uint8Array) in order; payloads are views over it. Throws FrameError at the
//! first malformed one, also one that is cut off, after those before it were handled.
export function decodeFrames(message, handle) {
  const length = typedArrayByteLength(message);
  if (length > largestMessage)
    throw new FrameError(`a message of ${length} bytes`);
  if (decodeWholeFrames(message, 0, length, handle) < length)
    throw new FrameError('a message that ends in the middle of a frame');
}

//! Finds the frames in bytes that come in pieces of any size.
//!
//! The payload of DataArrived is handed on as it comes, each piece a frame of its own, never an empty one. All other
//! frames come whole. Payloads are views over what was fed, where that holds all of them.
export class FrameReader {
  #header = new Uint8Array(headerSize);
  #headerLength = 0; // so much of it has come
  #left = 0; // of the payload
  #payload = null; // collected; null for DataArrived

  //! Calls `handle` with each frame of `bytes` (a Uint8Array) in order. Throws FrameError at the first malformed one, after
  //! those before it were handled; nothing can be fed then.
  feed(bytes, handle) {
    const end = typedArrayByteLength(bytes);
    for (let offset = 0; offset < end;) {
      if (this.#headerLength === 0)
        offset = decodeWholeFrames(bytes, offset, end, handle);
      if (offset < end)
        offset = this.#headerLength < headerSize ? this.#takeHeader(bytes, offset, end, handle)
          : this.#takePayload(bytes, offset, end, handle);
    }
  }

  //! Returns where `bytes` go on, as does the next one.
  #takeHeader(bytes, offset, end, handle) {
    const length = min(headerSize - this.#headerLength, end - offset);
    typedArraySet(this.#header, subarray(bytes, offset, length), this.#headerLength);
    this.#headerLength += length;
    if (this.#headerLength === headerSize) {
      this.#left = checkedLength(this.#header, 0);
      this.#payload = this.#header[0] === FrameType.DataArrived ? null : new Uint8Array(this.#left);
      this.#finishIfWhole(handle);
    }
    return offset + length;
  }

  #takePayload(bytes, offset, end, handle) {
    const length = min(this.#left, end - offset);
    const part = subarray(bytes, offset, length);
    if (this.#payload !== null)
      typedArraySet(this.#payload, part, typedArrayByteLength(this.#payload) - this.#left);
    this.#left -= length;
    if (this.#payload === null)
      handle(new DataFrame(FrameType.DataArrived, u32(this.#header, 1), part));
    this.#finishIfWhole(handle);
    return offset + length;
  }

  #finishIfWhole(handle) {
    if (this.#left > 0)
      return;
    const payload = this.#payload;
    this.#headerLength = 0;
    this.#payload = null;
    if (payload !== null)
      finish(this.#header, 0, payload, handle);
  }
}

class DataFrame {
  type;
  id;
  data;

  constructor(type, id, data) {
    this.type = type;
    this.id = id;
    this.data = data;
  }
}

class DatagramFrame {
  type = FrameType.DatagramArrived;
  id;
  remotePort;
  remoteAddress;
  data;

  constructor(id, remotePort, remoteAddress, data) {
    this.id = id;
    this.remotePort = remotePort;
    this.remoteAddress = remoteAddress;
    this.data = data;
  }
}

const u16 = (bytes, offset) => bytes[offset] | (bytes[offset + 1] << 8);
const u32 = (bytes, offset) => (u16(bytes, offset) | (u16(bytes, offset + 2) << 16)) >>> 0;

//! The length of the payload, of the header at `offset` of `bytes`; throws when there can be no such frame.
function checkedLength(bytes, offset) {
  const type = bytes[offset];
  const length = u32(bytes, offset + 5);
  if (type < FrameType.DataArrived || type > FrameType.Rest)
    throw new FrameError(`a frame of type ${type}`);
  require(length <= largestMessage, type, length);
  return length;
}

//! Returns where the first frame begins that does not end at or before `end`.
function decodeWholeFrames(bytes, offset, end, handle) {
  while (end - offset >= headerSize) {
    const length = checkedLength(bytes, offset);
    if (length > end - offset - headerSize)
      break;
    finish(bytes, offset, subarray(bytes, offset + headerSize, length), handle);
    offset += headerSize + length;
  }
  return offset;
}

//! `bytes`, `offset`: of the header.
function finish(bytes, offset, payload, handle) {
  const type = bytes[offset];
  if (type !== FrameType.DataArrived)
    handle(decode(type, u32(bytes, offset + 1), payload));
  else if (typedArrayByteLength(payload) > 0)
    handle(new DataFrame(type, u32(bytes, offset + 1), payload));
}

function decode(type, id, payload) {
  const length = typedArrayByteLength(payload);
  const rest = (offset) => subarray(payload, offset, length - offset);
  switch (type) {
    case FrameType.DatagramArrived: {
      const addressLength = payload[2];
      require(length >= 3 && length >= 3 + addressLength, type, length);
      const remoteAddress = decodeAddress(subarray(payload, 3, addressLength));
      return new DatagramFrame(id, u16(payload, 0), remoteAddress, rest(3 + addressLength));
    }
    case FrameType.Taken:
      require(length === 4, type, length);
      return { __proto__: null, type, id, units: u32(payload, 0) };
    case FrameType.Error: {
      const side = payload[0];
      const nameLength = payload[1];
      require(length >= 2 && length >= 2 + nameLength, type, length);
      require(side === Side.Readable || side === Side.Writable, type, length);
      const name = decodeUtf8(subarray(payload, 2, nameLength));
      return { __proto__: null, type, id, side, name, message: decodeUtf8(rest(2 + nameLength)) };
    }
    case FrameType.Accepted: {
      const localLength = payload[8];
      require(length >= 10 && length >= 10 + localLength, type, length);
      require(length === 10 + localLength + payload[9 + localLength], type, length);
      const socketId = u32(payload, 0);
      require(socketId >= firstAcceptedId, type, length);
      const localAddress = decodeUtf8(subarray(payload, 9, localLength));
      const remoteAddress = decodeUtf8(rest(10 + localLength));
      const ports = { __proto__: null, localPort: u16(payload, 4), remotePort: u16(payload, 6) };
      return { __proto__: null, type, id, socketId, localAddress, remoteAddress, ...ports };
    }
    case FrameType.Lane: {
      const lane = payload[0];
      require(length === 1 && (lane === Lane.Messages || lane === Lane.Stream), type, length);
      return { __proto__: null, type, id, lane };
    }
    case FrameType.Rest:
      require(id === 0, type, length);
      return new DataFrame(type, id, payload);
    default: // End, Finished, Closed
      require(length === 0, type, length);
      return { __proto__: null, type, id };
  }
}

let lastAddress = new Uint8Array(0);
let lastAddressText = '';

//! Datagrams in a row usually come from one address.
function decodeAddress(bytes) {
  const length = typedArrayByteLength(bytes);
  let same = length === typedArrayByteLength(lastAddress);
  for (let i = 0; same && i < length; ++i)
    same = bytes[i] === lastAddress[i];
  if (!same) {
    lastAddress = copyOf(bytes);
    lastAddressText = decodeUtf8(bytes);
  }
  return lastAddressText;
}

function require(condition, type, length) {
  if (!condition)
    throw new FrameError(`a frame of type ${type} with ${length} bytes that make no sense`);
}
