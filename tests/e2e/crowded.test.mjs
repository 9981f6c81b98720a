// A page with as many widgets as are planned, most of them stand-ins: each has a file of its own, and pieces that a few
// share are copied into each or lie beside them. Loading one never disturbs another.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { crowded, unsplit } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const { version, pages, later } = JSON.parse(readFileSync(join(crowded, 'manifest.json')));
const WHOLE = `/whole/${version}/`;
const SLUGS = Object.keys(pages);

for (const engine of ENGINES) {
  describe(`a crowded page in ${engine}`, () => {
    const place = room(engine, { folder: crowded, mounts: (release) => [[release, crowded], [WHOLE, unsplit]] });
    const { browser } = place;

    // A page with nothing on it yet.
    async function fresh(release = place.release) {
      const path = place.put(`<!doctype html><html lang="ko"><meta charset="utf-8"><link rel="icon" href="data:,">
        <title>x</title><body><script>window.failed = []; addEventListener('error', (e) => failed.push(e.message));
        document.addEventListener('skylet-error', (e) => failed.push(e.detail.message));</script>
        <script type="module" src="${release}skylet.js"></script></body></html>`);
      await browser.open(place.url + path);
      await browser.until(() => customElements.get('skylet-dynamodb-capacity'));
    }

    async function add(slug) {
      await browser.run((slug) => {
        const element = document.createElement(`skylet-${slug}`);
        element.setAttribute('loading', 'eager');
        element.append('fallback');
        document.body.append(element);
      }, slug);
      await browser.until((slug) => document.querySelector(`skylet-${slug}`).readyState === 'ready' || failed[0], slug);
    }

    const states = () =>
      browser.run((slugs) => {
        const all = slugs.map((slug) => document.querySelector(`skylet-${slug}`));
        return all.filter(Boolean).map((element) => [element.state, JSON.stringify(element.result)]);
      }, SLUGS);

    // One step of its first control, by a real key; where the range ends, back.
    async function step(slug) {
      const state = () => browser.run((slug) => document.querySelector(`skylet-${slug}`).state, slug);
      const before = await state();
      await browser.run((slug) => document.querySelector(`skylet-${slug}`).focus(), slug);
      await browser.press(KEY.right);
      if ((await state()) === before) await browser.press(KEY.left);
    }

    for (const [order, slugs] of [['as listed', SLUGS], ['from the last', [...SLUGS].reverse()]]) {
      test(`one after another, ${order}: each is ready, each file is asked for once, none changes another`, async () => {
        place.log.length = 0;
        await fresh();
        for (const slug of slugs) {
          const before = await states();
          await add(slug);
          const now = await states();
          const kept = before.filter((one) => now.some((other) => String(other) === String(one)));
          assert.equal(kept.length, before.length, `${slug} came and changed what was there`);
          await step(slug);
        }
        assert.deepEqual(await browser.run(() => failed), []);
        const moved = await browser.run(
          (slugs) => slugs.filter((slug) => document.querySelector(`skylet-${slug}`).state.length !== 1),
          SLUGS,
        );
        assert.deepEqual(moved, SLUGS, 'each has answered its key');
        const asked = place.log.map(({ path }) => path).filter((path) => path.endsWith('.wasm'));
        const files = new Set([pages, later].flatMap(Object.values).flat().filter((name) => name.endsWith('.wasm')));
        assert.ok(asked.length <= files.size && new Set(asked).size === asked.length, asked.join(' '));
      });
    }

    test('the same entry with all code in one wasm file', async () => {
      place.log.length = 0;
      await fresh(WHOLE);
      await add('dynamodb-capacity');
      await step('dynamodb-capacity');
      const [[state, result]] = await states();
      assert.deepEqual([state, JSON.parse(result)['to-provision'].value], ['3;operation=put-item', '900'], result);
      assert.deepEqual(await browser.run(() => failed), []);
      assert.equal(place.log.filter(({ path }) => path.endsWith('.wasm')).length, 1);
    });

    test('the numbers are the same alone and among all', async () => {
      const result = (slug) => browser.run((slug) => JSON.stringify(document.querySelector(`skylet-${slug}`).result), slug);
      const alone = [];
      for (const slug of SLUGS.slice(0, 4)) {
        await fresh();
        await add(slug);
        alone.push(await result(slug));
      }
      await fresh();
      for (const slug of [...SLUGS].reverse()) await add(slug);
      for (const [at, expected] of alone.entries()) assert.equal(await result(SLUGS[at]), expected, SLUGS[at]);
    });
  });
}
