// What can be looked at more closely: the panels below the answer, keys, numbers that are dragged, receipts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { violations } from '../lib/axe.mjs';
import { TAG, middle, shown } from '../lib/inside.mjs';
import { room, wide } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

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
    const { browser, open, inside, focus, click, text } = room(engine);
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

    // A key as it comes where Hangul is typed: it says a letter of that and still lies where it lies.
    const pressHangul = (selector, key, code) =>
      inside(
        (_, root, selector, key, code) => {
          const event = new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true });
          root.querySelector(selector).dispatchEvent(event);
          return event.defaultPrevented;
        },
        selector,
        key,
        code,
      );

    test('a link is copied by a key, where it can be seen; typed into a field it is a letter', async () => {
      await open('item="4.5 KB"', { foot: '<textarea id="host"></textarea>' });
      const paste = async () => {
        await browser.run(() => {
          document.querySelector('#host').value = '';
          document.querySelector('#host').focus();
        });
        await browser.press('v', [KEY.control]);
        return browser.run(() => document.querySelector('#host').value);
      };
      const isTold = () =>
        browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.copy [role=status]')?.textContent, TAG);
      await focus('.item-value input');
      await browser.press('lhp');
      assert.equal(await inside((_, root) => root.querySelector('.copy').checkVisibility()), false);
      assert.equal(await inside((_, root) => root.querySelector('.base').dataset.theme), 'light');
      await inside((element) => element.reset());
      await focus('.stage .slider');
      await browser.press('l');
      assert.equal(await isTold(), '복사했습니다.');
      const link = await inside((element) => element.toURL());
      assert.match(link, /item=4\.5\+KB/);
      assert.equal(await inside((_, root) => root.querySelector('.copy .code').value), link, 'shown');
      assert.equal(await inside((_, root) => root.activeElement.className), 'slider', 'the reader stays where they were');
      assert.equal(await paste(), link);
      await inside((element) => (element.item = '6 KB'));
      await focus('.stage .slider');
      assert.equal(await pressHangul('.stage .slider', 'ㅣ', 'KeyL'), true);
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.copy .code').value.includes('item=6'), TAG);
    });

    test('a projector’s colours by a key, by its button, and back; what the page changes meanwhile counts', async () => {
      await open('');
      const theme = () => inside((element, root) => [root.querySelector('.base').dataset.theme, element.matches(':state(projector)')]);
      await focus('.stage .slider');
      await browser.press('p');
      assert.deepEqual(await theme(), ['projector', true]);
      assert.equal(await pressHangul('.stage .slider', 'ㅔ', 'KeyP'), true);
      assert.deepEqual(await theme(), ['light', false]);
      await browser.press('?', [KEY.shift]);
      await click('[data-press=KeyP]');
      await inside((element) => element.setAttribute('theme', 'dark'));
      assert.deepEqual(await theme(), ['projector', true]);
      await click('[data-press=KeyP]');
      assert.deepEqual(await theme(), ['dark', false]);
      await inside((element) => element.setAttribute('theme', 'projector'));
      await click('[data-press=KeyP]');
      assert.deepEqual(await theme(), ['light', false], 'where the author has a projector’s, the page’s');
    });

    test('every key of the sheet is there, and those without a button elsewhere have one', async () => {
      await open('');
      await focus('.stage .slider');
      await browser.press('?', [KEY.shift]);
      const keys = await inside((_, root) => [...root.querySelectorAll('.key-list kbd')].map(({ textContent }) => textContent));
      const own = keys.indexOf('S');
      assert.deepEqual(keys.slice(own, own + 10), ['S', 'M', 'Enter', 'H', 'L', 'P', 'U', 'R', 'T', '?']);
      await click('[data-press=KeyS]');
      assert.match(await text('.said-now'), /150 RCU/);
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
        await open(variants, { head: wide(width) });
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
        await open(PANELS.map((panel, at) => `panel="${panel}" theme="${['light', 'dark', 'projector'][at % 3]}" duration="5"`));
        const found = await violations(browser, TAG);
        assert.deepEqual(found, []);
      });
    }
  });
}
