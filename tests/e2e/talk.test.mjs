// A talk: scenes by a clicker's keys, large enough for a room, and where it was after a reload. And stems in a post.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TAG } from '../lib/inside.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const SCENES = [
  '상자는 쪼개 팔지 않습니다.',
  '1바이트를 더 담으면 상자가 하나 더 듭니다.',
  '최종적 일관성은 절반, 트랜잭션은 두 배입니다.',
  '모아서 읽으면 한 번만 올립니다.',
  '키가 바뀌면 GSI에 두 번 씁니다.',
  '양동이가 비면 거절됩니다.',
  '4.5 KB, 최종적 일관성, 초당 120번. 몇 RCU?',
];

for (const engine of ENGINES) {
  describe(`a talk in ${engine}`, () => {
    const place = room(engine, { size: { width: 1340, height: 1000 } });
    const { browser, inside, text, isSeen } = place;
    const isReady = () => browser.until((tag) => document.querySelector(tag)?.readyState === 'ready', TAG);
    const foot = `<script>
      window.keys = [];
      addEventListener('keydown', ({ key, defaultPrevented }) => keys.push([key, defaultPrevented]));
    </script>`;
    const open = (attributes, box = '') => place.open(attributes, { head: `<style>body { margin: 0 } ${box}</style>`, foot });
    const untilScene = (title) =>
      browser.until((tag, title) => document.querySelector(tag).shadowRoot.querySelector('.scene-title')?.textContent === title, TAG, title);

    // Windows have frames of their own.
    async function setInner(width, height) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const { innerWidth, innerHeight, outerWidth, outerHeight } = await browser.run(() => {
          const { innerWidth, innerHeight, outerWidth, outerHeight } = window;
          return { innerWidth, innerHeight, outerWidth, outerHeight };
        });
        if (innerWidth === width && innerHeight === height) return;
        const rect = { width: outerWidth + width - innerWidth, height: outerHeight + height - innerHeight };
        await browser.call('POST', '/window/rect', rect);
        await browser.until((width, height) => innerWidth === width && innerHeight === height, width, height).catch(() => {});
      }
      assert.deepEqual(await browser.run(() => [innerWidth, innerHeight]), [width, height]);
    }

    for (const [width, height] of [[1280, 720], [1024, 768]]) {
      test(`seven scenes by the clicker at ${width} x ${height}, all of it inside and large enough`, async () => {
        await open('mode="talk"', 'html { overflow: hidden }');
        await setInner(width, height);
        for (const [at, title] of SCENES.entries()) {
          await untilScene(title);
          if (at === SCENES.length - 1) {
            assert.equal(await isSeen('.big'), false, 'the answer waits for the hands');
            await browser.press('3');
            await browser.press('3');
            await browser.press('1');
            const counts = await inside((_, root) => [...root.querySelectorAll('.poll text')].map(({ textContent }) => textContent));
            assert.deepEqual(counts.filter((count) => /^\d$/.test(count)), ['1', '2'], 'hands are counted');
            const label = await inside((_, root) => root.querySelector('.poll').getAttribute('aria-label'));
            assert.match(label, /^손든 사람: 1번 \S+ 1명, 2번 \S+ 0명, 3번 \S+ 2명/, 'for the ear too');
            await browser.press(KEY.pageDown);
            await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.big')?.checkVisibility(), TAG);
          }
          const found = await inside(async (_, root) => {
            // Sizes are looked at after the frame in which they changed.
            for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
            const room = root.querySelector('.room').getBoundingClientRect();
            const out = [];
            const small = [];
            const scale = root.querySelector('.card').getBoundingClientRect().width / 560;
            for (const each of root.querySelectorAll('.card *')) {
              if (!each.checkVisibility() || each.closest('.unseen, .test-card, svg svg, .slider') || each.matches('.unseen, .slider')) continue;
              const box = each.getBoundingClientRect();
              if (!box.width || !box.height) continue;
              const isOut = box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1;
              if (isOut) out.push(each.outerHTML.slice(0, 80));
              // Foot and echoes are for the presenter.
              const isText = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
              const size = parseFloat(getComputedStyle(each).fontSize) * scale;
              if (isText && !each.closest('.foot, .echo, .kind, .term, .name small, .muted') && size < room.height / 36) {
                small.push(`${size.toFixed(1)} ${each.outerHTML.slice(0, 80)}`);
              }
            }
            const big = root.querySelector('.big b');
            const key = big?.checkVisibility() ? (parseFloat(getComputedStyle(big).fontSize) * scale) / room.height : 1;
            return { out, small, key };
          });
          assert.deepEqual(found.out, [], `${title}: outside the room`);
          assert.deepEqual(found.small, [], `${title}: too small for the last row`);
          assert.ok(found.key >= 1 / 14, `${title}: the number is ${found.key} of the height`);
          await browser.press(at % 2 ? '.' : KEY.pageDown);
        }
        const last = await browser.run(() => keys.at(-1));
        assert.deepEqual(last, ['PageDown', false], 'after the last scene the key is the deck’s again');
        await browser.press(KEY.pageUp);
        await untilScene(SCENES[5]);
      });
    }

    test('improvised, blanked, brought back; a handle that has the focus keeps no pages', async () => {
      await open('mode="talk"');
      await untilScene(SCENES[0]);
      await inside((_, root) => root.querySelector('.stage .slider').focus());
      await browser.press(KEY.right);
      assert.notEqual(await text('.box-value b'), '');
      const changed = await inside((element) => element.item);
      assert.equal(changed, '3.5 KB');
      await browser.press('b');
      assert.equal(await inside((_, root) => getComputedStyle(root.querySelector('.card')).opacity), '0');
      await browser.press('b');
      await browser.press(KEY.backspace);
      assert.equal(await inside((element) => element.item), '3 KB', 'back to the script');
      await inside((_, root) => root.querySelector('.stage .slider').focus());
      await browser.press(KEY.pageDown);
      await untilScene(SCENES[1]);
      assert.equal(await isSeen('.scene-notes'), false, 'notes are the presenter’s');
      await browser.press('n');
      assert.match(await text('.talk .scene-notes'), /8,193/);
      await browser.press('p');
      assert.ok(await isSeen('.test-card'));
      await browser.press('p');
      await inside((_, root) => [...root.querySelectorAll('.foot .tool')].at(-1).click());
      assert.equal(await isSeen('.scene-title'), false);
      assert.ok(await isSeen('.toolbar'), 'the post is as it was');
    });

    test('Enter shows what is asked; P stays the room check', async () => {
      await open('mode="talk" scene="7"');
      await untilScene(SCENES[6]);
      assert.equal(await isSeen('.big'), false);
      await browser.press(KEY.enter);
      assert.ok(await isSeen('.big'));
      const theme = await inside((_, root) => root.querySelector('.base').dataset.theme);
      await browser.press('p');
      assert.ok(await isSeen('.test-card'));
      assert.equal(await inside((_, root) => root.querySelector('.base').dataset.theme), theme);
    });

    test('a full page that is loaded again goes on at the same scene and state', async () => {
      await browser.open(`${place.url}${place.release}w/dynamodb-capacity/?mode=talk`);
      await isReady();
      await untilScene(SCENES[0]);
      await browser.press(KEY.pageDown);
      await untilScene(SCENES[1]);
      await inside((_, root) => root.querySelector('.stage .slider').focus());
      await browser.press(KEY.right, [KEY.shift]);
      await browser.until((tag) => document.querySelector(tag).item === '8194 B', TAG);
      assert.match(await browser.run(() => location.hash), /&m=talk&n=2$/);
      await browser.call('POST', '/refresh', {});
      await isReady();
      await untilScene(SCENES[1]);
      assert.equal(await inside((element) => element.item), '8194 B');
    });

    test('phrases of a stem set what they decide, and the others say why they do not', async () => {
      await open('panel="stems"');
      const tap = (at) => inside((_, root, at) => root.querySelectorAll('.phrase')[at].click(), at);
      assert.equal(await inside((_, root) => root.querySelectorAll('.phrase').length), 3);
      await tap(2);
      assert.match(await text('.panel .told'), /저장 요금을 정할 뿐/);
      await tap(0);
      assert.equal(await inside((element) => element.item), '1.5 KB');
      assert.match(await text('.panel .told'), /남은 말/);
      await tap(1);
      assert.match(await text('.panel .told'), /80 WCU/);
      assert.match(await text('.big'), /^80/, 'the picture agrees');
      await inside((_, root) => root.querySelector('.panel .steps button').click());
      assert.match(await text('.stem'), /메뉴/);
      await inside((element) => {
        element.requests = 200;
      });
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.phrase.found'), TAG);
      assert.equal(await text('.phrase.found'), '초당 200번 읽습니다', 'a control that is set marks its phrase');
    });
  });
}
