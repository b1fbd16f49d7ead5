// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Makes every object a thenable, so that whatever a promise is resolved with falls into the page's hands; then tries to
// open sockets with the pieces it has caught.

const caught = [];
Object.defineProperty(Object.prototype, 'then', {
  configurable: true,
  get() {
    if (caught.length < 100 && this !== globalThis) caught[caught.length] = this;
    remember(this);
    return undefined;
  },
});
const request = { protocol: 'tcp', remoteAddress: '127.0.0.1', remotePort: setup.forbidden, credit: 1024 };
cleanTimeout(() => {
  for (const piece of caught) {
    try { piece.open?.(request)?.then?.(() => say('piece opened'), (error) => say(`piece ${error.name}`)); } catch { /* no link */ }
    try { piece.link?.open?.(request); } catch { /* no link */ }
  }
  say(`caught ${caught.length}`);
}, 500);
