// Without a browser: the entry can be imported where pages are rendered on a server.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, snippet, unpack } from '../hosts/hugo/build.mjs';
import { bundle, cli } from '../lib/paths.mjs';

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

test('every file that holds code carries the mark of the build, and what loads it its hash', () => {
  const entry = readFileSync(join(bundle, manifest.entry), 'latin1');
  // What comes later is named in the widget's own file.
  const loaders = Object.values(manifest.pages).flat().map((name) => readFileSync(join(bundle, name), 'latin1'));
  const holdsCode = (name) => /\.wasm$|^core-.*\.js$/.test(name);
  for (const name of Object.keys(manifest.files).filter(holdsCode)) {
    const bytes = readFileSync(join(bundle, name));
    assert.ok(bytes.includes(manifest.build), name);
    const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    const isChained = (loader) => loader.includes(integrity) && loader.includes(name);
    assert.ok(name.includes('-later-') ? loaders.some(isChained) : isChained(entry), `${name} is chained to the entry`);
  }
  assert.ok(entry.includes(manifest.build));
});

test('the release holds what its README says, and every hash is right', () => {
  const folder = unpack();
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  execFileSync('sha384sum', ['--check', '--strict', '--quiet', 'SHA384SUMS'], { cwd: folder });
  const listed = read('SHA384SUMS').trim().split('\n').map((line) => line.slice(98));
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.equal(there.length, listed.length + 1, 'all but the list itself');
  const readme = read('README.md');
  for (const [lang, host] of [['ko', 'hugo'], ['en', 'hugo'], ['ko', 'html'], ['en', 'html']]) {
    const manifestPath = join(folder, 'static/skylet', manifest.version, 'manifest.json');
    const options = ['embed', 'dynamodb-capacity', '--host', host, '--lang', lang, '--manifest', manifestPath];
    const example = execFileSync(cli, options).toString().trim();
    assert.ok(readme.includes(example), `${lang} ${host}: ${example}`);
  }
  assert.ok(!/@[A-Z_]+@/.test(readme + read('CSP.md')), 'nothing left to fill in');
  assert.ok(read('CSP.md').includes(manifest.files[manifest.entry].integrity));
  const { components } = JSON.parse(read('sbom.cdx.json'));
  const notices = read('THIRD-PARTY-NOTICES.md');
  assert.ok(components.length > 20);
  for (const { name, version } of components) assert.ok(notices.includes(`- ${name} ${version}: `), name);
  assert.match(read('DATA-NOTICES.md'), /\| \[Amazon DynamoDB [^|]+\]\(https:[^|]+\) \| \d{4}-\d\d-\d\d \|/);
  rmSync(folder, { recursive: true });
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
