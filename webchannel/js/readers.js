// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Readers of our streams as today's standard has them, for engines whose readers cannot be released while a read waits,
// or do not know read(view, { min }). Everything else stays the engine's: the streams, their locks, `closed`, cancel(),
// pipes, and all readers of other streams.

import { ByobRead, toByobArguments } from './byobread.js';
import { patchConstructor, patchMethod } from './interface.js';
import { sideOf } from './ourstreams.js';
import { TypeError, Uint8Array, forPage, newWeakMap, rejected, weakMapGet, weakMapSet } from './primordials.js';
import { DefaultRead } from './reads.js';

const { apply, getPrototypeOf } = Reflect;

const released = null;
// Readers of our streams: to the ReadableSide, or released.
const defaultReaders = newWeakMap();
const byobReaders = newWeakMap();

function waitFor(side, read) {
  side.read(read);
  return forPage(read.promise);
}

//! Replaces what `global` has for readers. Call it once.
export function installReaders(global) {
  const { prototype: defaultPrototype } = global.ReadableStreamDefaultReader;
  const { prototype: byobPrototype } = global.ReadableStreamBYOBReader;
  const nativeReadInto = byobPrototype.read;

  const attachDefault = (reader, stream) => {
    const side = sideOf(stream);
    if (side === undefined)
      return;
    weakMapSet(defaultReaders, reader, side);
    side.attach();
  };
  const attachByob = (reader, stream) => {
    const side = sideOf(stream);
    if (side === undefined)
      return;
    weakMapSet(byobReaders, reader, side);
    side.attach((length) => apply(nativeReadInto, reader, [new Uint8Array(length)]));
  };
  patchConstructor(global, 'ReadableStreamDefaultReader', attachDefault);
  patchConstructor(global, 'ReadableStreamBYOBReader', attachByob);
  patchMethod(global.ReadableStream.prototype, 'getReader', (native, stream, args) => {
    const reader = apply(native, stream, args);
    const attach = getPrototypeOf(reader) === byobPrototype ? attachByob : attachDefault;
    attach(reader, stream);
    return reader;
  });

  patchMethod(defaultPrototype, 'read', (native, reader, args) => {
    const side = weakMapGet(defaultReaders, reader) ?? released;
    return side === released || side.isReady ? apply(native, reader, args) : waitFor(side, new DefaultRead());
  });
  patchMethod(byobPrototype, 'read', (native, reader, args) => {
    const side = weakMapGet(byobReaders, reader);
    if (side === undefined)
      return apply(native, reader, args);
    try {
      const description = toByobArguments(args);
      return description === undefined || side === released || side.isReady ? apply(native, reader, args)
        : waitFor(side, new ByobRead(description));
    } catch (error) {
      return rejected(error);
    }
  });
  const patchRelease = (prototype, readers) => {
    patchMethod(prototype, 'releaseLock', (native, reader, args) => {
      const result = apply(native, reader, args);
      const side = weakMapGet(readers, reader) ?? released;
      if (side !== released) {
        weakMapSet(readers, reader, released);
        side.detach(new TypeError('The reader was released.'));
      }
      return result;
    });
  };
  patchRelease(defaultPrototype, defaultReaders);
  patchRelease(byobPrototype, byobReaders);
}
