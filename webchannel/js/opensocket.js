// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { closeConnection, closeListener } from './connectioninbox.js';
import { watch } from './stopping.js';

//! The constructors' steps in parallel: opens `socket` as `request` (webchannel/README.md, without id) says; it may have
//! `signal` and `timeout` besides, which stay here. `sides`: how its streams are made, see Socket.openingSucceeded().
export async function openSocket(socket, links, { signal, timeout, ...request }, sides) {
  let channel = null; // once the program was asked to open
  const stop = (reason) => {
    if (!socket.isOpening) {
      socket.abort(reason);
      return;
    }
    socket.openingFailed(reason);
    if (channel !== null)
      (sides.makeWritable === null ? closeListener : closeConnection)({ channel });
  };
  watch({ signal, timeout }, socket, stop);
  if (!socket.isOpening)
    return;
  try {
    const link = await links.get();
    if (!socket.isOpening)
      return;
    const { addresses } = await link.open(request, (itsChannel) => { channel = itsChannel; });
    if (socket.isOpening)
      socket.openingSucceeded(channel, sides, addresses);
  } catch (error) {
    if (socket.isOpening)
      socket.openingFailed(error);
  }
}
