// A new widget of each kind, as the scaffold makes it and nobody has touched it: its own page is finished.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findings } from '../lib/axe.mjs';
import { heights, outside } from '../lib/inside.mjs';
import { fresh } from '../lib/paths.mjs';
import { room, wide } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const { pages } = JSON.parse(readFileSync(join(fresh, 'manifest.json')));
const KINDS = Object.keys(pages).filter((slug) => slug.startsWith('sample-new-'));
// What nobody should see in a console.
const WATCH = `<script>
  window.failed = [];
  addEventListener('error', (event) => failed.push(event.message));
  addEventListener('unhandledrejection', (event) => failed.push('rejected: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => failed.push('blocked: ' + event.blockedURI));
  for (const kind of ['warn', 'error']) console[kind] = (...said) => failed.push(said.join(' '));
  document.addEventListener('skylet-error', (event) => failed.push(event.detail.message));
</script>`;

const isReady = (tag) => document.querySelector(tag)?.readyState === 'ready';

// The controls that Tab should reach: of radios of one name, the one chosen.
const controls = (tag) => {
  const root = document.querySelector(tag).shadowRoot;
  const all = [...root.querySelectorAll('a, button, input, select, summary, textarea')];
  const isReached = (one) =>
    one.checkVisibility() && !one.disabled && !(one.type === 'radio' && !one.checked && root.querySelector(`[name="${one.name}"]:checked`));
  window.reached = [];
  return all.filter(isReached).map((one) => one.outerHTML.slice(0, 80));
};

const atFocus = (tag) => document.querySelector(tag).shadowRoot.activeElement?.outerHTML.slice(0, 80) ?? null;

for (const engine of ENGINES) {
  describe(`a new widget in ${engine}`, () => {
    const place = room(engine, { folder: fresh });
    const { browser } = place;

    // The widget's own page, with somebody listening.
    async function openOwn(slug, query = '') {
      const path = `${place.release}w/${slug}/`;
      const html = readFileSync(join(fresh, 'w', slug, 'index.html'), 'utf8');
      place.pages.set(path, html.replace('<head>', `<head>${WATCH}`));
      await browser.open(place.url + path + query);
      await browser.until(isReady, `skylet-${slug}`);
    }

    test('there is one of each kind', () => assert.equal(KINDS.length, 3));

    for (const slug of KINDS) {
      const tag = `skylet-${slug}`;
      const isSeen = (selector) =>
        browser.run((tag, selector) => document.querySelector(tag).shadowRoot.querySelector(selector)?.checkVisibility() ?? false, tag, selector);

      for (const lang of ['ko', 'en']) {
        test(`${slug} in ${lang}: ready, nothing in the console, axe finds nothing in any mode or panel`, async () => {
          await openOwn(slug, `?lang=${lang}`);
          const modes = { learn: '.big', bet: '.practice .slider', drill: '.practice .answer-field', talk: '.scene-title' };
          for (const [mode, part] of Object.entries(modes)) {
            await browser.run((tag, mode) => void (document.querySelector(tag).mode = mode), tag, mode);
            await browser.until((tag, part) => document.querySelector(tag).shadowRoot.querySelector(part)?.checkVisibility(), tag, part);
            assert.deepEqual(await findings(browser, tag), [], mode);
          }
          await browser.run((tag) => void (document.querySelector(tag).mode = 'learn'), tag);
          const tabs = await browser.run((tag) => document.querySelector(tag).shadowRoot.querySelectorAll('.tab').length, tag);
          assert.ok(tabs >= 2);
          for (let tab = 0; tab < tabs; tab += 1) {
            await browser.run((tag, tab) => document.querySelector(tag).shadowRoot.querySelectorAll('.tab')[tab].click(), tag, tab);
            assert.ok(await isSeen('.panel > *'));
            assert.deepEqual(await findings(browser, tag), [], `panel ${tab + 1}`);
          }
          assert.deepEqual(await browser.run(() => failed), []);
        });
      }

      test(`${slug}: Tab reaches every control, an arrow moves the first handle`, async () => {
        await openOwn(slug);
        const expected = await browser.run(controls, tag);
        const seen = new Set();
        for (let step = 0; step < expected.length + 5; step += 1) {
          await browser.press(KEY.tab);
          const at = await browser.run(atFocus, tag);
          if (at) seen.add(at);
        }
        assert.deepEqual(expected.filter((one) => !seen.has(one)), []);
        const state = () => browser.run((tag) => document.querySelector(tag).state, tag);
        const before = await state();
        await browser.run((tag) => document.querySelector(tag).shadowRoot.querySelector('.slider').focus(), tag);
        await browser.press(KEY.right);
        assert.notEqual(await state(), before);
      });

      test(`${slug}: a scene after the other, and a problem answered, by keys`, async () => {
        await openOwn(slug, '?mode=talk');
        const title = () => browser.run((tag) => document.querySelector(tag).shadowRoot.querySelector('.scene-title').textContent, tag);
        const first = await title();
        await browser.press(KEY.pageDown);
        assert.notEqual(await title(), first);
        await openOwn(slug, '?mode=drill&seed=3');
        await browser.run((tag) => document.querySelector(tag).shadowRoot.querySelector('.answer-field').focus(), tag);
        await browser.press(`1${KEY.enter}`);
        const told = () => browser.run((tag) => document.querySelector(tag).shadowRoot.querySelector('.told').textContent, tag);
        assert.notEqual(await told(), '');
      });

      for (const width of [300, 332, 720]) {
        test(`${slug} at ${width} px: nothing leaves the card, and the room kept for it is what it takes`, async () => {
          for (const lang of ['ko', 'en']) {
            await place.open('', { tag, lang, head: wide(width), until: isReady });
            const { ready, reserved } = await browser.run(heights, tag, width);
            assert.deepEqual(await browser.run(outside, tag), [], lang);
            // Measured at the width of a post on a phone, and at 720 px.
            if (width > 300) {
              assert.ok(Math.abs(ready - reserved) <= 40, `${lang}: ${reserved} px reserved, ${ready} when ready`);
            }
          }
        });
      }
    }
  });
}
