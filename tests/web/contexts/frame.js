// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { execute } from './execute.js';

const tell = (text) => parent.postMessage(text, location.origin);
execute(new URLSearchParams(location.search)).then(() => tell('finished'), (error) => tell(String(error)));
