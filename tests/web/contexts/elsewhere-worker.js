// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { answer } from './outcomes.js';

addEventListener('message', ({ data }) => answer(data));
