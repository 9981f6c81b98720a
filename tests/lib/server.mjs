// A static server on loopback: gzip as GitHub Pages does, extra headers if asked, and a log of what was asked for.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'text/xml; charset=utf-8',
};

// Serves `mounts`, a list of [address prefix, folder]; the longest prefix that fits wins.
// `headers(path)` gives extra headers; `answer(path)` may give { status, type, body } in place of a file.
export async function serve(mounts, { headers = () => ({}), answer = () => null } = {}) {
  const log = [];
  const ordered = [...mounts].sort(([a], [b]) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const made = answer(path) ?? (await file(ordered, path));
    const body = gzipSync(made.body, { level: 9 });
    log.push({ path, status: made.status, bytes: body.length });
    response.writeHead(made.status, {
      'content-type': made.type,
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-cache',
      ...headers(path),
    });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${server.address().port}`, log, close };
}

async function file(mounts, path) {
  const mount = mounts.find(([prefix]) => path.startsWith(prefix));
  const place = mount && join(mount[1], normalize('/' + path.slice(mount[0].length)));
  try {
    const found = (await stat(place)).isDirectory() ? join(place, 'index.html') : place;
    return { status: 200, type: TYPES[extname(found)] ?? 'application/octet-stream', body: await readFile(found) };
  } catch {
    return { status: 404, type: TYPES['.html'], body: Buffer.from('<!doctype html><title>404</title>') };
  }
}
