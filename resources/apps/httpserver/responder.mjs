// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What is answered to a request: pure functions, no sockets.

const reasons = {
  200: 'OK', 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 413: 'Content Too Large',
  431: 'Request Header Fields Too Large', 500: 'Internal Server Error', 501: 'Not Implemented',
};

/** A text as an answer. */
export const text = (status, content, headers = {}) => ({
  status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: new Blob([content]),
});

/** Answers from `files` (name to Blob): { status, headers, body: Blob }. `count`: requests so far. */
export function respond({ method, target, body, headers }, files, count) {
  let path;
  try {
    path = decodeURIComponent(new URL(target, 'http://server/').pathname);
  } catch {
    return text(400, 'The address of the request is malformed.\n');
  }
  if (path === '/echo' && method === 'POST')
    return { status: 200, headers: { 'Content-Type': headers.get('content-type') ?? 'application/octet-stream' }, body: new Blob([body]) };
  if (method !== 'GET' && method !== 'HEAD') return text(405, `${method} is not for ${path}.\n`, { Allow: 'GET, HEAD' });
  if (path === '/status') return json({ requests: count, files: [...files.keys()] });
  const file = files.get(path === '/' ? 'index.html' : path.slice(1));
  if (file) return { status: 200, headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file };
  return path === '/' ? text(200, welcome(files)) : text(404, `There is no ${path} here.\n`);
}

const json = (value) => ({ status: 200, headers: { 'Content-Type': 'application/json' }, body: new Blob([JSON.stringify(value)]) });

const welcome = (files) => `It works.\n${[...files.keys()].map((name) => `/${encodeURIComponent(name)}\n`).join('')}`;

/** Whether the connection goes on after the answer. */
export function isKeptAlive({ version, headers }) {
  const options = (headers.get('connection') ?? '').toLowerCase().split(/\s*,\s*/);
  return version === 'HTTP/1.1' ? !options.includes('close') : options.includes('keep-alive');
}

/** The head of an answer, as bytes. */
export function encodeHead({ status, headers, body }, keepAlive) {
  const lines = [`HTTP/1.1 ${status} ${reasons[status] ?? 'Unknown'}`, `Content-Length: ${body.size}`,
    `Connection: ${keepAlive ? 'keep-alive' : 'close'}`, ...Object.entries(headers).map((header) => header.join(': '))];
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n\r\n`);
}
