// What every element has besides its widget: options, steps back, texts to paste, parts, slots, themes, paper, and pages
// that go away and come back.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TAG, isReady, shown } from '../lib/inside.mjs';
import { bundle, cli } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const PARTS = 'card chart controls copy field formula input note output panel title toolbar'.split(' ');
const TOLD = `<script>
  window.told = [];
  for (const type of ['skylet-change', 'skylet-error']) {
    addEventListener(type, (event) => told.push([type, event.detail.code ?? event.detail.state]));
  }
</script>`;

for (const engine of ENGINES) {
  describe(`every element in ${engine}`, () => {
    const place = room(engine);
    const { browser, inside, focus, click } = place;

    const open = (attributes = '', { inner = '', head = '', count = 1, ...page } = {}) =>
      place.open(Array(count).fill(attributes), {
        inner: `<a href="#a">열기: 150 RCU</a>${inner}`,
        head: TOLD + head,
        foot: '<textarea id="host"></textarea>',
        ...page,
      });

    describe('options', () => {
      test('what the author fixed shows its value and cannot be changed by the reader', async () => {
        await open('lock="item consistency"');
        const controls = await inside((_, root) =>
          [...root.querySelectorAll('.regions input')].map((input) => [input.type, input.disabled]),
        );
        const locked = controls.map(([type, isLocked]) => `${type} ${isLocked ? 'fixed' : 'free'}`);
        assert.deepEqual(locked, [
          'radio free', 'radio free', 'range fixed', 'text fixed', 'text free', 'radio fixed', 'radio fixed', 'radio fixed',
          'range free', 'text free',
        ]);
        const jumps = await inside((_, root) => [...root.querySelectorAll('.jump')].map(({ disabled }) => disabled));
        assert.deepEqual(jumps, [true, true]);
        await focus('.rate .slider');
        await browser.press(KEY.right);
        assert.equal((await browser.run(shown)).rateField, '105', 'what is not fixed moves');
        const after = await inside((element) => {
          element.item = '5 KB';
          return [element.item, element.lock, element.getAttribute('lock')];
        });
        assert.deepEqual(after, ['5 KB', 'item consistency', 'item consistency'], "the page's own scripts may");
        await inside((element) => element.removeAttribute('lock'));
        assert.equal(await inside((_, root) => root.querySelectorAll('.card :disabled').length), 0, 'all free again');
      });

      test('hidden inputs are not there, and the answer counts with their values', async () => {
        await open('hide="requests, operation" requests="20"');
        const found = await inside((_, root) => {
          const isSeen = (selector) => root.querySelector(selector).checkVisibility();
          return ['.rate', '.top .segments', '.stage .slider', '.modes'].map(isSeen);
        });
        assert.deepEqual(found, [false, false, true, true]);
        assert.equal((await browser.run(shown)).answer, '30RCU', '3 boxes, half, 20 times');
      });

      test('a heading of the level asked for, else none', async () => {
        await open('heading="3"');
        const found = () => inside((_, root) => {
          const title = root.querySelector('[part=title]');
          return [title.getAttribute('role'), title.getAttribute('aria-level')];
        });
        assert.deepEqual(await found(), ['heading', '3']);
        const title = await inside((_, root) => root.querySelector('[part=title]'));
        assert.equal(await browser.computed(title, 'role'), 'heading');
        await inside((element) => element.removeAttribute('heading'));
        await browser.until((tag) => !document.querySelector(tag).shadowRoot.querySelector('[role=heading]'), TAG);
        assert.deepEqual(await found(), [null, null]);
      });

      test('an option that cannot be used is named with what was found and expected', async () => {
        await open('lock="itemz" hide="item size" heading="1" seed="-3"');
        const { notices } = await browser.run(shown);
        assert.equal(notices.length, 4, notices.join('\n'));
        for (const [at, [name, found]] of [['lock', 'itemz'], ['hide', 'size'], ['heading', '1'], ['seed', '-3']].entries()) {
          assert.match(notices[at], new RegExp(`^${name}: "${found}"`));
        }
        assert.match(notices[0], /operation, item, consistency, requests, items/);
        assert.match(notices[3], /0부터 9007199254740991까지/);
      });
    });

    describe('steps back', () => {
      test('sixty steps, and back to the first state', async () => {
        await open();
        await focus('.stage .slider');
        const first = await inside((element) => element.state);
        for (let at = 0; at < 6; at += 1) await browser.press(KEY.right.repeat(10));
        assert.equal((await browser.run(shown)).field, '39 KB', '9 KB and 60 eighths of 4 KB');
        const found = await inside((element) => {
          let times = 0;
          while (element.undo()) times += 1;
          return [times, element.state];
        });
        assert.deepEqual(found, [60, first]);
        await browser.press('z', [KEY.control, KEY.shift]);
        assert.equal((await browser.run(shown)).field, '9.5 KB', 'and forth');
        await browser.press('z', [KEY.control]);
        assert.equal((await browser.run(shown)).field, '9 KB', 'and back by keys');
        assert.equal(await inside((element) => element.undo()), false, 'no further');
      });

      test('a drag is one step, so is a reset and what the page does', async () => {
        await open();
        const track = await inside((_, root) => {
          const { left, width, top } = root.querySelector('.stage .picture').getBoundingClientRect();
          return { left, width, top };
        });
        const at = (share) => [track.left + track.width * share, track.top + 22];
        await browser.drag(at(9 / 16), at(14 / 16));
        const dragged = await inside(({ item }) => item);
        assert.notEqual(dragged, '9 KB');
        await inside((element) => {
          element.requests = 20;
          element.reset();
        });
        const fields = () => inside(({ item, requests }) => [item, requests]);
        assert.deepEqual(await fields(), ['9 KB', 100]);
        const undone = [];
        for (let times = 0; times < 3; times += 1) {
          await click('.toolbar .tool');
          undone.push(await fields());
        }
        // What the page gave and took back in one turn was never shown, so it is no step.
        assert.deepEqual(undone, [[dragged, 100], ['9 KB', 100], ['9 KB', 100]]);
      });

      test('what a listener gives while others are told is taken too', async () => {
        await open();
        const found = await inside(async (element) => {
          element.addEventListener('skylet-error', () => (element.requests = 7), { once: true });
          element.setAttribute('item', 'nonsense');
          await new Promise((done) => setTimeout(done, 50));
          return [element.item, element.requests];
        });
        assert.deepEqual(found, ['9 KB', 7]);
      });
    });

    describe('texts to paste', () => {
      const code = (host, base, ...settings) =>
        execFileSync(cli, ['embed', 'dynamodb-capacity', '--host', host, '--base', base, '--manifest', join(bundle, 'manifest.json'), ...settings])
          .toString()
          .replace(/\n$/, '');

      test('are those of the command line, and the address opens the same', async () => {
        await open('item="4.5 KB" lock="item" theme="dark"');
        await inside((element) => (element.requests = 20));
        const base = place.url + place.release;
        const given = ['item=4.5 KB', 'requests=20', 'lock=item', 'theme=dark'];
        for (const host of ['html', 'hugo']) {
          assert.equal(await inside((element, _, host) => element.toEmbedCode(host), host), code(host, base, ...given));
        }
        const urls = await inside((element) => [element.toURL(), element.toURL({ kind: 'state' })]);
        assert.match(urls[0], /\/w\/dynamodb-capacity\/\?operation=get-item&item=4\.5\+KB&consistency=eventual&requests=20&lang=ko&lock=item$/);
        assert.match(urls[1], /\/w\/dynamodb-capacity\/\?lang=ko#s=3;item=4\.5\+KB;requests=20$/);
        for (const url of urls) {
          await browser.open('about:blank');
          await browser.open(url);
          await browser.until(isReady);
          assert.equal((await browser.run(shown)).answer, '20RCU');
        }
      });

      test('other kinds are refused by name', async () => {
        await open();
        const found = await inside((element) => {
          const message = (work) => {
            try {
              return work();
            } catch (error) {
              return `${error.name}: ${error.message}`;
            }
          };
          return [message(() => element.toEmbedCode('wiki')), message(() => element.toURL({ kind: 'x' }))];
        });
        assert.deepEqual(found, [
          'TypeError: toEmbedCode: found "wiki"; expected html, hugo',
          'TypeError: toURL: found "x"; expected settings, state',
        ]);
      });

      test('the panel shows and copies them, by keyboard alone', async () => {
        await open('item="4.5 KB"');
        await focus('.toolbar [aria-expanded]');
        await browser.press(KEY.enter);
        const text = () => inside((_, root) => root.querySelector('.code').value);
        assert.equal(await text(), await inside((element) => element.toEmbedCode()));
        await browser.press(KEY.tab);
        // Past the language, the sources and the keys.
        await browser.press(KEY.tab + KEY.tab + KEY.tab);
        await browser.press(KEY.right);
        const hugo = await inside((element) => element.toEmbedCode('hugo'));
        assert.equal(await text(), hugo);
        await browser.press(KEY.tab + KEY.tab + KEY.enter);
        await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.copy [role=status]').textContent, TAG);
        await browser.run(() => document.querySelector('#host').focus());
        await browser.press('v', [KEY.control]);
        assert.equal(await browser.run(() => document.querySelector('#host').value), hugo);
      });
    });

    test('parts can be styled from outside, and a caption stands below', async () => {
      const head = '<style>::part(title) { color: rgb(1, 2, 3); }</style>';
      await open('item="oops"', { head, inner: '<p slot="caption">그림 1</p>' });
      const found = await inside((element, root) => {
        const parts = [...new Set([...root.querySelectorAll('.base [part]')].map((each) => each.getAttribute('part')))];
        const caption = element.querySelector('[slot]').getBoundingClientRect();
        const { bottom } = root.querySelector('.card').getBoundingClientRect();
        return [parts.sort(), getComputedStyle(root.querySelector('[part=title]')).color, caption.height > 10, caption.top >= bottom];
      });
      assert.deepEqual(found, [PARTS, 'rgb(1, 2, 3)', true, true]);
    });

    test('the theme: attribute, marks, colour scheme, background, system', async () => {
      // From the strongest: each rung is tried against all weaker ones saying the opposite.
      const ladder = [
        ['theme="light"', { root: 'class="dark"' }, 'light'],
        ['theme="projector"', { body: 'class="dark"' }, 'projector'],
        ['theme="nonsense"', { body: 'class="dark"' }, 'dark'],
        ['', { root: 'class="dark"', body: 'style="background: #fff"' }, 'dark'],
        ['', { body: 'class="theme-dark"' }, 'dark'],
        ['', { root: 'data-theme="auto"', body: 'class="dark-mode"' }, 'dark'],
        ['', { root: 'data-bs-theme="dark"' }, 'dark'],
        ['', { root: 'data-color-mode="light" style="background: #000"' }, 'light'],
        ['', { root: 'style="color-scheme: dark; background: #fff"' }, 'dark'],
        ['', { root: 'style="color-scheme: light dark"', body: 'style="background: #101418"' }, 'dark'],
        ['', { body: 'style="background: rgb(16 20 24 / 0.2)"' }, 'light'],
        ['', {}, 'light'],
      ];
      for (const [attributes, around, expected] of ladder) {
        await open(attributes, around);
        const theme = await inside((element, root) => {
          const states = ['light', 'dark', 'projector'].filter((name) => element.matches(`:state(${name})`));
          return [root.querySelector('.base').dataset.theme, ...states];
        });
        assert.deepEqual(theme, [expected, expected], `${attributes} ${JSON.stringify(around)}`);
      }
    });

    for (const count of [1, 5, 20]) {
      test(`away and back: ${count} on the page as they were, and at work`, async () => {
        await open('', { count, head: '<script>addEventListener("pageshow", (event) => (window.isBack = event.persisted))</script>' });
        // A page that still loads something is not kept.
        const isWhole = ({ shadowRoot }) => shadowRoot.querySelector('.frame').hasAttribute('data-whole');
        await browser.until(`(tag) => [...document.querySelectorAll(tag)].every(${isWhole})`, TAG);
        await browser.run((tag) => [...document.querySelectorAll(tag)].forEach((each, at) => (each.item = at + 1)), TAG);
        const states = () => browser.run((tag) => [...document.querySelectorAll(tag)].map(({ state }) => state), TAG);
        const before = await states();
        await browser.open(`${place.url}${place.release}manifest.json`);
        await browser.call('POST', '/back', {});
        await browser.until((tag) => document.querySelector(tag)?.readyState === 'ready', TAG);
        assert.equal(await browser.run(() => window.isBack), true, 'from the cache of pages');
        assert.deepEqual(await states(), before);
        await focus('.stage .slider');
        await browser.press(KEY.right);
        assert.notEqual((await states())[0], before[0]);
      });
    }

    test('twenty on a page: every file is asked for once', async (t) => {
      place.log.length = 0;
      const path = await open('', { count: 20, head: '<script>window.ready = []; addEventListener("skylet-ready", () => ready.push(performance.now()))</script>' });
      const files = place.log.map((each) => each.path).filter((each) => each !== path);
      const wasm = files.filter((each) => each.endsWith('.wasm'));
      assert.deepEqual([wasm.length, new Set(wasm).size], [3, 3], `core and the widget's two: ${files.join(' ')}`);
      // The glue is fetched to be checked, then imported from the cache; this server has caches ask again.
      assert.ok(files.length <= 6, files.join(' '));
      const times = await browser.run(() => window.ready.map(Math.round));
      t.diagnostic(`ready after ${times[0]} to ${times.at(-1)} ms`);
    });

    // The engine whose driver can show a page as on paper.
    if (engine === 'chromium') {
      test('on paper: values, no controls, dark ink, the date and the address', async () => {
        await open('theme="dark" item="4.5 KB"');
        const media = (media) =>
          browser.call('POST', '/goog/cdp/execute', { cmd: 'Emulation.setEmulatedMedia', params: { media } });
        await media('print');
        const found = await inside((element, root) => {
          const isSeen = (selector) => [...root.querySelectorAll(selector)].some((each) => each.checkVisibility());
          return {
            controls: isSeen('.toolbar, .slider, .option input, .handle'),
            values: [root.querySelector('.item-value input').value, root.querySelector('.big').textContent],
            ink: getComputedStyle(root.querySelector('.sentence')).color,
            paper: root.querySelector('.paper').checkVisibility() && root.querySelector('.paper').textContent,
          };
        });
        await media('');
        assert.equal(found.controls, false);
        assert.deepEqual(found.values, ['4.5 KB', '100RCU']);
        assert.equal(found.ink, 'rgb(22, 25, 29)');
        assert.match(found.paper, /^숫자 확인 \d{4}-\d\d-\d\d · http.*\/w\/dynamodb-capacity\/\?.*item=4\.5\+KB/);
      });
    }
  });
}
