// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What an attacker keeps for himself before he breaks everything: clean natives, and a notebook.

const { TCPSocket: CleanTCPSocket, UDPSocket: CleanUDPSocket, TCPServerSocket: CleanTCPServerSocket,
        WebSocket: CleanWebSocket, XMLHttpRequest: CleanXMLHttpRequest, MessageChannel: CleanMessageChannel,
        MessageEvent: CleanMessageEvent } = globalThis;
const cleanReflect = { __proto__: null, ownKeys: Reflect.ownKeys, getOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor };
const cleanTimeout = setTimeout.bind(globalThis);
const bindTo = (method) => Function.prototype.call.bind(method);
const [xhrOpen, xhrHeader, xhrSend] = ['open', 'setRequestHeader', 'send'].map((name) => bindTo(XMLHttpRequest.prototype[name]));
const bytes = { data: new Uint8Array([1]) };
const say = console.log.bind(console);
// Every string seen that is long enough for a secret. No array: those may be booby-trapped.
const notebook = { __proto__: null, length: 0 };
let isWriting = false; // what the notebook itself calls may be patched

function note(value, depth = 0) {
  if (typeof value === 'string') {
    if (value.length >= 16 && notebook.length < 20000) notebook[notebook.length++] = value;
  } else if (typeof value === 'object' && value !== null && depth < 3) {
    const keys = cleanReflect.ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const descriptor = cleanReflect.getOwnPropertyDescriptor(value, keys[i]);
      if (descriptor !== undefined && 'value' in descriptor) note(descriptor.value, depth + 1);
    }
  }
}

function remember(first, second, third) {
  if (isWriting) return;
  isWriting = true;
  try {
    note(first);
    note(second);
    note(third);
  } catch {
    // a proxy, for example
  } finally {
    isWriting = false;
  }
}
