// Time that is played: the bucket's seconds and the rows of a replay. Frames are the test's to give: a page asks for them
// as ever, and each comes when the test says and at the time it says, so nothing here waits for a clock.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TAG, focused } from '../lib/inside.mjs';
import { REEL, give, isAsked } from '../lib/reel.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

// 8 asked of 5, 4 seconds kept: 20 units, 3 a second, so the seventh second is the first that refuses.
const BUCKET = 'panel="bucket" item="4 KB" consistency="strong" requests="8" capacity="5" idle="4" duration="12"';
const STATE = '3;item=4+KB;consistency=strong;requests=8;capacity=5;idle=4+s;duration=12+s;panel=bucket';
const at = (second) => STATE.replace(';panel', `;second=${second};panel`);

for (const engine of ENGINES) {
  describe(`time that is played in ${engine}`, () => {
    const { browser, open: openPage, inside, focus, click, text } = room(engine);
    const open = (elements, { head = REEL, foot = '' } = {}) => openPage(elements, { head, foot });
    const state = () => inside((element) => element.state);
    const frames = (count, ms = 100) => browser.run(give, count, ms);
    const asked = (count) => browser.until(isAsked, count);
    const told = () => browser.run(() => window.reel.told);
    const said = () => text('.says p');

    const BACK = '.player-button:nth-child(1)';
    const PLAY = '.player-button:nth-child(2)';
    const ON = '.player-button:nth-child(3)';
    const BAR = '.seconds .slider';

    // Plays from a button; the first frame takes no time.
    async function play() {
      await click(PLAY);
      await asked(1);
      await frames(1);
    }

    // What the buttons say, and whether they lead anywhere.
    const buttons = () =>
      inside((_, root) =>
        [...root.querySelectorAll('.player-button')].map((button) => {
          const name = button.getAttribute('aria-label') ?? button.querySelector('span').textContent;
          return name + (button.ariaDisabled === 'true' ? ' –' : '');
        }),
      );

    test('there are no frames before it is played and none after; state and page hear of it at rest only', async () => {
      await open(BUCKET);
      assert.equal(await browser.run(() => window.reel.asked), 0, 'nothing starts by itself');
      assert.deepEqual(await buttons(), ['이전: 처음 –', '재생', '다음: 2초째']);
      await play();
      assert.deepEqual(await buttons(), ['이전', '멈춤', '다음']);
      assert.equal(await frames(9), 1, 'one frame at a time');
      assert.match(await said(), /^1초째/, '0.9 s');
      await frames(1);
      assert.match(await said(), /^2초째/, '1.0 s');
      await frames(3, 5_000);
      assert.match(await said(), /^2초째/, 'a frame that comes late counts as a tenth of a second');
      assert.equal(await state(), STATE, 'the state waits');
      assert.deepEqual(await told(), {}, 'and so does the page');
      await frames(7);
      assert.match(await said(), /^3초째/, '2.0 s');
      await click(PLAY);
      await asked(0);
      assert.equal(await state(), at(3));
      assert.deepEqual(await told(), { 'skylet-change': 1 });
      await browser.press('z', [KEY.control]);
      assert.equal(await state(), STATE, 'one step to take back');
    });

    test('real frames come while it plays and stop when it rests', async () => {
      const counted = `<script>
        window.ran = 0;
        window.real = window.requestAnimationFrame;
        window.requestAnimationFrame = (work) => window.real((now) => ((window.ran += 1), work(now)));
      </script>`;
      await open(BUCKET, { head: counted });
      assert.equal(await browser.run(() => window.ran), 0);
      await click(PLAY);
      await browser.until(() => window.ran > 5);
      await browser.until((tag) => /^2초째/.test(document.querySelector(tag).shadowRoot.querySelector('.says p').textContent), TAG);
      await click(PLAY);
      const [before, later] = await browser.call('POST', '/execute/async', {
        script: `const done = arguments[0], before = window.ran;
          let left = 5;
          const next = () => ((left -= 1) ? window.real(next) : done([before, window.ran]));
          window.real(next);`,
        args: [],
      });
      assert.equal(later, before, 'five frames went by without one of its');
    });

    test('the end is a rest; from there it begins anew; every speed is there', async () => {
      await open(BUCKET);
      const speeds = await inside((_, root) => [...root.querySelectorAll('.player-select option')].map((option) => option.textContent));
      assert.deepEqual(speeds, ['0.1배', '0.25배', '0.5배', '1배', '2배', '5배', '10배', '100배']);
      const choose = (place) =>
        inside((_, root, place) => {
          const select = root.querySelector('.player-select');
          select.value = place;
          select.dispatchEvent(new Event('change'));
        }, place);
      await choose(0);
      await play();
      await frames(99);
      assert.match(await said(), /^1초째/, '0.99 s after 9.9');
      await frames(1);
      assert.match(await said(), /^2초째/, '1 s after 10');
      await choose(6);
      assert.equal(await frames(1), 1);
      assert.match(await said(), /^3초째/, 'a second in a tenth of one');
      await choose(7);
      assert.equal(await frames(1), 0, 'ten seconds in another: the end');
      assert.equal(await state(), at(12));
      assert.deepEqual(await buttons(), ['이전: 11초째', '다시 재생', '다음: 끝 –']);
      await click(PLAY);
      await asked(1);
      assert.match(await said(), /^1초째/);
    });

    test('keys by their place, wherever the focus is; a button’s own key is its own', async () => {
      await open(BUCKET);
      await focus('.panel .slider');
      const steps = [['.', at(2)], ['.', at(3)], [',', at(2)], [KEY.space, at(2)]];
      for (const [key, expected] of steps) {
        await browser.press(key);
        assert.equal(await state(), expected, key);
      }
      await asked(1);
      await frames(11);
      await browser.press('.');
      await asked(0);
      assert.equal(await state(), at(4), 'a step from the third, and at rest');
      await focus('.tab[aria-expanded="true"]');
      await browser.press(KEY.end);
      assert.equal(await state(), at(12));
      await browser.press(KEY.home);
      assert.equal(await state(), STATE);
      // Where Hangul is typed, a key says something else and still lies where it lies.
      const press = (code) =>
        inside((_, root, code) => {
          const event = new KeyboardEvent('keydown', { key: 'Process', code, bubbles: true, composed: true, cancelable: true });
          root.querySelector('.tab').dispatchEvent(event);
          return event.defaultPrevented;
        }, code);
      assert.deepEqual([await press('Period'), await state()], [true, at(2)]);
      assert.deepEqual([await press('Comma'), await state()], [true, STATE]);
      assert.equal(await press('Space'), false, 'the space bar presses the button that has the focus');
      await focus('.item-value input');
      await browser.press('.');
      assert.equal(await state(), STATE, 'a field keeps what is typed');
    });

    test('keyboard only: the bar, the buttons, playing and resting; the ends keep the focus', async () => {
      await open(BUCKET);
      await focus('.panel .slider');
      await browser.press(KEY.tab);
      assert.deepEqual(await browser.run(focused), { isInside: true, name: '1초씩 보기', kind: 'range' });
      const steps = [
        [KEY.right, at(2)], [KEY.right, at(3)], [KEY.left, at(2)], [KEY.pageUp, at(12)], [KEY.pageDown, at(2)],
        [KEY.end, at(12)], [KEY.home, STATE],
      ];
      for (const [key, expected] of steps) {
        await browser.press(key);
        assert.equal(await state(), expected);
      }
      await browser.press(KEY.right, [KEY.shift]);
      assert.equal(await state(), at(2), 'the least is a second');
      await browser.press(KEY.tab);
      await browser.press(KEY.enter);
      await browser.press(KEY.enter);
      assert.equal(await state(), STATE);
      assert.equal((await browser.run(focused)).name, '이전: 처음', 'at the end of its way it is still there');
      await browser.press('.');
      assert.equal(await state(), at(2), 'so that keys work from it');
      await browser.press(KEY.tab);
      await browser.press(KEY.space);
      await asked(1);
      await frames(11);
      await browser.press(KEY.space);
      await asked(0);
      assert.equal(await state(), at(3));
      await browser.press(KEY.tab);
      await browser.press(KEY.enter);
      assert.equal(await state(), at(4));
      await browser.press(KEY.tab);
      assert.equal((await browser.run(focused)).kind, 'select-one');
      await browser.press(KEY.tab);
      await browser.press(KEY.enter);
      assert.equal(await state(), at(7), 'the first that is refused');
      assert.match(await said(), /^7초째.*거절/);
      assert.equal((await browser.run(focused)).name, '처음 거절: 7초째', 'the mark keeps the focus');
    });

    test('a hand on the handle: it rests, follows, and the state hears of the end', async () => {
      await open(BUCKET);
      await play();
      await frames(25);
      const place = async (second) => {
        const [left, top, width] = await inside((_, root) => {
          const track = root.querySelector('.seconds .track');
          track.scrollIntoView({ block: 'center' });
          const box = track.getBoundingClientRect();
          return [box.left, box.top + 22, box.width];
        });
        return [left + (width * (second - 0.5)) / 12, top];
      };
      await browser.drag(await place(3), await place(8));
      await asked(0);
      await browser.until((tag) => /;second=8/.test(document.querySelector(tag).state), TAG);
      assert.equal(await state(), at(8));
      assert.deepEqual(await told(), { 'skylet-change': 1 }, 'once');
      assert.match(await said(), /^8초째/);
      // The slider has stood still where it was played from; that place is as good as any.
      await play();
      await frames(22);
      await browser.click(await place(8));
      await asked(0);
      await browser.until((tag) => document.querySelector(tag).second === 8, TAG);
      assert.match(await said(), /^8초째/);
    });

    test('a link taken at rest opens at the same instant; a step back and a reset end playing', async () => {
      await open(BUCKET);
      await play();
      await frames(52);
      await click(PLAY);
      const [link, sentence] = [await state(), await said()];
      assert.equal(link, at(6));
      await play();
      await frames(21);
      assert.match(await said(), /^8초째/);
      await inside((element) => {
        element.requests = 9;
      });
      await asked(1);
      await frames(10);
      assert.match(await said(), /^9초째: 9 RCU/, 'under other settings it plays on');
      await inside((element) => element.undo());
      await inside((element) => element.undo());
      await asked(0);
      assert.match(await said(), /^1초째: 8 RCU/, 'before the first rest');
      await play();
      await frames(21);
      await inside((element) => element.reset());
      await asked(0);
      assert.match(await said(), /^1초째: 8 RCU/, 'also where the instant is what it was');
      await open(`state="${link}"`);
      assert.deepEqual([await state(), await said()], [link, sentence]);
      assert.equal(await browser.run(() => window.reel.asked), 0, 'at rest');
    });

    test('out of sight there are no frames, and back in sight time goes on from where it was', async () => {
      await open(BUCKET, { foot: '<p style="margin-top: 300vh">.</p>' });
      await play();
      await frames(9);
      const ways = {
        'scrolled away': [
          () => window.scrollTo(0, document.body.scrollHeight),
          (tag) => document.querySelector(tag).shadowRoot.querySelector('.player').scrollIntoView(),
        ],
        'not drawn': [
          (tag) => { document.querySelector(tag).hidden = true; },
          (tag) => { document.querySelector(tag).hidden = false; },
        ],
        'the page is not seen': [
          () => {
            Object.defineProperty(document, 'hidden', { value: true, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
          },
          () => {
            delete document.hidden;
            document.dispatchEvent(new Event('visibilitychange'));
          },
        ],
      };
      for (const [name, [away, back]] of Object.entries(ways)) {
        await browser.run(away, TAG);
        await asked(0);
        assert.match(await said(), /^1초째/, name);
        await browser.run(back, TAG);
        await asked(1);
        await frames(1);
        assert.match(await said(), /^1초째/, `${name}: the first frame takes no time`);
      }
      await frames(1);
      assert.match(await said(), /^2초째/, '0.9 s and a tenth, no more');
      await browser.run((tag) => document.querySelector(tag).remove(), TAG);
      await asked(0);
    });

    test('who wants no motion gets the frames of stepping, asked at each frame', async () => {
      await open(BUCKET);
      await browser.run(() => { window.reel.isStill = true; });
      await play();
      const seen = [];
      for (let second = 0; second < 12; second += 1) {
        seen.push(await said());
        await frames(10);
      }
      await asked(0);
      assert.ok((await browser.run(() => window.reel.queries)) >= 100, 'a change of mind counts at once');
      await browser.press(KEY.home);
      const stepped = [];
      for (let second = 0; second < 12; second += 1) {
        stepped.push(await said());
        await browser.press('.');
      }
      assert.deepEqual(seen, stepped);
      assert.equal(new Set(seen).size, 12);
    });

    test('nothing is read out while it plays; at rest it says what there is to see', async () => {
      await open(BUCKET);
      await browser.run((tag) => {
        window.heard = [];
        const root = document.querySelector(tag).shadowRoot;
        const hear = (changes) => window.heard.push(...changes.map(({ target }) => (target.data ?? target.getAttribute('aria-valuetext'))));
        const voice = root.querySelector('.player [role="status"]');
        new MutationObserver(hear).observe(voice, { characterData: true, childList: true, subtree: true });
        for (const range of root.querySelectorAll('[type="range"]')) {
          new MutationObserver(hear).observe(range, { attributeFilter: ['aria-valuetext'] });
        }
      }, TAG);
      const value = () => inside((_, root) => root.querySelector('.seconds .slider').value);
      await play();
      await frames(35);
      assert.deepEqual(await browser.run(() => window.heard), []);
      assert.equal(await value(), '0', 'the slider stands still');
      await click(PLAY);
      assert.equal(await value(), '3');
      const voice = () => browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.player [role="status"]').textContent, TAG);
      assert.match(await voice(), /^4초째: 8 RCU를 요청해 모두 처리됩니다/);
      assert.equal(await inside((_, root) => root.querySelector('.seconds .slider').getAttribute('aria-valuetext')), await voice());
    });

    test('what the author fixes or hides is not played', async () => {
      await open(`${BUCKET} lock="second"`);
      assert.ok(await inside((_, root) => [...root.querySelectorAll('.player-button, .player-marks button')].every(({ disabled }) => disabled)));
      await focus('.panel .slider');
      for (const key of ['.', KEY.space]) await browser.press(key);
      assert.deepEqual([await state(), await browser.run(() => window.reel.asked)], [STATE, 0]);
      await open(`${BUCKET} hide="second"`);
      assert.equal(await inside((_, root) => root.querySelector('.player-controls').checkVisibility()), false);
      await focus('.panel .slider');
      for (const key of ['.', KEY.space]) await browser.press(key);
      assert.deepEqual([await state(), await browser.run(() => window.reel.asked)], [STATE, 0]);
    });

    test('in a talk the full stop goes to the next scene; the space bar plays', async () => {
      await open('mode="talk" scene="6"');
      const title = await text('.scene-title');
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.player')?.checkVisibility(), TAG);
      await browser.press(KEY.space);
      await asked(1);
      await frames(11);
      assert.match(await said(), /^8초째/);
      await browser.press(',');
      await asked(0);
      assert.match(await said(), /^7초째/);
      await browser.press('.');
      await browser.until((tag, title) => document.querySelector(tag).shadowRoot.querySelector('.scene-title').textContent !== title, TAG, title);
      // After the last scene the key is the deck's again, and no step either; this one is made to show what is played.
      await browser.press('.');
      await inside((element) => Object.assign(element, { duration: '12 s', panel: 'bucket' }));
      await browser.until((tag) => {
        const { shadowRoot } = document.querySelector(tag);
        shadowRoot.querySelector('.panels').style.display = 'block';
        return shadowRoot.querySelector('.player')?.checkVisibility();
      }, TAG);
      const before = await state();
      await browser.press('.');
      assert.equal(await state(), before);
    });

    test('a replay has all its rows, and goes through them one by one when asked', async () => {
      await open('mode="drill" seed="1"');
      await inside((_, root) => {
        const field = root.querySelector('.answer-field');
        field.value = '4536';
        field.dispatchEvent(new Event('input'));
        root.querySelector('.answer-row .do').click();
      });
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.chip, .replay'), TAG);
      await inside((_, root) => root.querySelector('.chip')?.click());
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.replay'), TAG);
      const rows = () => inside((_, root) => [...root.querySelectorAll('.pair')].filter((row) => getComputedStyle(row).visibility === 'visible').length);
      assert.equal(await rows(), 6, 'nothing is kept from who does not play');
      assert.equal(await browser.run(() => window.reel.asked), 0);
      const before = await state();
      await play();
      assert.equal(await rows(), 1);
      await frames(15);
      assert.equal(await rows(), 2);
      await click(ON);
      await asked(0);
      assert.equal(await rows(), 3);
      await click(BACK);
      assert.equal(await rows(), 2);
      await click('.player-marks button');
      assert.equal(await rows(), 3, 'up to where they part');
      const voice = (tag) => document.querySelector(tag).shadowRoot.querySelector('.player [role="status"]').textContent;
      assert.match(await browser.until(voice, TAG), /^상자 수: 내 풀이 상자 6\.3개, 맞는 풀이 상자 7개$/);
      assert.equal(await state(), before, 'it is no setting');
      await browser.press(KEY.end);
      assert.equal(await rows(), 6);
    });
  });
}
