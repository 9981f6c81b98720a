// What can be looked at more closely: the panels below the answer, keys, numbers that are dragged, receipts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TAG, middle, shown } from '../lib/inside.mjs';
import { bundle } from '../lib/paths.mjs';
import { serve } from '../lib/server.mjs';
import { ENGINES, KEY, browse } from '../lib/webdriver.mjs';

const { version } = JSON.parse(readFileSync(join(bundle, 'manifest.json')));
const RELEASE = `/skylet/${version}/`;
const PANELS = 'cliffs pile attributes bucket indexes cases cost stems examples'.split(' ');

// The committed text: states, and what each says in each language.
const golden = readFileSync(new URL('../golden/dynamodb-capacity.txt', import.meta.url), 'utf8');
const states = golden.split('\n## ').slice(1).map((part) => {
  const [state, ...lines] = part.split('\n');
  const said = (lang) => lines.filter((line) => line.startsWith(`${lang} `)).map((line) => line.slice(3));
  return { state, ko: said('ko'), en: said('en') };
});

// The same lines, read from the page.
const told = (tag) =>
  [...document.querySelectorAll(tag)].map(({ shadowRoot }) => {
    const texts = (kind, selector) =>
      [...shadowRoot.querySelectorAll(selector)].map((found) => `${kind}: ${found.textContent}`);
    return [
      ...texts('question', '.question'),
      ...texts('narration', '.narration'),
      ...texts('answer', '.big'),
      ...texts('sum', '.sum'),
      ...[...shadowRoot.querySelectorAll('.row:not(.whole)')].map(
        (row) => `row: ${[...row.querySelectorAll(':scope > .name, :scope > .value')].map((part) => part.textContent).join('')}`,
      ),
      ...texts('legend', '.legend span'),
      ...texts('says', 'p.says, .says p'),
    ];
  });

for (const engine of ENGINES) {
  describe(`a closer look in ${engine}`, () => {
    let browser;
    let server;
    const pages = [];

    before(async () => {
      const answer = (path) => {
        const body = pages[Number(path.match(/^\/page-(\d+)\/$/)?.[1])];
        return body ? { status: 200, type: 'text/html; charset=utf-8', body: Buffer.from(body) } : null;
      };
      server = await serve([[RELEASE, bundle]], { answer });
      browser = await browse(engine);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    async function open(elements, { lang = 'ko', width } = {}) {
      const all = [elements].flat().map((attributes) => `<${TAG} loading="eager" ${attributes}></${TAG}>`);
      const style = width ? `<style>body { margin: 0; width: ${width}px }</style>` : '';
      pages.push(`<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title>${style}
        <body>${all.join('')}<script type="module" src="${RELEASE}skylet.js"></script></body></html>`);
      await browser.open(`${server.url}/page-${pages.length - 1}/`);
      await browser.until((tag) => [...document.querySelectorAll(tag)].every(({ readyState }) => readyState === 'ready'), TAG);
    }

    const inside = (work, ...args) =>
      browser.run(`(tag, ...args) => (${work})(document.querySelector(tag), document.querySelector(tag).shadowRoot, ...args)`, TAG, ...args);
    const focus = (selector) => inside((_, root, selector) => root.querySelector(selector).focus(), selector);
    const click = async (selector) => browser.click(await browser.run(middle, selector));
    const text = (selector) => inside((_, root, selector) => root.querySelector(selector)?.textContent, selector);
    const state = () => inside((element) => element.state);

    for (const lang of ['ko', 'en']) {
      test(`twenty states say in ${lang} what is committed`, async () => {
        const attributes = ({ state }) =>
          state.split('; ').filter(Boolean).map((pair) => pair.replace(/=(.*)/, '="$1"')).join(' ');
        assert.equal(states.length, 20);
        await open(states.map(attributes), { lang });
        const found = await browser.run(told, TAG);
        states.forEach((one, at) => assert.deepEqual(found[at], one[lang], one.state));
      });
    }

    test('keyboard only: every panel opens and closes, one at a time, as a step to take back', async () => {
      await open('');
      await focus('.tab');
      for (const panel of PANELS) {
        await browser.press(KEY.enter);
        assert.equal(await state(), `3;panel=${panel}`);
        const open = await inside((_, root) => [...root.querySelectorAll('.tab')].map((tab) => tab.getAttribute('aria-expanded')));
        assert.deepEqual(open, PANELS.map((one) => String(one === panel)));
        if (panel !== PANELS.at(-1)) await browser.press(KEY.tab);
      }
      await browser.press(KEY.enter);
      assert.equal(await state(), '3', 'pressed again it closes');
      await browser.press('z', [KEY.control]);
      assert.equal(await state(), '3;panel=examples', 'and taken back it opens');
    });

    test('keys by their place: cliffs, kinds, operations; a field keeps its own', async () => {
      await open('');
      await focus('.stage .slider');
      const steps = [
        [']', '3;item=12289+B'], ['[', '3'], ['[', '3;item=8+KB'], [']', '3;item=8193+B'],
        ['c', '3;item=8193+B;consistency=transactional'], ['c', '3;item=8193+B;consistency=strong'],
        ['q', '3;operation=query;item=8193+B;consistency=strong'], ['q', '3;item=8193+B;consistency=strong'],
        ['w', '3;operation=put-item;item=8193+B;consistency=strong'],
      ];
      // From 12,289 B the largest size with fewer boxes is 12 KB, not the default.
      steps[1][1] = '3;item=12+KB';
      for (const [key, expected] of steps) {
        await browser.press(key);
        assert.equal(await state(), expected, key);
      }
      await focus('.item-value input');
      await browser.press('q');
      assert.match(await state(), /put-item/, 'typed into a field it is a letter');
    });

    test('keys of every widget: what is shown is said, steps back, the language, the sheet; in the Korean state too', async () => {
      await open('');
      await focus('.stage .slider');
      await browser.press(']');
      await browser.press('s');
      assert.match(await text('.said-now'), /12,289 B.*200 RCU/);
      await browser.press('u');
      assert.equal(await state(), '3');
      await browser.press('t');
      assert.match(await text('.question'), /^Reading/);
      await browser.press('t');
      await browser.press('?', [KEY.shift]);
      assert.ok(await inside((_, root) => root.querySelector('.key-list').checkVisibility()));
      const keys = await inside((_, root) => [...root.querySelectorAll('.key-list kbd')].map(({ textContent }) => textContent));
      assert.deepEqual(keys.slice(0, 4), ['[ ]', 'Q', 'W', 'C']);
      // Where Hangul is typed, a key says a letter of that and still lies where it lies.
      await inside((_, root) => {
        const slider = root.querySelector('.stage .slider');
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅂ', code: 'KeyQ', bubbles: true, composed: true, cancelable: true }));
      });
      assert.equal(await state(), '3;operation=query');
      await browser.press('m');
      await browser.press('m');
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.answer-field')?.checkVisibility(), TAG);
    });

    test('the rim of the bucket and the second by keys and by hand', async () => {
      await open('panel="bucket" item="4 KB" consistency="strong" requests="8" capacity="5" idle="4" duration="12"');
      await focus('.panel .slider');
      await browser.press(KEY.right);
      assert.match(await state(), /capacity=6;/);
      await browser.press(KEY.end);
      assert.match(await text('.says p'), /^1초째: 8 RCU를 요청해 모두 처리됩니다/);
      await browser.press(KEY.home);
      assert.match(await state(), /capacity=1;/);
      const track = await inside((_, root) => {
        const svg = root.querySelectorAll('.panel .track')[1];
        svg.scrollIntoView({ block: 'center' });
        const { left, top, width } = svg.getBoundingClientRect();
        return [left, top, width];
      });
      const at = (second) => [track[0] + (track[2] * second) / 12, track[1] + 22];
      await browser.drag(at(1), at(7));
      assert.match(await state(), /second=7/);
      await click('.player-button:nth-child(3)');
      assert.match(await state(), /second=8/);
      assert.match(await text('.says p'), /^8초째/);
    });

    test('numbers of the equation follow a finger', async () => {
      await open('');
      const from = await browser.run(middle, '.rate-term');
      await browser.drag(from, [from[0] + 30, from[1]]);
      assert.equal(await state(), '3;requests=125', 'thirty pixels are five arrows of five');
      const size = await browser.run(middle, '.bar-term');
      await browser.drag(size, [size[0] - 12, size[1]]);
      assert.equal(await state(), '3;item=8+KB;requests=125', 'two eighths of a box less');
      await browser.press('z', [KEY.control]);
    });

    test('a number opens its receipt', async () => {
      await open('');
      await click('.box-term');
      // The focus follows in a task of its own.
      await browser.until((tag) => document.querySelector(tag).shadowRoot.activeElement?.closest('li'), TAG);
      const { isOpen, at } = await inside((_, root) => ({
        isOpen: root.querySelector('.receipts').open,
        at: root.activeElement?.closest('li')?.textContent,
      }));
      assert.ok(isOpen);
      assert.match(at, /4 KB.*rounded up.*Read and write operations.*\d{4}-\d\d-\d\d/);
    });

    test('an item typed as JSON is measured, used, and still there after it was out of the page', async () => {
      await open('panel="attributes"');
      await inside((_, root) => {
        const area = root.querySelector('.json');
        area.focus();
        area.select();
      });
      await browser.press('{');
      assert.match(await text('p.says'), /JSON/);
      assert.equal(await inside((_, root) => root.querySelector('.json').getAttribute('aria-invalid')), 'true');
      await browser.press('"이름":"가나"}');
      assert.equal(await text('.sum'), '6 + 6 = 12 B');
      const squares = await inside((_, root) => root.querySelectorAll('.attribute .b3').length);
      assert.equal(squares, 4, 'four syllables of three bytes');
      await click('.steps .plain');
      assert.equal(await state(), '3;item=12+B;panel=attributes');
      await inside(async (element) => {
        const parent = element.parentNode;
        element.remove();
        await new Promise((done) => setTimeout(done));
        parent.prepend(element);
      });
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.sum'), TAG);
      assert.equal(await text('.sum'), '6 + 6 = 12 B');
    });

    test('tasks tick themselves off, wherever one works on them, and stay so', async () => {
      await open('');
      const done = () => inside((_, root) => [...root.querySelectorAll('.task')].map((task) => task.classList.contains('done')));
      await focus('.stage .slider');
      await browser.press(']');
      await inside((element) => element.reset());
      await focus('.kinds input:checked');
      await browser.press(KEY.up);
      assert.equal((await browser.run(shown)).answer, '300RCU');
      await inside((element) => element.reset());
      await inside((_, root) => root.querySelector('.tab:last-child').click());
      assert.deepEqual(await done(), [true, true, false]);
      await click('.two > div:last-child ul:last-of-type li:nth-child(3) .plain');
      assert.match(await state(), /items=10.*panel=pile/, 'an example brings its panel');
      await browser.until((tag) => document.querySelector(tag).shadowRoot.activeElement?.classList.contains('tab'), TAG);
      await browser.press('q');
      await inside((element) => element.reset());
      await inside((_, root) => root.querySelector('.tab:last-child').click());
      assert.deepEqual(await done(), [true, true, true]);
    });

    for (const width of [300, 332, 720]) {
      test(`nothing leaves the card at ${width} px`, async () => {
        const extra = 'requests="1234.5" item="333.33 KB" duration="30" gsi="3" lsi="2" storage="10 GB" items="3"';
        const variants = PANELS.flatMap((panel) => [`panel="${panel}"`, `panel="${panel}" lang="en" operation="put-item" ${extra}`]);
        await open(variants, { width });
        const outside = await browser.run((tag) => {
          const isOut = (card) => (element) => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.right > card.right + 1 || box.left < card.left - 1);
          };
          return [...document.querySelectorAll(tag)].flatMap(({ shadowRoot, attributes }) => {
            const card = shadowRoot.querySelector('.card').getBoundingClientRect();
            const all = [...shadowRoot.querySelectorAll('.panel *:not(.slider, .unseen, svg svg, svg svg *)')];
            return all.filter(isOut(card)).map((found) => `${attributes.panel.value}: ${found.outerHTML.slice(0, 90)}`);
          });
        }, TAG);
        assert.deepEqual(outside, []);
      });
    }

    if (engine === 'chromium') {
      test('axe finds nothing in any panel', async () => {
        const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
        await open(PANELS.map((panel, at) => `panel="${panel}" theme="${['light', 'dark', 'projector'][at % 3]}" duration="5"`));
        await browser.call('POST', '/execute/sync', { script: `${axe}; window.axe = axe;`, args: [] });
        const found = await browser.call('POST', '/execute/async', {
          script: `const done = arguments[0];
            axe.run('${TAG}').then(({ violations }) => done(violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | '))))`,
          args: [],
        });
        assert.deepEqual(found, []);
      });
    }
  });
}
