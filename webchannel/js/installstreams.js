// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { installAsyncIterator } from './asynciterator.js';
import { installReaders } from './readers.js';
import { engineFeatures } from './streamfeatures.js';

//! Adds to `global` what today's pages expect of streams and this engine lacks.
export function installStreams(global) {
  const { asyncIteration, releaseWhileReading, minimumOfRead } = engineFeatures();
  if (!releaseWhileReading || !minimumOfRead)
    installReaders(global);
  if (!asyncIteration)
    installAsyncIterator(global);
}
