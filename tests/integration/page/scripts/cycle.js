// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A page that uses one socket of each kind, in a worker too where workers have them, says 'cycle done', and leaves half
// of them open.

async function talkToMyself() {
  const server = new TCPServerSocket('127.0.0.1');
  const { localPort, readable } = await server.opened;
  const client = new TCPSocket('127.0.0.1', localPort);
  const [{ value: accepted }, here] = await Promise.all([readable.getReader().read(), client.opened]);
  const there = await accepted.opened;
  const piped = there.readable.pipeTo(there.writable);
  const writer = here.writable.getWriter();
  await writer.write(new Uint8Array(300000));
  const closing = writer.close();
  let length = 0;
  for (const reader = here.readable.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
  }
  await Promise.all([piped, closing, client.closed, accepted.closed]);
  if (length !== 300000) throw new Error(`${length} bytes came back`);
}

async function sendDatagrams() {
  const bound = await new UDPSocket({ localAddress: '127.0.0.1' }).opened;
  const sender = await new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: bound.localPort }).opened;
  await sender.writable.getWriter().write({ data: new Uint8Array(1000) });
  const { value } = await bound.readable.getReader().read();
  if (value.data.length !== 1000) throw new Error(`${value.data.length} bytes of a datagram came`);
}

async function leaveOpen() {
  const { writable } = await new TCPSocket('127.0.0.1', setup.port).opened;
  await writable.getWriter().write(new Uint8Array(300000));
}

//! 'without' where workers have no sockets.
function useWorker() {
  const source = `if (typeof TCPSocket === 'function')
    new TCPSocket('127.0.0.1', ${setup.port}).opened.then(() => postMessage('with'), (error) => postMessage(error.name));
  else
    postMessage('without');`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  globalThis.kept = worker;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => { if (data.startsWith('with')) resolve(data); else reject(new Error(data)); };
    worker.onerror = () => reject(new Error('the worker failed'));
  });
}

Promise.all([useWorker(), talkToMyself(), sendDatagrams(), leaveOpen()]).then(
  ([worker]) => console.log(`cycle done, workers ${worker} sockets`), (error) => console.log(`cycle failed: ${error.stack}`));
