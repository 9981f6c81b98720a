// Load balancing as AWS does it: the panels of zones, types, health checks, hashes and direct server return.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violations } from '../lib/axe.mjs';
import { room, wide } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const TAG = 'skylet-load-balancing';
const PANELS = ['distribution', 'zones', 'types', 'health', 'hashing', 'dsr'];

for (const engine of ENGINES) {
  describe(`load balancing as AWS does it, in ${engine}`, () => {
    const { browser, open, inside, focus, click, text } = room(engine, { widget: TAG });
    const value = (name) => inside((element, _, name) => element[name], name);
    const wall = '.rooms .slider';
    // What stands above the bars of a room.
    const bars = (at) =>
      inside((_, root, at) => {
        const room = root.querySelectorAll('.rooms .picture:not(.over)')[at];
        const texts = [...room.querySelectorAll('text')];
        return texts.filter((one) => one.getAttribute('class') === 'middle').map((one) => one.textContent);
      }, at);

    test('the wall between two rooms is moved by keys, and the field follows', async () => {
      await open('panel="zones"');
      assert.deepEqual(await bars(0), [...Array(2).fill('25'), ...Array(8).fill('6.25')]);
      assert.deepEqual(await bars(1), Array(10).fill('10'));
      await focus(wall);
      await browser.press(KEY.right);
      assert.equal(await value('zones'), '3, 7');
      assert.deepEqual((await bars(0)).slice(0, 4), ['16.7', '16.7', '16.7', '7.1']);
      await browser.press(KEY.home);
      assert.equal(await value('zones'), '1, 9', 'a server is left on either side');
      await browser.press(KEY.right.repeat(4));
      assert.equal(await value('zones'), '5, 5');
      assert.equal(await text('.panel .says p'), '끄든 켜든 10대가 10 %씩 똑같이 받습니다.');
      const said = await inside((_, root, wall) => root.querySelector(wall).getAttribute('aria-valuetext'), wall);
      assert.match(said, /^A 5대, B 5대\. /);
      await inside((element) => void (element.zones = '1, 2, 3'));
      assert.deepEqual(await bars(1), Array(6).fill('16.7'));
      const isHidden = await inside((_, root) => root.querySelector('.rooms .over').hasAttribute('hidden'));
      assert.equal(isHidden, true, 'two walls, so there is no handle');
    });

    test('a type that refuses says why, and a button does what alone is enough', async () => {
      await open('panel="types" routing="least-outstanding" slow-start="60 s"');
      const verdicts = () =>
        inside((_, root) => [...root.querySelectorAll('.types .verdict')].map((one) => one.textContent));
      assert.deepEqual(await verdicts(), Array(4).fill('✕ 안 됨'));
      assert.match(await text('.panel .says'), /함께 쓸 수 없습니다/);
      await click('.panel .steps .plain');
      assert.equal(await value('routing'), 'default');
      assert.deepEqual(await verdicts(), ['✓ 됨', ...Array(3).fill('✕ 안 됨')]);
      await focus('.types input:checked');
      await browser.press(KEY.down);
      assert.equal(await value('balancer'), 'nlb');
      assert.match(await text('.panel .says p'), /^NLB로는 이렇게 만들 수 없습니다/);
    });

    test('two thousand requests are dots in the colours of the theme, sharp on any screen', async () => {
      const servers = Array(8).fill('20 ms').join(', ');
      await open(`rate="600" servers="${servers}" places="125" at="8 s" request="0" theme="light"`, { head: wide(640) });
      // The most frequent colour of what is drawn, how much of it there is, and pixels for a pixel of the layout.
      const seen = () =>
        inside((_, root) => {
          const canvas = root.querySelector('.swarm canvas');
          const { width, height } = canvas;
          if (!width) return { part: 0 };
          const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
          const counts = new Map();
          let drawn = 0;
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] < 255) continue;
            const colour = data.slice(at, at + 3).join(' ');
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
            drawn += 1;
          }
          const [colour] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
          return { colour, part: drawn / (width * height), fine: width / canvas.clientWidth - devicePixelRatio };
        });
      const series = () =>
        inside((_, root) => getComputedStyle(root.querySelector('.ink.waiting')).color.match(/\d+/g).join(' '));
      const until = async (isIt) => {
        const end = Date.now() + 10_000;
        for (;;) {
          const now = await seen();
          if (isIt(now) || Date.now() > end) return now;
        }
      };
      const light = await until(({ part }) => part > 0);
      assert.equal(light.colour, await series());
      assert.ok(light.part > 0.005, `${light.part} of the canvas is drawn on`);
      assert.ok(Math.abs(light.fine) < 0.01, `${light.fine} pixels too many`);
      await inside((element) => element.setAttribute('theme', 'dark'));
      const dark = await until(({ colour }) => colour !== light.colour);
      assert.equal(dark.colour, await series());
      assert.notEqual(dark.colour, light.colour);
      await inside((element) => void (element.rate = '24'));
      assert.equal(await inside((_, root) => root.querySelectorAll('.swarm').length), 0, 'few are discs again');
    });

    for (const theme of ['light', 'dark']) {
      test(`every panel fits a phone in ${theme}, without a violation`, async () => {
        await open(PANELS.map((panel) => `panel="${panel}" theme="${theme}"`), { head: wide(360), lang: 'en' });
        // The thumb of a slider reaches beyond its ends; the card cuts it off.
        const wider = await browser.run((tag) => {
          const beyond = ({ shadowRoot }) => {
            const { right } = shadowRoot.querySelector('.card').getBoundingClientRect();
            const parts = '.panel :is(p, span, div, input, button, svg.picture):not(.slider)';
            const isBeyond = (part) => part.getBoundingClientRect().right > right;
            return [...shadowRoot.querySelectorAll(parts)].filter(isBeyond).length;
          };
          return [...document.querySelectorAll(tag)].map(beyond);
        }, TAG);
        assert.deepEqual(wider, PANELS.map(() => 0));
        assert.deepEqual(await violations(browser, TAG), []);
      });
    }
  });
}
