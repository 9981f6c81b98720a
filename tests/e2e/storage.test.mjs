// S3 storage classes: a whole run by keys, the dot dragged, a change pressed that makes another class win, links, widths.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { cli } from '../lib/paths.mjs';
import { room, wide } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const TAG = 'skylet-s3-storage-class';
const READS = '.strip:nth-child(1) .slider';
const DAYS = '.strip:nth-child(2) .slider';
const SIZE = '.strip:nth-child(3) .slider';
const PANELS = ['compare', 'calendar', 'restore', 'curves', 'stems', 'examples'];

// What the command line makes of a link.
function host(link) {
  const pairs = link.split(';').slice(1).map((pair) => decodeURIComponent(pair.replaceAll('+', ' ')));
  return JSON.parse(execFileSync(cli, ['eval', 's3-storage-class', ...pairs, '--json'])).result;
}

// Runs in the page: what is seen and heard of a state.
const look = (element, root) => {
  const text = (selector) => root.querySelector(selector)?.textContent.trim();
  const dot = root.querySelector('.dot');
  return {
    state: element.state,
    winner: text('.who'),
    price: text('.big b'),
    sentence: text('.sentence'),
    told: text('.narration'),
    dot: [dot.getAttribute('x'), dot.getAttribute('y')],
    areas: [...root.querySelectorAll('.map path.area')].map((area) => area.getAttribute('d').length),
  };
};

for (const engine of ENGINES) {
  describe(`S3 storage classes in ${engine}`, () => {
    const { browser, open, inside, focus, click, text } = room(engine, { widget: TAG });
    const looked = () => inside(look);
    const value = (name) => inside((element, _, name) => element[name], name);
    const agrees = async () => {
      const { state, price } = await looked();
      const { result } = await inside((element) => ({ result: element.result }));
      const expected = host(state);
      for (const name of ['winner', 'winner-month', 'winner-total', 'exam-answer', 'plan-total']) {
        assert.equal(result[name].value, expected[name].value, `${name} of ${state}`);
      }
      return price;
    };

    test('the dot goes over a border by keys, and what is said goes with it', async () => {
      await open();
      const first = await looked();
      assert.match(first.winner, /Standard-IA$/);
      assert.equal(first.price, '$2.19');
      await focus(READS);
      // 0.5 to 0.91 in hundredths: Standard-IA still; one more, and Standard wins.
      await browser.press(KEY.right.repeat(41), [KEY.shift]);
      assert.match((await looked()).winner, /Standard-IA$/);
      assert.equal(await value('reads'), 0.91);
      await browser.press(KEY.right, [KEY.shift]);
      const over = await looked();
      assert.match(over.winner, /^Standard$/);
      assert.notDeepEqual(over.dot, first.dot);
      assert.deepEqual(over.areas, first.areas, 'the map is the same');
      await agrees();
      await focus(DAYS);
      await browser.press(KEY.home);
      assert.equal(await value('days'), '1 d');
      assert.equal(await text('.big span'), '모두', 'not kept for a month: the whole sum');
      await browser.press(KEY.end);
      assert.equal(await value('days'), '3650 d');
      await agrees();
      await focus(SIZE);
      await browser.press(KEY.pageDown.repeat(3));
      assert.notDeepEqual((await looked()).areas, first.areas, 'smaller objects move the borders');
      await agrees();
    });

    test('the dot is dragged both ways, and clicked elsewhere', async () => {
      await open();
      const places = await inside((_, root) => {
        const plane = root.querySelector('.plane');
        plane.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = plane.getBoundingClientRect();
        const knob = root.querySelector('.dot .knob').getBoundingClientRect();
        return [
          [knob.left + knob.width / 2, knob.top + knob.height / 2],
          [left + width * 0.8, top + height * 0.2],
          [left + width * 0.1, top + height * 0.3],
        ];
      });
      await browser.drag(places[0], places[1]);
      await browser.until((tag) => document.querySelector(tag).days !== '120 d', TAG);
      const dragged = await looked();
      assert.match(dragged.winner, /Standard$/);
      assert.ok((await value('reads')) > 3);
      await browser.click(places[2]);
      await browser.until((tag) => document.querySelector(tag).reads < 1, TAG);
      assert.match((await looked()).winner, /Glacier Instant$/);
      await agrees();
    });

    test('a change that is pressed makes its class win', async () => {
      for (const [name, winner] of [['standard', /Standard$/], ['one-zone', /One Zone-IA$/], ['instant', /Instant$/]]) {
        await open('panel="compare" days="70"');
        const before = await looked();
        await click(`.flip[data-class="${name}"]`);
        await browser.until(
          (tag, before) => document.querySelector(tag).state !== before, TAG, before.state,
        );
        assert.match((await looked()).winner, winner);
        await agrees();
      }
    });

    test('flags of the plan are moved by keys, and the end shows what is paid beyond it', async () => {
      await open('panel="calendar" next-class="standard-ia" reads="0" days="60"');
      assert.equal(await inside((_, root) => root.querySelectorAll('.calendar .waste').length), 0);
      await focus('.the-end .slider');
      await browser.press(KEY.left.repeat(25));
      assert.equal(await value('days'), '35 d');
      assert.equal(await inside((_, root) => root.querySelectorAll('.calendar .waste').length), 1);
      assert.match(await text('.calendar .says'), /\$1\.15/);
      await focus('.flag-row:not([hidden]) .slider');
      await browser.press(KEY.right);
      assert.equal(await value('nextDay'), '31 d');
      await agrees();
    });

    test('a link opens the same state', async () => {
      await open('panel="curves" reads="3" size="40 KB" zone-loss="accept" region="us-east-1"');
      const first = await looked();
      await open(`state="${first.state}"`);
      assert.deepEqual(await looked(), first);
    });

    test('keys go over the nearest border and let a zone be lost', async () => {
      await open();
      await focus(READS);
      await browser.press('f');
      assert.match((await looked()).winner, /Standard$/);
      await browser.press('z');
      assert.equal(await value('zoneLoss'), 'accept');
      await browser.press('6');
      assert.equal(await value('class'), 'glacier-instant');
    });

    for (const width of [300, 360, 720]) {
      test(`nothing is wider than ${width} px`, async () => {
        for (const lang of ['ko', 'en']) {
          for (const panel of ['none', ...PANELS]) {
            await open(`panel="${panel}" lang="${lang}" next-class="standard-ia"`, { head: wide(width) });
            const [inner, outer, text] = await inside((element, root) => {
              const card = root.querySelector('.card');
              const edge = card.getBoundingClientRect().right;
              const beyond = [...root.querySelectorAll('button, label, p, li, input:not([type=range])')]
                .find((one) => one.getBoundingClientRect().right > edge + 0.5 && !one.closest('.unseen'));
              return [card.scrollWidth, card.clientWidth, beyond?.textContent ?? null];
            });
            assert.ok(inner <= outer, `${lang} ${panel}: ${inner} in ${outer}`);
            assert.equal(text, null, `${lang} ${panel}`);
          }
        }
      });
    }
  });
}
