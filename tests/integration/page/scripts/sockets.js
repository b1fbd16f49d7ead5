// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Opens one socket of each kind, and says so. The test puts the constant `setup` before it.

async function openAll() {
  const idle = await new TCPSocket('127.0.0.1', setup.idle).opened;
  const server = await new TCPServerSocket('127.0.0.1').opened;
  const bound = await new UDPSocket({ localAddress: '127.0.0.1' }).opened;
  const connected = await new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: setup.udp }).opened;
  await connected.writable.getWriter().write({ data: Uint8Array.of(1) });
  const promised = await new TCPSocket('127.0.0.1', setup.promised).opened;
  await promised.writable.getWriter().write(new Uint8Array(setup.bytes).fill(7));
  // The answer comes from behind the bytes: they are in the program then, and no longer on their way out of the renderer.
  await new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: setup.udp }).opened;
  globalThis.kept = [idle, server, bound, connected, promised];
  console.log(`listening ${server.localPort}`);
  console.log(`bound ${bound.localPort}`);
  const accepted = await server.readable.getReader().read();
  globalThis.kept.push(await accepted.value.opened);
  console.log('ready');
}

// A page that was reloaded is another one. Workers have no navigations.
if (performance.getEntriesByType('navigation')[0]?.type === 'reload')
  console.log('reloaded');
else
  openAll();
