// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { byId, fillFromAddress, inWords, row } from '../common/elements.mjs';
import { Server } from './server.mjs';

const largestCount = 500;
const files = new Map();
const fields = byId.start.elements;
let server = null;

function tell(text, kind = 'quiet') {
  byId.status.textContent = text;
  byId.status.className = kind;
}

function showState() {
  for (const field of [fields.host, fields.port, byId.open]) field.disabled = server !== null;
  byId.close.disabled = server === null;
}

function showAnswer({ peer, request, status, bytes }) {
  byId.empty.hidden = true;
  byId.requests.prepend(row([
    new Date().toLocaleTimeString([], { hour12: false }), [peer, 'code'],
    [request ? `${request.method} ${request.target}` : '(malformed)', 'code'],
    [String(status), status < 400 ? 'number' : 'number failed'], [String(bytes), 'number'],
  ]));
  if (byId.requests.childElementCount > largestCount) byId.requests.lastElementChild.remove();
}

byId.start.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    server = new Server(fields.host.value, Number(fields.port.value), files, showAnswer);
    showState();
    const { localAddress, localPort } = await server.opened;
    tell(`Serving on http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}/`);
    await server.serve();
    tell('Stopped.');
  } catch (error) {
    tell(inWords(error), 'failed');
  }
  server = null;
  showState();
});

byId.close.addEventListener('click', () => { server?.stop(); });

fields.files.addEventListener('change', () => {
  for (const file of fields.files.files) files.set(file.name, file);
});

fillFromAddress(byId.start);
showState();
