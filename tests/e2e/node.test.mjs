// Without a browser: the entry can be imported where pages are rendered on a server.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, snippet } from '../hosts/hugo/build.mjs';
import { bundle } from '../lib/paths.mjs';

const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json')));

test('importing the entry in plain Node does nothing and throws nothing', async () => {
  const before = Object.getOwnPropertyNames(globalThis).length;
  const entry = await import(join(bundle, 'skylet.js'));
  assert.equal(entry.version, manifest.version);
  assert.equal(Object.getOwnPropertyNames(globalThis).length, before);
});

test('the manifest names every file with its hash, and all addresses are relative', () => {
  for (const [name, file] of Object.entries(manifest.files)) {
    const bytes = readFileSync(join(bundle, name));
    assert.equal(file.raw, bytes.length, name);
    assert.equal(file.integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    assert.ok(file.gzip > 0 && file.brotli > 0, name);
  }
  const page = readFileSync(join(bundle, 'w/dynamodb-capacity/index.html'), 'utf8');
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
    assert.ok(/^(\.\.?\/|data:)/.test(address), address);
  }
});

test('the snippet holds no blank line inside and its open tag stands alone', () => {
  const lines = snippet('html').trim().split('\n');
  assert.equal(lines[0], '<figure class="skylet">');
  assert.match(lines[1], /^<skylet-dynamodb-capacity [^>]*>$/);
  assert.ok(lines.every((line) => line.trim()));
  assert.equal(lines.at(-1), '</figure>');
});

test('an unknown parameter or widget in the shortcode stops the build with its place', () => {
  const spoil = (from, to) => () => build({ edit: (text, post) => (post === 'shortcode' ? text.replace(from, to) : text) });
  assert.throws(spoil('consistency=', 'consistensy='), /consistensy.*shortcode\.md:\d+/s);
  assert.throws(spoil('w="dynamodb-capacity"', 'w="dynamo"'), /dynamo.*shortcode\.md:\d+/s);
});
