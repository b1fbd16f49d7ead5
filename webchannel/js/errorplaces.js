// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { ErrorEvent, dispatchEvent, stopImmediatePropagation } from './platform.js';
import { addEventListener } from './primordials.js';

//! The places in the stack of `error`, innermost first: { filename, lineno, colno }.
export function placesOf(error) {
  const places = [];
  for (const [, filename, line, column] of `${error?.stack}`.matchAll(/^ +at (?:.* \()?(\S+):(\d+):(\d+)\)?$/gm))
    places.push({ filename, lineno: Number(line), colno: Number(column) });
  return places;
}

//! Errors that the browser's functions throw when ours call them are the script's that called ours, and what the browser
//! knows no script of is the worker's, which is at `address`: the events of errors that nobody catches say so. `owner`
//! hears of those that nobody handles here either. To be called before location is repaired.
export function repairErrorPlaces(scope, owner, address) {
  const [{ filename: ours }] = placesOf(new Error());
  const { href: start } = scope.location; // of modules another blob
  const isOurs = (filename) => filename === ours || filename === start;

  function placeOf({ filename, lineno, colno, error }) {
    const caller = placesOf(error).find((each) => !isOurs(each.filename));
    if (caller === undefined) // thrown by us; or no Error, which has no stack
      return filename === ours ? undefined : { filename: address, lineno, colno };
    return caller.filename === '<anonymous>' ? { ...caller, filename: address } : caller;
  }

  addEventListener(scope, 'error', (event) => {
    const { message, error } = event;
    const place = isOurs(event.filename) ? placeOf(event) : undefined;
    if (place === undefined)
      return;
    stopImmediatePropagation(event);
    event.preventDefault();
    if (dispatchEvent(scope, new ErrorEvent('error', { cancelable: true, message, error, ...place })))
      owner.notify('error', { message, ...place });
  }, true);
}
