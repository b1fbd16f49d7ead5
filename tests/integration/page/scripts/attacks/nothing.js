// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The control: an attempt without an attack is refused politely, and what is granted works.
