// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { DnsMessage, encodeQuery } from '../common/dnsmessage.mjs';

const tries = 3;
const patience = 1000; // ms for each try

/** Asks `server` ({ host, port }) for `name`; resolves with { message, protocol, milliseconds }. */
export async function ask(server, name, type) {
  const id = crypto.getRandomValues(new Uint16Array(1))[0];
  const query = encodeQuery({ id, name, type });
  const begin = performance.now();
  const overUdp = await askOverUdp(server, query, id);
  const needsTcp = overUdp.isTruncated;
  const message = needsTcp ? await askOverTcp(server, query, id) : overUdp;
  return { message, protocol: needsTcp ? 'TCP' : 'UDP', milliseconds: performance.now() - begin };
}

async function askOverUdp({ host, port }, query, id) {
  const socket = new UDPSocket({ remoteAddress: host, remotePort: port });
  const { readable, writable } = await socket.opened;
  const reader = readable.getReader();
  const writer = writable.getWriter();
  let timer;
  let triesLeft = tries;
  const send = () => {
    if (triesLeft-- === 0) {
      reader.cancel(); // settles the read that waits
      return;
    }
    writer.write({ data: query }).catch(() => {}); // the read tells
    timer = setTimeout(send, patience);
  };
  send();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`No answer from ${host} port ${port} within ${tries * patience / 1000} s.`);
      const message = parsed(value.data);
      if (message?.isResponse && message.id === id) return message; // anything else is not for us
    }
  } finally {
    clearTimeout(timer);
    await Promise.allSettled([reader.cancel(), writer.close()]);
  }
}

/** RFC 1035, 4.2.2: two bytes of length before the message. */
async function askOverTcp({ host, port }, query, id) {
  const socket = new TCPSocket(host, port);
  const { readable, writable } = await socket.opened;
  const writer = writable.getWriter();
  const reader = readable.getReader({ mode: 'byob' });
  try {
    await writer.write(Uint8Array.from([query.length >> 8, query.length & 255, ...query]));
    const [high, low] = await exactly(reader, 2);
    const message = new DnsMessage(await exactly(reader, (high << 8) | low));
    if (message.id !== id) throw new Error('The server answered another question.');
    return message;
  } finally {
    await Promise.allSettled([reader.cancel(), writer.close()]);
  }
}

async function exactly(reader, count) {
  let bytes = new Uint8Array(count);
  for (let filled = 0; filled < count;) {
    const { value, done } = await reader.read(bytes.subarray(filled));
    if (done) throw new Error('The server ended the connection before its answer.');
    filled += value.length;
    bytes = new Uint8Array(value.buffer); // the read has taken the old one away
  }
  return bytes;
}

function parsed(data) {
  try {
    return new DnsMessage(data);
  } catch {
    return null; // malformed: wait for a better one
  }
}
