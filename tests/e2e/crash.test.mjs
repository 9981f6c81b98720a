// Whatever breaks inside a widget, the page and the other widgets do not notice, and it comes back from its snapshot.
// The bundle is the one that ships but for ways to break it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TAG } from '../lib/inside.mjs';
import { breakable } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const PLACES = ['call', 'event', 'timer', 'effect'];
const KINDS = ['panic', 'unreachable', 'stack', 'allocation'];

// A clock of the page's own, and notes of what went wrong. The script can use up memories.
const watch = (script = '') => `<script>
  window.errors = [];
  window.told = [];
  window.clock = 0;
  performance.now = () => clock;
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push('rejected: ' + event.reason));
  document.addEventListener('skylet-error', (event) => told.push(event.detail.code));
  window.all = () => [...document.querySelectorAll('${TAG}')];
  window.quiet = () => new Promise((done) => setTimeout(done, 50));
  window.until = async (is) => {
    for (let times = 0; times < 1000 && !is(); times += 1) await new Promise((done) => setTimeout(done, 10));
    await quiet();
  };
  ${script}
</script>`;

for (const engine of ENGINES) {
  describe(`crashes in ${engine}`, () => {
    const here = room(engine, { folder: breakable });
    const { browser } = here;
    const isThere = (tag) =>
      customElements.get(tag) && all().every(({ readyState }) => readyState !== 'idle' && readyState !== 'loading');
    const open = (count, script) => {
      const elements = Array.from({ length: count }, (_, at) => `item="${at + 1} KB"`);
      return here.open(elements, { inner: '<a href="#a">a</a>', head: watch(script), until: isThere });
    };

    test('one of ten breaks, anywhere and in any way: nine notice nothing, it is back as it was', async () => {
      await open(10);
      // What the reader did to each, by real keys: one step of the stage's slider.
      for (let at = 0; at < 10; at += 1) {
        await browser.run((at) => all()[at].shadowRoot.querySelector('.stage .slider').focus(), at);
        await browser.press(KEY.right);
      }
      await browser.run(() => all()[9].shadowRoot.querySelector('.rate input.input').focus());
      await browser.press('7');
      here.log.length = 0;
      let victim = 0;
      for (const place of PLACES) {
        for (const kind of KINDS) {
          const found = await browser.run(
            async (place, kind, at) => {
              window.clock += 31_000;
              const victim = all()[at];
              const others = all().filter((each) => each !== victim);
              const cards = others.map((each) => each.shadowRoot.querySelector('.card'));
              const states = all().map((each) => each.state);
              const { made } = skyletHomes;
              victim.breakIn(place, kind);
              if (place === 'event') victim.shadowRoot.querySelector('.card').click();
              await until(() => skyletHomes.made > made);
              return {
                isSame: others.every((each, at) => each.shadowRoot.querySelector('.card') === cards[at]),
                states: JSON.stringify(states) === JSON.stringify(all().map((each) => each.state)),
                ready: all().map((each) => each.readyState),
                made: skyletHomes.made - made,
                field: document.activeElement.shadowRoot?.activeElement?.value,
                errors,
              };
            },
            place,
            kind,
            victim,
          );
          const label = `${kind} in ${place}`;
          assert.deepEqual(found.errors, [], label);
          assert.ok(found.isSame, `${label}: the others stay mounted`);
          assert.ok(found.states, `${label}: every value is kept`);
          assert.deepEqual(found.ready, Array(10).fill('ready'), label);
          assert.equal(found.made, 1, `${label}: one instance more`);
          assert.match(found.field, /7/, `${label}: focus and what is being typed stay`);
          victim = (victim + 1) % 9;
        }
      }
      assert.deepEqual(here.log, [], 'no request');
      // All of them still answer a key.
      const before = await browser.run(() => all().map((each) => each.state));
      for (let at = 0; at < 10; at += 1) {
        await browser.run((at) => all()[at].shadowRoot.querySelector('.stage .slider').focus(), at);
        await browser.press(KEY.right);
      }
      const now = await browser.run(() => all().map((each) => each.state));
      assert.ok(now.every((state, at) => state !== before[at]), `${before} ${now}`);
    });

    test('the reader stays where they were in the widget that broke', async () => {
      await open(1);
      await browser.run(() => all()[0].shadowRoot.querySelector('.stage .slider').focus());
      await browser.press(KEY.right);
      const item = await browser.run(async () => {
        all()[0].breakIn('timer', 'panic');
        await until(() => skyletHomes.made > 1);
        return all()[0].item;
      });
      await browser.press(KEY.right);
      const now = await browser.run(() => all()[0].item);
      assert.notEqual(now, item, 'the key reaches the same slider');
      const back = await browser.run(() => [all()[0].undo(), all()[0].item, all()[0].undo(), all()[0].item]);
      assert.deepEqual(back, [true, item, true, '1 KB'], 'what came before the crash can be taken back');
    });

    test('what is half typed in the widget that broke is typed on', async () => {
      await open(1);
      await browser.run(() => all()[0].shadowRoot.querySelector('.item-value input').focus());
      await browser.press('a', [KEY.control]);
      await browser.press('8 ');
      await browser.run(async () => {
        all()[0].breakIn('timer', 'panic');
        await until(() => skyletHomes.made > 1);
      });
      await browser.press('KBx');
      const field = () => browser.run(() => all()[0].shadowRoot.querySelector('.item-value input').value);
      assert.equal(await field(), '8 KBx');
      await browser.press(KEY.backspace);
      assert.deepEqual([await field(), await browser.run(() => all()[0].item)], ['8 KB', '8 KB']);
    });

    test('breaking while it goes leaves the page alone, and it comes back', async () => {
      await open(2);
      for (const kind of KINDS) {
        const found = await browser.run(async (kind) => {
          window.clock += 61_000;
          const [first, second] = all();
          const { state } = first;
          first.breakIn('drop', kind);
          first.remove();
          await quiet();
          document.body.prepend(first);
          await until(() => first.readyState === 'ready');
          return [first.readyState, first.state === state, second.readyState, errors];
        }, kind);
        assert.deepEqual(found, ['ready', true, 'ready', []], kind);
      }
    });

    test('a thousand crashes in one page, half a minute apart', async () => {
      await open(2);
      for (let part = 0; part < 40; part += 1) {
        const stopped = await browser.run(async () => {
          const [first] = all();
          for (let at = 0; at < 25; at += 1) {
            window.clock += 31_000;
            const card = first.shadowRoot.querySelector('.card');
            first.breakIn('call', 'panic');
            while (first.shadowRoot.querySelector('.card') === card) await new Promise((done) => setTimeout(done));
            if (first.readyState !== 'ready') return [at, first.readyState, told];
          }
          return null;
        });
        assert.equal(stopped, null, `in part ${part}: ${stopped}`);
      }
      const found = await browser.run(() => {
        return [all().map((each) => each.readyState), skyletHomes.made >= 1_000, skyletHomes.pages().length, errors];
      });
      assert.deepEqual(found, [['ready', 'ready'], true, 2, []]);
    });

    test('three crashes within a minute stop it with the fallback; Retry starts it from its snapshot', async () => {
      await open(2);
      const found = await browser.run(async () => {
        const [first, second] = all();
        first.item = '5 KB';
        for (let at = 0; at < 3; at += 1) {
          window.clock += 20_000;
          first.breakIn('call', 'stack');
          await until(() => skyletHomes.made > 2 + at || first.readyState === 'error');
        }
        const line = first.shadowRoot.querySelector('.fault').textContent;
        return [first.readyState, second.readyState, told, line, first.firstElementChild.offsetHeight > 0, errors];
      });
      assert.deepEqual([found[0], found[1], found[2], found[4], found[5]], ['error', 'ready', ['E-08'], true, []]);
      assert.match(found[3], /E-08/);
      const back = await browser.run(async () => {
        all()[0].shadowRoot.querySelector('.fault button').click();
        await until(() => all()[0].readyState === 'ready');
        return [all()[0].readyState, all()[0].item];
      });
      assert.deepEqual(back, ['ready', '5 KB']);
    });

    test('a crash while recovering stops at three', async () => {
      await open(1, `document.addEventListener('skylet-ready', (event) => event.target.breakIn('call', 'panic'));`);
      const found = await browser.run(async () => {
        await until(() => told.length);
        return [all()[0].readyState, told, skyletHomes.made, errors];
      });
      assert.deepEqual(found, ['error', ['E-08'], 3, []]);
    });

    test('what fires into an instance that is gone is counted and nothing else', async () => {
      await open(1);
      const found = await browser.run(async () => {
        const [first] = all();
        const { state } = first;
        const gone = first.shadowRoot.querySelector('.card');
        first.breakIn('event', 'panic');
        first.breakIn('timer', 'panic');
        first.breakIn('call', 'panic');
        await until(() => skyletHomes.made > 1);
        gone.click();
        await quiet();
        return [first.readyState, first.state === state, skyletHomes.late >= 1, skyletHomes.made, errors];
      });
      assert.deepEqual(found, ['ready', true, true, 2, []]);
    });

    test('what plays when it breaks asks for no more frames, and is back at rest where it was played from', async () => {
      const count = `window.frames = 0;
        window.frame = requestAnimationFrame;
        window.requestAnimationFrame = (work) => window.frame((now) => ((window.frames += 1), work(now)));`;
      await open(1, count.replaceAll('window.frames', 'window.drawn'));
      await browser.run(() => Object.assign(all()[0], { panel: 'bucket', duration: '12 s', second: '3' }));
      await browser.until(() => all()[0].shadowRoot.querySelector('.player-button'));
      await browser.run(() => {
        const play = all()[0].shadowRoot.querySelector('.player-button:nth-child(2)');
        // Only what is seen is played.
        play.scrollIntoView();
        play.click();
      });
      await browser.until(() => drawn > 2);
      await browser.run(async () => {
        const { made } = skyletHomes;
        all()[0].breakIn('call', 'panic');
        await until(() => skyletHomes.made > made);
        window.before = drawn;
        window.left = 5;
        const next = () => ((window.left -= 1) ? frame(next) : undefined);
        frame(next);
      });
      await browser.until(() => left === 0);
      const found = await browser.run(() => [drawn - before <= 1, all()[0].second, errors]);
      assert.deepEqual(found, [true, 3, []], 'at most the one that was asked for');
    });

    test('beyond 32 widgets, eight share an instance', async () => {
      await open(44);
      const found = await browser.run(() => [skyletHomes.pages().length, all().every((each) => each.readyState === 'ready')]);
      assert.deepEqual(found, [34, true]);
    });

    if (engine === 'chromium') {
      test('no memory left: it shares, and where there is nothing to share the fallback stays', async () => {
        const exhaust = `window.exhaust = () => {
          window.held ??= [];
          try {
            for (;;) held.push(new WebAssembly.Memory({ initial: 1 }));
          } catch {}
        };`;
        await open(2, exhaust);
        await browser.run(async () => {
          // What nobody holds any more is found meanwhile.
          for (let times = 0; times < 5; times += 1) {
            exhaust();
            await quiet();
          }
          window.third = all()[0].cloneNode(true);
          document.body.append(window.third);
        });
        await browser.until(() => ['ready', 'error'].includes(window.third.readyState));
        const shared = await browser.run(() => [held.length > 50, third.readyState, skyletHomes.pages().length, errors]);
        assert.deepEqual(shared, [true, 'ready', 2, []]);
        await open(1, `${exhaust} exhaust(); setInterval(exhaust, 1);`);
        await browser.until(() => all()[0].readyState !== 'loading');
        const alone = await browser.run(() => [all()[0].readyState, told, all()[0].firstElementChild.offsetHeight > 0]);
        assert.deepEqual(alone, ['error', ['E-06'], true]);
      });
    }
  });
}
