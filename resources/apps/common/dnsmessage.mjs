// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// DNS messages (RFC 1035, 2782, 3596), as DNS and multicast DNS use them.

export const types = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, SRV: 33, ANY: 255 };
const typeNames = Object.fromEntries(Object.entries(types).map(([name, number]) => [number, name]));
export const responseCodes = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];

const longestLabel = 63;
const longestName = 255;

/** A query with one question. `unicastResponse`: multicast DNS's QU bit. */
export function encodeQuery({ id = 0, name, type, recursionDesired = true, unicastResponse = false }) {
  const labels = encodeName(name);
  const bytes = new Uint8Array(12 + labels.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, id);
  view.setUint16(2, recursionDesired ? 0x0100 : 0);
  view.setUint16(4, 1);
  bytes.set(labels, 12);
  view.setUint16(12 + labels.length, types[type]);
  view.setUint16(14 + labels.length, unicastResponse ? 0x8001 : 1);
  return bytes;
}

function encodeName(name) {
  const bytes = [];
  for (const label of name.replace(/\.$/, '').split('.').filter((label, _, all) => label !== '' || all.length > 1)) {
    const encoded = new TextEncoder().encode(label);
    if (encoded.length === 0 || encoded.length > longestLabel) throw new RangeError(`“${name}” is no DNS name.`);
    bytes.push(encoded.length, ...encoded);
  }
  if (bytes.length >= longestName) throw new RangeError(`“${name}” is too long for a DNS name.`);
  return Uint8Array.from([...bytes, 0]);
}

/** Reads a message; throws RangeError when it is malformed. */
export class DnsMessage {
  #bytes;
  #view;
  #offset = 12;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.id = this.#view.getUint16(0);
    const flags = this.#view.getUint16(2);
    this.isResponse = (flags & 0x8000) !== 0;
    this.isTruncated = (flags & 0x0200) !== 0;
    this.responseCode = flags & 15;
    const [questions, answers, authorities, additionals] = [4, 6, 8, 10].map((at) => this.#view.getUint16(at));
    this.questions = this.#many(questions, () => this.#question());
    this.answers = this.#many(answers, () => this.#record());
    this.authorities = this.#many(authorities, () => this.#record());
    this.additionals = this.#many(additionals, () => this.#record());
  }

  #many(count, read) {
    return Array.from({ length: count }, read);
  }

  #question() {
    const question = { name: this.#name(), type: this.#type() };
    this.#take(2); // class
    return question;
  }

  #record() {
    const record = { name: this.#name(), type: this.#type() };
    this.#take(2); // class, and multicast DNS's cache-flush bit
    record.ttl = this.#view.getUint32(this.#take(4));
    const length = this.#view.getUint16(this.#take(2));
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new RangeError('A record goes beyond its message.');
    record.data = this.#data(record.type, end);
    this.#offset = end;
    return record;
  }

  /** What a record says, for people. */
  #data(type, end) {
    const number = () => this.#view.getUint16(this.#take(2));
    switch (type) {
      case 'A': return this.#bytes.slice(this.#take(4), this.#offset).join('.');
      case 'AAAA': return ipv6(Array.from({ length: 8 }, number));
      case 'CNAME':
      case 'NS':
      case 'PTR': return this.#name();
      case 'MX': return `${number()} ${this.#name()}`;
      case 'SRV': return `${number()} ${number()} ${number()} ${this.#name()}`;
      case 'SOA': return `${this.#name()} ${this.#name()} ${this.#many(5, () => this.#view.getUint32(this.#take(4))).join(' ')}`;
      case 'TXT': return this.#texts(end).map((text) => JSON.stringify(text)).join(' ');
    }
    return Array.from(this.#bytes.subarray(this.#offset, end), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  }

  #texts(end) {
    const texts = [];
    while (this.#offset < end) {
      const length = this.#bytes[this.#take(1)];
      texts.push(new TextDecoder().decode(this.#bytes.subarray(this.#take(length), this.#offset)));
    }
    return texts;
  }

  #type() {
    const number = this.#view.getUint16(this.#take(2));
    return typeNames[number] ?? `TYPE${number}`;
  }

  /** A name, which may go on elsewhere (RFC 1035, 4.1.4), but only before itself, so that it comes to an end. */
  #name() {
    const labels = [];
    let at = this.#offset;
    let after = null;
    for (let length = this.#byte(at), earliest = at; length !== 0; length = this.#byte(at)) {
      if (length >= 0xc0) {
        after ??= at + 2;
        at = ((length & 0x3f) << 8) | this.#byte(at + 1);
        if (at >= earliest) throw new RangeError('A compressed name points forward.');
        earliest = at;
        continue;
      }
      if (length > longestLabel || labels.length > longestName / 2) throw new RangeError('A name is malformed.');
      if (at + 1 + length > this.#bytes.length) throw new RangeError('A name goes beyond its message.');
      labels.push(new TextDecoder().decode(this.#bytes.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
    this.#offset = after ?? at + 1;
    return labels.length === 0 ? '.' : labels.join('.');
  }

  #byte(at) {
    if (at >= this.#bytes.length) throw new RangeError('A name goes beyond its message.');
    return this.#bytes[at];
  }

  #take(count) {
    const at = this.#offset;
    this.#offset += count;
    if (this.#offset > this.#bytes.length) throw new RangeError('The message ends too early.');
    return at;
  }
}

/** RFC 5952. */
function ipv6(groups) {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = text.match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return text;
  const at = text.search(new RegExp(`\\b${longest}\\b`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
