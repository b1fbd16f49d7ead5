// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { execute } from './execute.js';

execute(new URLSearchParams(location.search)).then(() => postMessage('finished'), (error) => postMessage(`${error}`));
