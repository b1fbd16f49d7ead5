// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the page says to the demo device and what it expects back. Knows nothing of the page's elements: it reports
// to an observer { message, stepStarted, stepProgressed, stepFinished }, and throws what goes wrong.

import * as format from './format.mjs';
import { Pattern } from './pattern.mjs';
import { TcpChannel } from './tcpchannel.mjs';
import { UdpChannel } from './udpchannel.mjs';

const address = '127.0.0.1';
const halfCloseSize = 1_000_003; // a prime: no buffer ends where the data does
const datagramSizes = [0, 1, 64, 512, 1472, 9000, 65507];
const roundTrips = 50;

export const steps = [
  { id: 'ask', title: 'Ask the instrument', note: 'TCP, one line each way' },
  { id: 'receive', title: 'Receive', note: 'TCP, every byte compared' },
  { id: 'send', title: 'Send it back', note: 'TCP, in uneven pieces' },
  { id: 'datagrams', title: 'Datagrams', note: 'UDP, from empty to 65,507 bytes' },
  { id: 'halfClose', title: 'Half-close', note: 'our FIN first, then its answer' },
];

export class Conversation {
  #sockets;
  #ports;
  #observer;
  #bulkSize;
  #verified = 0;

  /** sockets: { TCPSocket, UDPSocket }; ports: { tcp, udp }; bulkSize: bytes to receive and to send back. */
  constructor(sockets, ports, observer, bulkSize = 64 * 1024 * 1024) {
    this.#sockets = sockets;
    this.#ports = ports;
    this.#observer = observer;
    this.#bulkSize = bulkSize;
  }

  /** How many bytes were compared or hashed so far, and found right. */
  get verified() {
    return this.#verified;
  }

  /** Runs all steps; resolves to the number of bytes verified. */
  async run() {
    const channel = await TcpChannel.open(this.#sockets.TCPSocket, address, this.#ports.tcp, { noDelay: true });
    const { localPort, remotePort } = channel.info;
    this.#note('TCP', `connected, port ${localPort} to ${remotePort}`);
    await this.#step('ask', () => this.#ask(channel));
    const bytes = new Uint8Array(this.#bulkSize);
    let hash;
    await this.#step('receive', async () => {
      const facts = await this.#receive(channel, bytes);
      hash = facts.hash;
      return facts;
    });
    await this.#step('send', () => this.#sendBack(channel, bytes, hash));
    await this.#step('datagrams', () => this.#datagrams());
    await this.#step('halfClose', () => this.#halfClose(channel));
    return this.#verified;
  }

  async #step(id, action) {
    this.#observer.stepStarted(id);
    const began = performance.now();
    const facts = await action();
    this.#observer.stepFinished(id, { ...facts, milliseconds: performance.now() - began, verified: this.#verified });
  }

  #note(protocol, summary) {
    this.#observer.message({ direction: 'note', protocol, summary });
  }

  #sent(protocol, summary, bytes) {
    this.#observer.message({ direction: 'out', protocol, summary, length: bytes.length, bytes });
  }

  #received(protocol, summary, bytes) {
    this.#observer.message({ direction: 'in', protocol, summary, length: bytes.length, bytes });
  }

  /** A line of conversation for every eighth of a long transfer. */
  #mileposts(direction, total) {
    return new Mileposts(total / 8, (done, length) => this.#observer.message(
      { direction, protocol: 'TCP', summary: `${format.size(done)} of ${format.size(total)}`, length }));
  }

  async #command(channel, text) {
    const bytes = new TextEncoder().encode(`${text}\r\n`);
    this.#sent('TCP', text, bytes);
    await channel.write(bytes);
  }

  async #answer(channel) {
    const line = await channel.readLine();
    this.#received('TCP', line, new TextEncoder().encode(`${line}\r\n`));
    if (line.startsWith('ERR'))
      throw new Error(`the device answered: ${line}`);
    return line;
  }

  async #question(channel, text) {
    const began = performance.now();
    await this.#command(channel, text);
    const line = await this.#answer(channel);
    return { line, milliseconds: performance.now() - began };
  }

  async #ask(channel) {
    const { line: identity } = await this.#question(channel, '*IDN?');
    await this.#question(channel, 'SYST:UPTIME?');
    const times = [];
    const temperatures = [];
    for (let i = 0; i < 20; ++i) {
      const { line, milliseconds } = await this.#question(channel, 'MEAS:TEMP?');
      if (!/^\d+\.\d+$/.test(line))
        throw new Error(`not a temperature: ${line}`);
      times.push(milliseconds);
      temperatures.push(Number(line));
      this.#observer.stepProgressed('ask', i + 1, 20);
    }
    return { identity, temperatures, median: format.median(times) };
  }

  async #receive(channel, bytes) {
    const total = bytes.length;
    const seed = 1 + Math.floor(Math.random() * 0xfffffffe);
    await this.#command(channel, `BULK:SEND? ${total} ${seed}`);
    expectLine(await this.#answer(channel), `BULK ${total}`);

    const pattern = new Pattern(seed);
    const mileposts = this.#mileposts('in', total);
    let done = 0;
    await channel.readBytes(total, (piece) => {
      const at = pattern.differsAt(piece);
      if (at >= 0)
        throw new Error(`byte ${done + at} of ${total} is wrong`);
      bytes.set(piece, done);
      done += piece.length;
      mileposts.reached(done);
      this.#observer.stepProgressed('receive', done, total);
    });
    const hash = format.digest(await crypto.subtle.digest('SHA-256', bytes));
    expectLine(await this.#answer(channel), `SHA256 ${total} ${hash}`);
    this.#verified += total;
    return { bytes: total, hash };
  }

  async #sendBack(channel, bytes, hash) {
    const total = bytes.length;
    await this.#command(channel, `BULK:RECV ${total}`);
    const mileposts = this.#mileposts('out', total);
    let taken = 0;
    await this.#writeUnevenly(channel, bytes, (count) => {
      taken += count;
      mileposts.reached(taken);
      this.#observer.stepProgressed('send', taken, total);
    });
    expectLine(await this.#answer(channel), `RECEIVED ${total} ${hash}`);
    this.#verified += total;
    return { bytes: total, hash };
  }

  async #writeUnevenly(channel, bytes, taken) {
    const lengths = [65536, 1, 262144, 4099, 131072, 16384, 65537];
    for (let from = 0, i = 0; from < bytes.length; ++i) {
      const piece = bytes.subarray(from, from + lengths[i % lengths.length]);
      from += piece.length;
      await channel.stream(piece, taken);
    }
    await channel.flush();
  }

  async #datagrams() {
    const channel = await UdpChannel.open(this.#sockets.UDPSocket, address, this.#ports.udp);
    this.#note('UDP', `port ${channel.info.localPort} to ${channel.info.remotePort}`);
    const total = datagramSizes.length + roundTrips + 1;
    let done = 0;
    const progress = () => this.#observer.stepProgressed('datagrams', ++done, total);

    for (const length of datagramSizes) {
      await this.#echo(channel, length, true);
      progress();
    }
    const times = [];
    for (let i = 0; i < roundTrips; ++i) {
      times.push(await this.#echo(channel, 64, i === 0));
      progress();
    }
    this.#note('UDP', `${roundTrips} round trips of 64 B, median ${format.duration(format.median(times))}`);
    const question = new TextEncoder().encode('TEMP?');
    this.#sent('UDP', 'TEMP?', question);
    await channel.send(question);
    const answer = await channel.receive();
    this.#received('UDP', new TextDecoder().decode(answer), answer);
    progress();
    await channel.close();
    return { datagrams: total, median: format.median(times) };
  }

  /** Sends a datagram and compares what comes back; resolves to the round trip in milliseconds. */
  async #echo(channel, length, shown) {
    const data = new Pattern(length + 1).fill(new Uint8Array(length));
    const summary = length === 0 ? 'empty datagram' : `datagram of ${format.grouped(length)} B`;
    if (shown)
      this.#sent('UDP', summary, data);
    const began = performance.now();
    await channel.send(data);
    const back = await channel.receive();
    const milliseconds = performance.now() - began;
    if (back.length !== length || back.some((byte, at) => byte !== data[at]))
      throw new Error(`the ${summary} came back with ${back.length} bytes, changed`);
    this.#verified += length;
    if (shown)
      this.#received('UDP', `${summary}, unchanged`, back);
    return milliseconds;
  }

  async #halfClose(channel) {
    await this.#command(channel, 'HASH:UNTIL:FIN');
    const bytes = new Pattern(halfCloseSize).fill(new Uint8Array(halfCloseSize));
    let taken = 0;
    await this.#writeUnevenly(channel, bytes, (count) => {
      taken += count;
      this.#observer.stepProgressed('halfClose', taken, halfCloseSize);
    });
    this.#sent('TCP', `${format.grouped(halfCloseSize)} bytes to hash`, bytes);
    await channel.finish();
    this.#sent('TCP', 'FIN: nothing more from us', new Uint8Array(0));

    const hash = format.digest(await crypto.subtle.digest('SHA-256', bytes));
    expectLine(await this.#answer(channel), `HASHED ${halfCloseSize} ${hash}`);
    await channel.readEnd();
    this.#received('TCP', 'FIN: nothing more from the device', new Uint8Array(0));
    await channel.closed;
    this.#note('TCP', 'closed, both directions');
    this.#verified += halfCloseSize;
    return { bytes: halfCloseSize, hash };
  }
}

function expectLine(line, expected) {
  if (line !== expected)
    throw new Error(`the device answered "${line}" where "${expected}" was right`);
}

/** Calls report(reached, since the last) whenever another step is reached; several at once are reported as one. */
class Mileposts {
  #step;
  #reported = 0;
  #report;

  constructor(step, report) {
    this.#step = step;
    this.#report = report;
  }

  reached(done) {
    const whole = Math.floor(done / this.#step) * this.#step;
    if (whole === this.#reported)
      return;
    this.#report(Math.round(whole), Math.round(whole - this.#reported));
    this.#reported = whole;
  }
}
