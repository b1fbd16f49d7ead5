// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What a page sees that was granted nothing.
import { ports } from './ports.js';

const socket = new TCPSocket('127.0.0.1', ports.tcp);
const one = await socket.opened.catch(error => error);
const other = await socket.closed.catch(error => error);
console.log(one === other ? `refused: ${one.name}` : `different errors: ${one} and ${other}`);
window.close();
