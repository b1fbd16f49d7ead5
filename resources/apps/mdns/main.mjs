// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { byId, fillFromAddress, inWords, row } from '../common/elements.mjs';
import { Browser } from './browser.mjs';

const fields = byId.start.elements;
let browser = null;

function tell(text, kind = 'quiet') {
  byId.status.textContent = text;
  byId.status.className = kind;
}

function showState() {
  for (const field of [fields.group, fields.port, byId.open]) field.disabled = browser !== null;
  byId.close.disabled = browser === null;
}

function show(services) {
  byId.empty.hidden = services.length > 0;
  byId.services.replaceChildren(...services.map(({ name, type, host, port, addresses, text }) =>
    row([name, [type, 'code'], [host, 'code'], [port, 'number'], [addresses.join('\n'), 'code'], [text, 'code']])));
}

byId.start.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { group, port } = fields;
  show([]);
  try {
    browser = new Browser(group.value, Number(port.value));
    showState();
    tell(`Listening to ${group.value} port ${port.value}.`);
    await browser.browse(show);
    tell('Stopped.');
  } catch (error) {
    await browser?.stop();
    tell(inWords(error), 'failed');
  }
  browser = null;
  showState();
});

byId.close.addEventListener('click', () => { browser?.stop(); });

fillFromAddress(byId.start);
showState();
