// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A page that means no harm.
new TCPSocket('127.0.0.1', setup.granted).opened.then(
  () => console.log('clean page: opened'), (error) => console.log(`clean page: ${error.name}`));
