// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HttpError, RequestParser } from '../../../resources/apps/httpserver/httpparser.mjs';
import { encodeHead, isKeptAlive, respond } from '../../../resources/apps/httpserver/responder.mjs';

const encode = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const decode = (bytes) => String.fromCharCode(...bytes);

/** The requests in `pieces`, or the status that the malformed one is answered with at the end. */
async function parse(pieces) {
  const waiting = pieces.filter((piece) => piece !== '').map(encode);
  const parser = new RequestParser(async () => waiting.shift() ?? null);
  const seen = [];
  try {
    for (let request; (request = await parser.next());)
      seen.push(`${request.method} ${request.target} ${decode(request.body)}`);
  } catch (error) {
    assert(error instanceof HttpError, error);
    seen.push(error.status);
  }
  return seen;
}

const get = 'GET /a HTTP/1.1\r\nHost: h\r\n\r\n';
const conversations = [
  ['one request', get, ['GET /a ']],
  ['two in a row', get + get, ['GET /a ', 'GET /a ']],
  ['LF alone ends lines too', 'GET /a HTTP/1.1\nHost: h\n\n', ['GET /a ']],
  ['an empty line before', `\r\n${get}`, ['GET /a ']],
  ['a body with a length, then another request', `POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello${get}`, ['POST /b hello', 'GET /a ']],
  ['a body in chunks with trailers', `POST /b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nT: 1\r\n\r\n${get}`, ['POST /b hello world', 'GET /a ']],
  ['HTTP/1.0 needs no host', 'GET / HTTP/1.0\r\n\r\n', ['GET / ']],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
  ['no version', 'GET /\r\n\r\n', [400]],
  ['another version', 'GET / HTTP/2.0\r\n\r\n', [400]],
  ['too many words', 'GET / / HTTP/1.1\r\n\r\n', [400]],
  ['a method that is none', 'G(T / HTTP/1.1\r\n\r\n', [400]],
  ['a header without a colon', 'GET / HTTP/1.1\r\nHost\r\n\r\n', [400]],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost : h\r\n\r\n', [400]],
  ['a folded header', 'GET / HTTP/1.1\r\nHost: h\r\n more\r\n\r\n', [400]],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', [400]],
  ['a length and chunks', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na', [400]],
  ['a negative length', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n', [400]],
  ['a length beyond all measure', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n', [413]],
  ['another coding', 'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n', [501]],
  ['a chunk that is longer than it says', 'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n', [400]],
  ['an end within the head', 'GET / HTTP/1.1\r\nHost', [400]],
  ['an end within the body', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel', [400]],
  ['nothing at all', '', []],
];

for (const [name, text, expected] of conversations) {
  test(`requests: ${name}, in every split`, async () => {
    for (let cut = 0; cut <= text.length; ++cut)
      assert.deepEqual(await parse([text.slice(0, cut), text.slice(cut)]), expected, `cut at ${cut}`);
    assert.deepEqual(await parse([...text]), expected, 'byte by byte');
  });
}

test('requests: a head without an end is refused before it fills the memory', async () => {
  assert.deepEqual(await parse(['GET / HTTP/1.1\r\n', ...Array(2000).fill('X-Long: aaaaaaaaaaaaaaaaaaaa\r\n')]), [431]);
  assert.deepEqual(await parse(Array(40).fill('x'.repeat(1000))), [431]);
});

const request = (method, target, body = '') => ({ method, target, version: 'HTTP/1.1', headers: new Map(), body: encode(body) });
const files = new Map([['a b.txt', new Blob(['file'], { type: 'text/plain' })]]);

for (const [name, asked, status, body] of [
  ['the list of files', request('GET', '/'), 200, 'It works.\n/a%20b.txt\n'],
  ['a file, its name percent-encoded', request('GET', '/a%20b.txt?x=1'), 200, 'file'],
  ['a file that is not there', request('GET', '/c'), 404, 'There is no /c here.\n'],
  ['what was sent', request('POST', '/echo', 'said'), 200, 'said'],
  ['the state', request('GET', '/status'), 200, '{"requests":7,"files":["a b.txt"]}'],
  ['a method that is not for it', request('DELETE', '/'), 405, 'DELETE is not for /.\n'],
  ['an address that is none', request('GET', '/%'), 400, 'The address of the request is malformed.\n'],
]) {
  test(`answers: ${name}`, async () => {
    const answer = respond(asked, files, 7);
    assert.deepEqual([answer.status, await answer.body.text()], [status, body]);
    assert.match(decode(encodeHead(answer, true)), new RegExp(`^HTTP/1.1 ${status} .*\r\nContent-Length: ${answer.body.size}\r\n`));
  });
}

for (const [version, connection, kept] of [
  ['HTTP/1.1', undefined, true], ['HTTP/1.1', 'close', false], ['HTTP/1.1', 'x, Close', false], ['HTTP/1.0', undefined, false],
  ['HTTP/1.0', 'keep-alive', true],
]) {
  test(`answers: ${version} with Connection ${connection} ${kept ? 'goes on' : 'ends'}`, () => {
    assert.equal(isKeptAlive({ version, headers: new Map(connection ? [['connection', connection]] : []) }), kept);
  });
}
