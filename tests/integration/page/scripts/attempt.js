// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Tries everything that could reach what nobody granted, with whatever the attack has left. Ends in the line 'over'.

const toForbidden = { remoteAddress: '127.0.0.1', remotePort: setup.forbiddenUdp };

let left = 0;
let allTried = () => {};

async function attempt(what, act) {
  ++left;
  try {
    await act();
    say(`${what} opened`);
  } catch (error) {
    say(`${what} ${error?.name}`);
  }
  if (--left === 0) allTried();
}

function attemptAll(TCPSocket, UDPSocket, TCPServerSocket) {
  attempt('granted', () => new TCPSocket('127.0.0.1', setup.granted).opened);
  attempt('tcp', () => new TCPSocket('127.0.0.1', setup.forbidden).opened);
  attempt('tcp by name', () => new TCPSocket('localhost', setup.forbidden).opened);
  attempt('udp', async () => {
    const { writable } = await new UDPSocket(toForbidden).opened;
    await writable.getWriter().write(bytes);
  });
  attempt('bind', async () => {
    const { writable } = await new UDPSocket({ localAddress: '127.0.0.1' }).opened;
    await writable.getWriter().write({ ...bytes, ...toForbidden });
  });
  attempt('listen', () => new TCPServerSocket('127.0.0.1', { localPort: setup.free }).opened);
}

//! With what it has seen: is any of it the secret that makes a world script of a page?
function askWith(secret) {
  const request = new CleanXMLHttpRequest();
  xhrOpen(request, 'GET', 'wirebench:ticket');
  xhrHeader(request, 'X-Wirebench-Policy', 'direct-sockets');
  xhrHeader(request, 'X-Wirebench-Secret', secret);
  request.onload = () => say(`STOLEN ${request.responseText}`);
  xhrSend(request);
}

//! Hexadecimal words of 16 digits and more, without a method that might be patched.
function useNotes() {
  isWriting = true;
  say(`noted ${notebook.length}`);
  const used = { __proto__: null };
  let count = 0;
  for (let i = 0; i < notebook.length && count < 200; i++) {
    const text = notebook[i];
    let word = '';
    for (let at = 0; at <= text.length && at < 100000; at++) {
      const letter = text[at];
      if ((letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f')) {
        word += letter;
      } else {
        if (word.length >= 16 && used[word] === undefined) {
          used[word] = true;
          say(`saw ${word}`);
          if (++count < 50) askWith(word);
        }
        word = '';
      }
    }
  }
}

let isEnding = false;
function end() {
  if (isEnding) return;
  isEnding = true;
  try { useNotes(); } catch (error) { say(`notes ${error}`); }
  cleanTimeout(() => say('over'), 100);
}

// A page that broke its own promises may wait for ever; how long it tries is its own business.
allTried = end;
cleanTimeout(end, setup.patience);
for (let i = 0; i < 2; i++) {
  try {
    if (i === 0) attemptAll(CleanTCPSocket, CleanUDPSocket, CleanTCPServerSocket);
    else attemptAll(globalThis.TCPSocket, globalThis.UDPSocket, globalThis.TCPServerSocket);
  } catch (error) {
    say(`attempt ${error}`);
  }
}
