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

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('text stands out 7:1 and marks 3:1 from paper and surface in every theme', () => {
  const css = readFileSync(new URL('../../crates/kit/src/css/tokens.css', import.meta.url), 'utf8');
  const pairs = [...css.matchAll(/--([a-z0-9-]+): .*?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  const light = Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
  const dark = Object.fromEntries(pairs.map(([, name, , value]) => [name, value]));
  const projected = css.split('[data-theme="projector"]')[1].matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g);
  const projector = { ...light, ...Object.fromEntries([...projected].map(([, name, value]) => [name, value])) };
  for (const [theme, tokens] of Object.entries({ light, dark, projector })) {
    for (const ground of ['paper', 'surface']) {
      for (const text of ['ink', 'muted', 'accent', 'right', 'wrong']) {
        const found = contrast(tokens[text], tokens[ground]);
        assert.ok(found >= 7, `${theme}: ${text} on ${ground} is ${found.toFixed(2)}:1`);
      }
      for (const mark of ['edge', 'series-1', 'series-2', 'series-3']) {
        const found = contrast(tokens[mark], tokens[ground]);
        assert.ok(found >= 3, `${theme}: ${mark} on ${ground} is ${found.toFixed(2)}:1`);
      }
    }
  }
});
