// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// All measures, in the order of the run: { name, run(environment) -> { row: number }, place?, isCold?, isFresh?,
// isOfWindow? }.
//   environment  { ports of the peer; amounts; ask(what) -> promise of what the runner knows; kind: 'window' or
//                'worker', of what is measured }
//   place        'page': needs the document, and makes contexts of the kind itself. Otherwise it is run in one
//   isCold       no short run comes first
//   isFresh      in a browser just started, which reuses no memory that others gave back
//   isOfWindow   is about documents, so it is not run for workers

import { tcpReceive, tcpReceiveByob, tcpSendLarge, tcpSendSmall } from './bulk.js';
import { udpReceive, udpReceivePaced, udpSend } from './datagrams.js';
import { firstByte } from './firstbyte.js';
import { many } from './many.js';
import { floodMemory, idleMemory } from './memory.js';
import { accept, openOneByOne, openSideBySide } from './opening.js';
import { busyRtt, tcpRtt, udpRtt } from './trips.js';

export const measures = [
  { name: 'tcp-receive', run: tcpReceive },
  { name: 'tcp-receive-byob', run: tcpReceiveByob },
  { name: 'tcp-send-60k', run: tcpSendSmall },
  { name: 'tcp-send-3M', run: tcpSendLarge },
  { name: 'tcp-rtt', run: tcpRtt },
  { name: 'tcp-open-seq', run: openOneByOne },
  { name: 'tcp-open-par16', run: openSideBySide },
  { name: 'udp-rtt', run: udpRtt },
  { name: 'udp-send', run: udpSend },
  { name: 'udp-receive', run: udpReceive },
  { name: 'udp-receive-50k', run: udpReceivePaced },
  { name: 'busy-rtt', run: busyRtt },
  { name: 'accept', run: accept },
  { name: 'many', run: many, place: 'page', isCold: true },
  { name: 'first-byte', run: firstByte, place: 'page', isOfWindow: true },
  { name: 'idle-memory', run: idleMemory, place: 'page', isCold: true, isFresh: true },
  { name: 'flood-memory', run: floodMemory, isCold: true, isFresh: true },
];
