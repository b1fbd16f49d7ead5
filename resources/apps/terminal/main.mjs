// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { byId, fillFromAddress, inWords } from '../common/elements.mjs';
import { Log } from '../common/log.mjs';
import { LineView } from './lines.mjs';
import { Listener } from '../common/listener.mjs';
import { Session } from './session.mjs';

const lineEnds = { crlf: '\r\n', lf: '\n', none: '' };
const { start, say } = byId;
const fields = start.elements;
const log = new Log(byId.log, byId.scroller);
const sessions = new Map(); // by peer
const views = new WeakMap(); // of sessions
let listener = null;
let opening = null; // a TCPSocket that is not open yet

function tell(text, kind = 'quiet') {
  byId.status.textContent = text;
  byId.status.className = kind;
}

function note(kind, peer, text) {
  byId.empty.hidden = true;
  return log.add(kind, peer, text);
}

function showState() {
  const isBusy = listener !== null || opening !== null || sessions.size > 0;
  for (const field of start.elements) field.disabled = isBusy;
  byId.open.textContent = fields.mode.value === 'listen' ? 'Listen' : 'Connect';
  byId.close.disabled = listener === null && sessions.size === 0;
  for (const field of [say.elements.line, byId.send, byId.finish]) field.disabled = sessions.size === 0;
  say.elements.to.replaceChildren(new Option('everybody', ''), ...[...sessions.keys()].map((peer) => new Option(peer)));
  say.elements.to.parentElement.hidden = fields.mode.value !== 'listen';
}

/** Shows what a session says until it ends. */
async function follow(socket, info) {
  const session = new Session(socket, info, { telnet: fields.telnet.checked });
  const { peer } = session;
  sessions.set(peer, session);
  showState();
  note('note', peer, 'connected');
  say.elements.line.focus();
  const view = new LineView((text) => note('received', peer, text));
  views.set(session, view);
  session.closed.then(() => note('note', peer, 'closed'), (error) => note('error', peer, inWords(error)))
    .finally(() => {
      sessions.delete(peer);
      showState();
      if (!listener) tell('Closed.');
    });
  try {
    for await (const text of session.received()) view.show(text);
    if (sessions.has(peer)) note('note', peer, 'has finished; we can still send');
  } catch { /* closed tells */ }
}

async function connect(host, port) {
  opening = new TCPSocket(host, port, { noDelay: true });
  tell(`Connecting to ${host} port ${port} …`);
  showState();
  const socket = opening;
  try {
    const info = await socket.opened;
    tell(`Connected to ${info.remoteAddress} port ${info.remotePort}, from port ${info.localPort}.`);
    follow(socket, info);
  } finally {
    opening = null;
  }
}

async function listen(host, port) {
  listener = new Listener(host, port);
  showState();
  const info = await listener.opened;
  tell(`Listening on ${info.localAddress} port ${info.localPort}.`);
  for await (const socket of listener.accepted()) follow(socket, await socket.opened);
}

start.addEventListener('submit', async (event) => {
  event.preventDefault();
  const [host, port] = [fields.host.value, Number(fields.port.value)];
  try {
    await (fields.mode.value === 'listen' ? listen(host, port) : connect(host, port));
  } catch (error) {
    listener = null;
    tell(inWords(error), 'failed');
  }
  showState();
});

say.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { line, to } = say.elements;
  const text = line.value + lineEnds[fields.lineEnd.value];
  line.value = '';
  for (const [peer, session] of sessions) {
    if (to.value !== '' && to.value !== peer) continue;
    views.get(session).end();
    note('sent', peer, text.trimEnd());
    session.send(text).catch((error) => note('error', peer, inWords(error)));
  }
});

byId.finish.addEventListener('click', () => {
  for (const [peer, session] of sessions) {
    session.finish().then(() => note('note', peer, 'we have finished'), (error) => note('error', peer, inWords(error)));
  }
});

byId.close.addEventListener('click', async () => {
  await listener?.close();
  listener = null;
  for (const session of sessions.values()) session.close();
  tell('Closed.');
  showState();
});

fields.mode.addEventListener('change', showState);
fillFromAddress(start);
showState();
