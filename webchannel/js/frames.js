// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The frames of webchannel/README.md: type u8 | socket id u32 | payload length u32 | payload; integers little endian.
// Here: what they are, and those to the program. The other direction is FrameReader.

import { BigInt, Number, Uint8Array, freeze, subarray, typedArrayByteLength, typedArraySet } from './primordials.js';

export const FrameType = freeze({
  __proto__: null,
  // to the program
  Data: 0x01, Credit: 0x02, Finish: 0x03, Abort: 0x04, Cancel: 0x05, DataTo: 0x06, Received: 0x07, Resume: 0x08,
  // to the page
  DataArrived: 0x81, DatagramArrived: 0x82, Taken: 0x83, End: 0x84, Error: 0x85, Finished: 0x86, Closed: 0x87,
  Accepted: 0x88, Lane: 0x89, Rest: 0x8a,
});
export const Side = freeze({ __proto__: null, Readable: 1, Writable: 2 });
//! The ways to the page.
export const Lane = freeze({ __proto__: null, Messages: 1, Stream: 2 });

export const headerSize = 9;
export const largestMessage = 1024 * 1024;
//! The ids of accepted connections are chosen by the program, from here up; those below are the page's.
export const firstAcceptedId = 0x80000000;
//! Of frames that are about the link.
const linkId = 0;

//! Thrown for what breaks the protocol.
export class FrameError extends Error {}

function putU32(bytes, offset, value) {
  bytes[offset] = value;
  bytes[offset + 1] = value >>> 8;
  bytes[offset + 2] = value >>> 16;
  bytes[offset + 3] = value >>> 24;
}

//! `value`: an integer below 2^53.
function putU64(bytes, offset, value) {
  let rest = BigInt(value);
  for (let i = 0; i < 8; ++i, rest >>= 8n)
    bytes[offset + i] = Number(rest & 0xffn);
}

function putHeader(bytes, offset, type, id, payloadLength) {
  bytes[offset] = type;
  putU32(bytes, offset + 1, id);
  putU32(bytes, offset + 5, payloadLength);
}

//! Writes the header of a Data frame to `offset` of `bytes`, whose payload follows there.
export function putDataHeader(bytes, offset, id, payloadLength) {
  putHeader(bytes, offset, FrameType.Data, id, payloadLength);
}

function frame(type, id, payloadLength) {
  const bytes = new Uint8Array(headerSize + payloadLength);
  putHeader(bytes, 0, type, id, payloadLength);
  return bytes;
}

//! Writes a Data frame to `offset` of `bytes`, and returns where it ends. `payload`: a Uint8Array of at most
//! largestMessage - headerSize bytes; copied.
export function putData(bytes, offset, id, payload) {
  const length = typedArrayByteLength(payload);
  putHeader(bytes, offset, FrameType.Data, id, length);
  typedArraySet(bytes, payload, offset + headerSize);
  return offset + headerSize + length;
}

let scratch = new Uint8Array(0); // contexts that send nothing need none

//! Room for one frame, the same every time, so that a frame that is sent at once costs no memory.
function scratchFor(size) {
  if (typedArrayByteLength(scratch) < size) {
    let room = headerSize + 8 * 1024;
    while (room < size)
      room *= 2;
    scratch = new Uint8Array(room);
  }
  return scratch;
}

//! A Data frame. It is to be sent or copied at once: the next one overwrites it.
export function encodeData(id, payload) {
  const bytes = scratchFor(headerSize + typedArrayByteLength(payload));
  return subarray(bytes, 0, putData(bytes, 0, id, payload));
}

//! One datagram for a destination of its own. `family`: 0 (any), 4 or 6; `port`: a u16; `host`: 1 to 255 bytes of
//! UTF-8; `data`: a Uint8Array, copied. To be sent or copied at once, as with encodeData().
export function encodeDataTo(id, { family, port, host, data }) {
  const hostLength = typedArrayByteLength(host);
  const length = 4 + hostLength + typedArrayByteLength(data);
  const bytes = scratchFor(headerSize + length);
  putHeader(bytes, 0, FrameType.DataTo, id, length);
  bytes[headerSize] = family;
  bytes[headerSize + 1] = port;
  bytes[headerSize + 2] = port >>> 8;
  bytes[headerSize + 3] = hostLength;
  typedArraySet(bytes, host, headerSize + 4);
  typedArraySet(bytes, data, headerSize + 4 + hostLength);
  return subarray(bytes, 0, headerSize + length);
}

const unitsFrameSize = headerSize + 4;

function putUnits(bytes, offset, type, id, units) {
  putHeader(bytes, offset, type, id, 4);
  putU32(bytes, offset + headerSize, units);
}

//! A message: Credit, and before it Received where `received` is not 0.
export function encodeCredit(id, units, received = 0) {
  const offset = received === 0 ? 0 : unitsFrameSize;
  const bytes = new Uint8Array(offset + unitsFrameSize);
  if (received !== 0)
    putUnits(bytes, 0, FrameType.Received, linkId, received);
  putUnits(bytes, offset, FrameType.Credit, id, units);
  return bytes;
}

//! `bytes`: so many more of the stream have been taken over.
export function encodeReceived(bytes) {
  const message = new Uint8Array(unitsFrameSize);
  putUnits(message, 0, FrameType.Received, linkId, bytes);
  return message;
}

//! `total`: bytes of the stream that have been taken over since it began.
export function encodeResume(total) {
  const bytes = frame(FrameType.Resume, linkId, 8);
  putU64(bytes, headerSize, total);
  return bytes;
}

export const encodeFinish = (id) => frame(FrameType.Finish, id, 0);
export const encodeCancel = (id) => frame(FrameType.Cancel, id, 0);

//! `promised`: units since opening whose write() has resolved; an integer below 2^53.
export function encodeAbort(id, promised) {
  const bytes = frame(FrameType.Abort, id, 8);
  putU64(bytes, headerSize, promised);
  return bytes;
}
