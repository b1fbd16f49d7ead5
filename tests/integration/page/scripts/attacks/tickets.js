// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Knows the name of the event by which tickets are asked for, and uses it: in crowds, in disguise, and before anybody.

const ask = (data, ports) => globalThis.dispatchEvent(
  new CleanMessageEvent(setup.eventName, { cancelable: true, data, ports }));
const answers = { ticket: 0, error: 0 };
let first = null;
for (let i = 0; i < 80; i++) {
  const { port1, port2 } = new CleanMessageChannel();
  port1.onmessage = ({ data }) => {
    remember(data);
    answers['ticket' in data ? 'ticket' : 'error']++;
    if (answers.ticket + answers.error === 80) say(`tickets ${answers.ticket}, refused ${answers.error}`);
    if (first === null && data.ticket) speak(first = `${data.url}/${data.ticket}`);
  };
  ask('ticket', [port2]);
}
for (const data of ['__proto__', 'constructor', 'toString', '', null, 7, {}, 'tickets', 'x'.repeat(1 << 20)]) {
  const { port1, port2 } = new CleanMessageChannel();
  port1.onmessage = () => say('STRANGE answer');
  try { ask(data, [port2]); } catch { /* cannot be sent */ }
}
ask('ticket', []);
const { port1, port2 } = new CleanMessageChannel();
const disguised = new CleanMessageEvent(setup.eventName, { data: 'nothing', ports: [port1, port2] });
Object.defineProperty(disguised, 'data', { get: () => 'ticket' });
globalThis.dispatchEvent(disguised);
globalThis.addEventListener(setup.eventName, (event) => { remember(event.data, event.ports); event.stopImmediatePropagation(); }, true);

// It may have its own ticket. What it gets with it are its own grants.
function speak(address) {
  const socket = new CleanWebSocket(address);
  const open = (id, remotePort) => socket.send(JSON.stringify({ type: 6, id, object: 'sockets', method: 'open',
    args: [{ id, credit: 1024, protocol: 'tcp', remoteAddress: '127.0.0.1', remotePort, origin: setup.other, policies: 7 }] }));
  const call = (id, method, args) => socket.send(JSON.stringify({ type: 6, id, object: 'sockets', method, args }));
  socket.onopen = () => {
    open(1, setup.forbidden);
    open(2, setup.granted);
    for (let method = 0; method < 8; method++) call(100 + method, method, []);
    call(200, 'deleteLater', []);
  };
  socket.onmessage = ({ data }) => {
    if (typeof data !== 'string') return;
    remember(data);
    const { id, data: reply } = JSON.parse(data);
    if (id === 1 || id === 2) say(`own ticket ${id} ${reply?.error?.name ?? 'opened'}`);
  };
}
