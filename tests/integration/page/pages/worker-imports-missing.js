// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Classic worker script that imports what is not there, under an address that begins like its own.
importScripts('worker-imports-missing.js.missing');
