// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Windows and sizes, in one place. Those that the program knows as well are in webchannel/README.md.

const kibi = 1024;
const mebi = 1024 * kibi;

//! Units (bytes; UDP: datagrams) that may be sent to the program and not with the operating system yet.
export const tcpSendWindow = 2 * mebi;
export const udpSendWindow = 256;
//! Units (bytes; UDP: datagrams; listening: connections) that a socket holds for its page, queued and granted.
export const tcpReceiveWindow = 2 * mebi;
export const udpReceiveWindow = 64;
export const serverReceiveWindow = 16;

//! The engine passes the messages of a WebSocket through a ring of so many bytes, which turns what goes over its end into two
//! pieces. So large writes are cut there, but not into pieces smaller than the other number. (With a ring of another size, they
//! are cut somewhere.) All that one frame can hold are less than three quarters of the send window, whose last quarter the
//! program may owe.
export const engineRing = 128 * kibi;
export const smallestCut = 16 * kibi;
//! Writes up to here go in one frame, wherever the ring ends.
export const largestUncut = engineRing;
//! The same for lines that are no WebSocket.
export const largestRelayMessage = 256 * kibi;
//! Of a write that waits for the window, this much room is kept for the next one, once in a context.
export const largestSpare = 4 * mebi;

//! The largest chunk that a read without a buffer of its own gets as it came, and the largest that is made for it.
export const largestChunk = mebi;
export const largestCopiedChunk = 256 * kibi;
//! Pieces from here up are chunks of their own; smaller ones that wait together are joined.
export const largePiece = 64 * kibi;
//! Up to here a buffer may stay for a small piece of it.
export const smallBuffer = 16 * kibi;

//! Data that comes by messages before the stream is asked for.
export const streamThreshold = 512 * kibi;
//! So much is taken over of the stream before the program is told, unless there is a message to tell it with.
export const receivedPortion = 256 * kibi;
//! The same while small messages (up to the second number) come besides, which the stream is to hold up less: for so much of the
//! stream (the third number) since the last one. The program relies on it for 16 MiB only, after messages of less than 130 KiB, and no
//! more than 4 MiB of the stream and a message can overtake each other; so it never waits for more than it is told.
export const sharedPortion = 32 * kibi;
export const largestSmallMessage = 160 * kibi;
export const sharedFor = 24 * mebi;
//! So much is read of the stream before other tasks get their turn.
export const longestRun = 256 * kibi;
