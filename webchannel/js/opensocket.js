// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

//! The constructors' steps in parallel: opens `socket` as `request` (webchannel/README.md, without id) says.
//! `sides`: how its streams are made, see Socket.openingSucceeded().
export async function openSocket(socket, links, request, sides) {
  try {
    const link = await links.get();
    const { channel, addresses } = await link.open(request);
    socket.openingSucceeded(channel, sides, addresses);
  } catch (error) {
    socket.openingFailed(error);
  }
}
