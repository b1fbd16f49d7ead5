// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { responseCodes } from '../common/dnsmessage.mjs';
import { byId, fillFromAddress, inWords, row } from '../common/elements.mjs';
import { ask } from './resolver.mjs';

const fields = byId.start.elements;

function tell(text, kind = 'quiet') {
  byId.status.textContent = text;
  byId.status.className = kind;
}

function show({ answers, authorities, additionals }) {
  const sections = { Answer: answers, Authority: authorities, Additional: additionals };
  const rows = Object.entries(sections).flatMap(([section, records]) => records.map(({ name, type, ttl, data }) =>
    row([section, [name, 'code'], type, [String(ttl), 'number'], [data, 'code']])));
  byId.records.replaceChildren(...rows);
  byId.empty.hidden = rows.length > 0;
  byId.empty.textContent = 'The answer has no records.';
}

byId.start.addEventListener('submit', async (event) => {
  event.preventDefault();
  byId.ask.disabled = true;
  tell(`Asking ${fields.host.value} …`);
  try {
    const { message, protocol, milliseconds } = await ask(
      { host: fields.host.value, port: Number(fields.port.value) }, fields.name.value, fields.type.value);
    show(message);
    const code = responseCodes[message.responseCode] ?? `code ${message.responseCode}`;
    tell(`${code}, ${message.answers.length} answers over ${protocol} in ${milliseconds.toFixed(1)} ms.`,
      message.responseCode === 0 ? 'quiet' : 'failed');
  } catch (error) {
    byId.records.replaceChildren();
    byId.empty.hidden = false;
    byId.empty.textContent = 'No answer.';
    tell(inWords(error), 'failed');
  }
  byId.ask.disabled = false;
});

fillFromAddress(byId.start);
