// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The frames of webchannel/README.md: type u8 | socket id u32 | payload length u32 | payload; integers little endian.

import { Fifo } from './fifo.js';
import {
  BigInt, Number, Uint8Array, bufferByteLength, decodeUtf8, freeze, subarray, typedArrayByteLength, typedArraySet,
} from './primordials.js';

export const FrameType = freeze({
  __proto__: null,
  // to the program
  Data: 0x01, Credit: 0x02, Finish: 0x03, Abort: 0x04, Cancel: 0x05, DataTo: 0x06,
  // to the page
  DataArrived: 0x81, DatagramArrived: 0x82, Taken: 0x83, End: 0x84, Error: 0x85, Finished: 0x86, Closed: 0x87,
  Accepted: 0x88,
});
export const Side = freeze({ __proto__: null, Readable: 1, Writable: 2 });

export const headerSize = 9;
export const largestMessage = 1024 * 1024;
//! The ids of accepted connections are chosen by the program, from here up; those below are the page's.
const firstAcceptedId = 0x80000000;

//! Thrown for a message that breaks the protocol.
export class FrameError extends Error {}

function frame(type, id, payloadLength) {
  const bytes = new Uint8Array(headerSize + payloadLength);
  bytes[0] = type;
  putU32(bytes, 1, id);
  putU32(bytes, 5, payloadLength);
  return bytes;
}

function putU32(bytes, offset, value) {
  bytes[offset] = value;
  bytes[offset + 1] = value >>> 8;
  bytes[offset + 2] = value >>> 16;
  bytes[offset + 3] = value >>> 24;
}

//! `payload`: a Uint8Array of at most largestMessage - headerSize bytes; copied.
export function encodeData(id, payload) {
  const bytes = frame(FrameType.Data, id, typedArrayByteLength(payload));
  typedArraySet(bytes, payload, headerSize);
  return bytes;
}

//! One datagram for a destination of its own. `family`: 0 (any), 4 or 6; `port`: a u16; `host`: 1 to 255 bytes of
//! UTF-8; `data`: a Uint8Array, copied.
export function encodeDataTo(id, { family, port, host, data }) {
  const hostLength = typedArrayByteLength(host);
  const bytes = frame(FrameType.DataTo, id, 4 + hostLength + typedArrayByteLength(data));
  bytes[headerSize] = family;
  bytes[headerSize + 1] = port;
  bytes[headerSize + 2] = port >>> 8;
  bytes[headerSize + 3] = hostLength;
  typedArraySet(bytes, host, headerSize + 4);
  typedArraySet(bytes, data, headerSize + 4 + hostLength);
  return bytes;
}

export function encodeCredit(id, units) {
  const bytes = frame(FrameType.Credit, id, 4);
  putU32(bytes, headerSize, units);
  return bytes;
}

export const encodeFinish = (id) => frame(FrameType.Finish, id, 0);
export const encodeCancel = (id) => frame(FrameType.Cancel, id, 0);

//! `promised`: units since opening whose write() has resolved; an integer below 2^53.
export function encodeAbort(id, promised) {
  const bytes = frame(FrameType.Abort, id, 8);
  let rest = BigInt(promised);
  for (let i = 0; i < 8; ++i, rest >>= 8n)
    bytes[headerSize + i] = Number(rest & 0xffn);
  return bytes;
}

//! Calls `handle` with each frame of `message` (an ArrayBuffer) in order. Payloads are views over `message`. Throws
//! FrameError, and handles nothing, when any frame is malformed.
export function decodeFrames(message, handle) {
  const length = bufferByteLength(message);
  if (length > largestMessage)
    throw new FrameError(`a message of ${length} bytes`);
  const frames = new Fifo();
  for (let offset = 0; offset < length;) {
    const header = take(message, offset, headerSize, length);
    const payload = take(message, offset + headerSize, u32(header, 5), length);
    frames.push(decodePayload(header[0], u32(header, 1), payload));
    offset += headerSize + typedArrayByteLength(payload);
  }
  while (!frames.isEmpty)
    handle(frames.shift());
}

function take(buffer, offset, size, limit) {
  if (size > limit - offset)
    throw new FrameError(`${size} bytes expected at ${offset} of ${limit}`);
  return new Uint8Array(buffer, offset, size);
}

const u16 = (bytes, offset) => bytes[offset] | (bytes[offset + 1] << 8);
const u32 = (bytes, offset) => (u16(bytes, offset) | (u16(bytes, offset + 2) << 16)) >>> 0;

function decodePayload(type, id, payload) {
  const length = typedArrayByteLength(payload);
  const rest = (offset) => subarray(payload, offset, length - offset);
  switch (type) {
    case FrameType.DataArrived:
      return { __proto__: null, type, id, data: payload };
    case FrameType.DatagramArrived: {
      const addressLength = payload[2];
      require(length >= 3 && length >= 3 + addressLength, type, length);
      const remoteAddress = decodeUtf8(subarray(payload, 3, addressLength));
      return { __proto__: null, type, id, remotePort: u16(payload, 0), remoteAddress, data: rest(3 + addressLength) };
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
    case FrameType.End:
    case FrameType.Finished:
    case FrameType.Closed:
      require(length === 0, type, length);
      return { __proto__: null, type, id };
    default:
      throw new FrameError(`a frame of type ${type}`);
  }
}

function require(condition, type, length) {
  if (!condition)
    throw new FrameError(`a frame of type ${type} with ${length} bytes that make no sense`);
}
