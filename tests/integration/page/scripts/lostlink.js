// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Sockets that wait for everything there is to wait for, one of which writes without a pause; says how each of these
// ends. The test calls openAgain() and stopWriting().

let isStopped = false;
const tell = (what, promise) => promise.then(() => console.log(`${what}: fine`), (error) => console.log(`${what}: ${error?.name}`));

globalThis.stopWriting = () => { isStopped = true; };
globalThis.openAgain = () => {
  new TCPSocket('127.0.0.1', setup.port).opened.then(
    () => console.log('again: opened'), (error) => console.log(`again: ${error.name}`));
};

async function writeOn(writer, piece) {
  let resolved = 0;
  try {
    while (!isStopped) {
      await writer.write(piece);
      resolved += piece.length;
    }
    await writer.close();
    console.log(`written ${resolved} finished`);
  } catch (error) {
    console.log(`written ${resolved} ${error.name}`);
    throw error;
  }
}

(async () => {
  const idle = new TCPSocket('127.0.0.1', setup.port);
  const { readable } = await idle.opened;
  const busy = new TCPSocket('127.0.0.1', setup.port);
  const { writable } = await busy.opened;
  const server = new TCPServerSocket('127.0.0.1');
  const { readable: connections } = await server.opened;
  const bound = new UDPSocket({ localAddress: '127.0.0.1' });
  const { readable: datagrams } = await bound.opened;
  const ends = [
    tell('read', readable.getReader().read()), tell('write', writeOn(writable.getWriter(), new Uint8Array(200000))),
    tell('accept', connections.getReader().read()), tell('receive', datagrams.getReader().read()),
    tell('closed idle', idle.closed), tell('closed busy', busy.closed), tell('closed server', server.closed),
    tell('closed bound', bound.closed),
  ];
  console.log('busy');
  await Promise.all(ends);
  console.log('all over');
})();
