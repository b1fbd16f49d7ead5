// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Telnet (RFC 854) as far as a network virtual terminal without options needs it: every option is refused, which ends
// every negotiation, and the commands are taken out of the text.

const [se, sb, will, wont, doIt, dont, iac] = [240, 250, 251, 252, 253, 254, 255];
const [nul, cr] = [0, 13];

/** Takes the commands out of what arrives. The state lives on between the pieces, however they are cut. */
export class TelnetDecoder {
  #state = 'text'; // or iac, will, do, ignored, sub, subIac, cr
  #data = [];
  #reply = [];

  /** { data, reply }: what was said, and what the other side must be answered; Uint8Arrays. */
  decode(bytes) {
    for (const byte of bytes) this.#state = this.#next(byte);
    return { data: Uint8Array.from(this.#data.splice(0)), reply: Uint8Array.from(this.#reply.splice(0)) };
  }

  #next(byte) {
    switch (this.#state) {
      case 'iac': return this.#command(byte);
      case 'will': return this.#refuse(dont, byte);
      case 'do': return this.#refuse(wont, byte);
      case 'ignored': return 'text';
      case 'sub': return byte === iac ? 'subIac' : 'sub';
      case 'subIac': return byte === se ? 'text' : 'sub';
      case 'cr': if (byte === nul) return 'text'; // CR NUL is a carriage return alone
    }
    if (byte === iac) return 'iac';
    this.#data.push(byte);
    return byte === cr ? 'cr' : 'text';
  }

  #command(byte) {
    switch (byte) {
      case iac: this.#data.push(iac); return 'text';
      case will: return 'will';
      case doIt: return 'do';
      case wont:
      case dont: return 'ignored'; // the option's number follows
      case sb: return 'sub';
    }
    return 'text';
  }

  #refuse(verb, option) {
    this.#reply.push(iac, verb, option);
    return 'text';
  }
}

/** What is to be sent for `bytes` of text: a byte 255 is doubled. */
export const encodeTelnet = (bytes) => Uint8Array.from([...bytes].flatMap((byte) => (byte === iac ? [iac, iac] : [byte])));
