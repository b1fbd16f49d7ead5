// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Writes DNS messages and reads their questions: the other side of resources/apps/common/dnsmessage.mjs, not made of it.

const numbers = { A: 1, CNAME: 5, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 };
const names = Object.fromEntries(Object.entries(numbers).map(([name, number]) => [number, name]));

const u16 = (number) => Buffer.from([number >> 8, number & 255]);

export function encodeName(name) {
  return Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([Buffer.byteLength(label)]), Buffer.from(label)])),
    Buffer.from([0])]);
}

const encoders = {
  A: (address) => Buffer.from(address.split('.').map(Number)),
  CNAME: encodeName,
  PTR: encodeName,
  TXT: (text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]),
  SRV: ({ port, host }) => Buffer.concat([u16(0), u16(0), u16(port), encodeName(host)]),
};

//! One record: { name, type, data, ttl }.
function encodeRecord({ name, type, data, ttl = 120 }) {
  const encoded = encoders[type](data);
  return Buffer.concat([encodeName(name), u16(numbers[type]), u16(1), u16(0), u16(ttl), u16(encoded.length), encoded]);
}

//! A response. `question`: the bytes of the one that it answers, or none.
export function encodeResponse({ id = 0, code = 0, truncated = false, question = Buffer.alloc(0), records = [] }) {
  const flags = 0x8400 | (truncated ? 0x0200 : 0) | code;
  const head = [id, flags, question.length > 0 ? 1 : 0, records.length, 0, 0].map(u16);
  return Buffer.concat([...head, question, ...records.map(encodeRecord)]);
}

//! { id, isQuery, name, type, question: its bytes } of a message with one question.
export function readQuestion(message) {
  const labels = [];
  let at = 12;
  for (; message[at] > 0; at += message[at] + 1)
    labels.push(message.toString('utf8', at + 1, at + 1 + message[at]));
  const type = names[message.readUInt16BE(at + 1)];
  return {
    id: message.readUInt16BE(0), isQuery: message[2] < 128 && message.readUInt16BE(4) === 1, name: labels.join('.'), type,
    question: message.subarray(12, at + 5),
  };
}
