// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { execute } from './execute.js';

addEventListener('message', (event) => {
  const [port] = event.ports;
  const tell = (text) => port.postMessage(text);
  event.waitUntil(execute(new URLSearchParams(event.data))
    .then(() => tell('finished'), (error) => tell(String(error))));
});
