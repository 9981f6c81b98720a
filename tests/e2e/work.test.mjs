// What a frame of time that is played costs. Counts are held to a limit and are the same on every machine, since the
// test gives the frames: nodes made, nodes there, writes to the page, pages of memory. Times are told, and judge
// nothing.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { REEL, give, isAsked } from '../lib/reel.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const TAG = 'skylet-load-balancing';
const PLAY = '.player-button:nth-child(2)';
const FRAME_MS = 1000 / 60;

// Frames that are looked at, five seconds of them.
const FRAMES = 300;

// Four lanes of eight servers that can do 20 requests a second of the 40 that come: from 15 s on all their places are
// taken, and each server shows the most discs it can.
const FULL =
  'first="round-robin" second="least-outstanding" third="random" fourth="two-choices" rate="40" places="30" ' +
  'servers="400, 400, 400, 400, 400, 400, 400, 400" duration="60 s"';

// What is played, and at most how much for each frame: the mean of them all, and any of them.
const SCENES = {
  'as it opens': { attributes: 'at="0 s"', limits: { parts: 30, nodes: 760, made: [9, 50], writes: [34, 95] } },
  full: { attributes: `${FULL} at="20 s"`, limits: { parts: 300, nodes: 3_000, made: [33, 72], writes: [112, 240] } },
};

// An hour in rounds of a minute, and one that is an hour long and has nearly as many requests as there can be.
const HOURS = {
  'a full minute, again and again': { attributes: FULL, seconds: 60, rounds: 60 },
  'one long run': { attributes: 'rate="6.5" duration="3600 s"', seconds: 3_600, rounds: 1 },
};

// Before anything of ours runs: memories and listeners are known, as far as the page can know them.
const COUNTED = `<script>
  window.known = { memories: [], listeners: 0 };
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(target, given) {
      const made = Reflect.construct(target, given);
      known.memories.push(...Object.values(made.exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    },
  });
  for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
    const real = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (...given) {
      known.listeners += by;
      return real.apply(this, given);
    };
  }
</script>`;

// Runs in the page: counts what becomes of the widget from now on.
const watch = (tag) => {
  const { shadowRoot } = document.querySelector(tag);
  const size = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
  const all = (nodes) => [...nodes].reduce((sum, node) => sum + size(node), 0);
  let now;
  const note = (records) => {
    now.writes += records.length;
    for (const { type, addedNodes, removedNodes } of records) {
      now.made += all(addedNodes);
      now.gone += removedNodes.length;
      if (type === 'attributes') now.attributes += 1;
      if (type === 'characterData') now.texts += 1;
    }
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  const observer = new MutationObserver(note);
  observer.observe(shadowRoot, everything);
  window.rest = () => observer.disconnect();
  // So many frames, each with what it did.
  window.film = async (count, ms) => {
    const frames = [];
    for (let frame = 0; frame < count && reel.waiting.size; frame += 1) {
      now = { made: 0, gone: 0, attributes: 0, texts: 0, writes: 0 };
      reel.now += ms;
      const works = [...reel.waiting.values()];
      reel.waiting.clear();
      for (const work of works) work(reel.now);
      await new Promise((done) => setTimeout(done));
      frames.push(now);
    }
    return frames;
  };
  const count = (selector) => shadowRoot.querySelectorAll(selector).length;
  window.there = () => ({
    nodes: size(shadowRoot),
    discs: count('.disc'),
    parts: count('.picture > :is(.disc, text.strong, svg:has(> path)), .knob, .route.up, .route.down'),
    pages: known.memories.reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0),
    listeners: known.listeners,
  });
};

const most = (frames, name) => Math.max(...frames.map((frame) => frame[name]));
const mean = (frames, name) => frames.reduce((sum, frame) => sum + frame[name], 0) / frames.length;
const table = (t, rows) => {
  const width = (at) => Math.max(...rows.map((row) => String(row[at]).length));
  for (const row of rows) t.diagnostic(row.map((cell, at) => String(cell).padEnd(width(at))).join('  ').trimEnd());
};

for (const engine of ENGINES) {
  describe(`work for a frame in ${engine}`, () => {
    const place = room(engine, { widget: TAG });
    const { browser, inside, focus, click } = place;
    const open = async (attributes) => {
      await place.open(attributes, { head: COUNTED + REEL });
      await browser.run(watch, TAG);
    };
    const there = () => browser.run(() => window.there());
    const asked = (count) => browser.until(isAsked, count);
    const film = (count) => browser.run((count, ms) => window.film(count, ms), count, FRAME_MS);

    for (const [name, { attributes, limits }] of Object.entries(SCENES)) {
      test(`${name}: nodes made, nodes there and writes to the page keep to their limits`, async (t) => {
        await open(attributes);
        await click(PLAY);
        await asked(1);
        // The first takes no time.
        await film(1);
        const frames = [];
        // A few at a time: an engine that is slow to draw ends a script that takes long.
        while (frames.length < FRAMES) frames.push(...(await film(20)));
        const { nodes, discs, parts } = await there();
        assert.equal(frames.length, FRAMES);
        table(t, [
          [`${engine}, ${name}: of ${FRAMES} frames`, 'mean', 'most'],
          ...Object.keys(frames[0]).map((name) => [name, mean(frames, name).toFixed(1), most(frames, name)]),
          ['nodes there', '', nodes],
          ['discs, all that comes and goes', '', `${discs}, ${parts}`],
        ]);
        assert.ok(parts >= limits.parts, `${parts} parts`);
        assert.ok(nodes <= limits.nodes, `${nodes} nodes`);
        for (const name of ['made', 'writes']) {
          assert.ok(mean(frames, name) <= limits[name][0], `${name}: ${mean(frames, name)} a frame`);
          assert.ok(most(frames, name) <= limits[name][1], `${name}: ${most(frames, name)} in a frame`);
        }
        const drawn = mean(frames, 'attributes') + mean(frames, 'texts');
        assert.ok(drawn > 10, 'it was played');
      });
    }

    for (const [name, { attributes, seconds, rounds }] of Object.entries(HOURS)) {
      test(`${name}: an hour of play leaves memory, nodes and listeners as they were`, async (t) => {
        await open(`${attributes} at="0 s"`);
        await browser.run(() => window.rest());
        await inside((_, root) => {
          const select = root.querySelector('.player-select');
          select.value = '7';
          select.dispatchEvent(new Event('change'));
        });
        await focus('.track .slider');
        let played = 0;
        let frames = 0;
        const play = async () => {
          await browser.press(KEY.home);
          await browser.press(KEY.space);
          await asked(1);
          const before = await browser.run(() => window.reel.asked);
          while (await browser.run(give, 50, FRAME_MS));
          frames += (await browser.run(() => window.reel.asked)) - before + 1;
          played += Number.parseFloat((await inside((element) => element.at)).replaceAll(',', ''));
        };
        // Whatever it needs it has then.
        await browser.press(KEY.end);
        await browser.press(KEY.home);
        if (rounds > 1) await play();
        else await browser.press(KEY.end);
        const first = await counted();
        assert.ok(first.pages > 0 && first.listeners > 0, 'they are seen at all');
        while (played < 3_600) await play();
        assert.equal(played, rounds * seconds);
        let last = await counted();
        // What was let go of last may take a little longer to be collected.
        for (let more = 0; more < 20 && last.held > first.held; more += 1) {
          await rest(100);
          last = await counted();
        }
        table(t, [
          [`${engine}, ${name}: ${played} s in ${frames} frames`, ...Object.keys(first)],
          ['before', ...Object.values(first)],
          ['after', ...Object.values(last)],
        ]);
        assert.deepEqual(last, first);
      });
    }

    // Of the widget everywhere; of the whole page where the engine tells.
    async function counted() {
      const { pages, nodes, listeners } = await there();
      if (engine !== 'chromium') return { pages, nodes, listeners };
      const ask = (cmd) => browser.call('POST', '/goog/cdp/execute', { cmd, params: {} });
      await ask('HeapProfiler.collectGarbage');
      const { nodes: held, jsEventListeners: heard } = await ask('Memory.getDOMCounters');
      return { pages, nodes, listeners, held, heard };
    }
  });
}

// Frames as they come, on a processor that is slowed down. Nothing here judges how long anything takes.
describe('frames of a slow processor in chromium', () => {
  const place = room('chromium', { widget: TAG });
  const { browser, click } = place;
  const ask = (cmd, params = {}) => browser.call('POST', '/goog/cdp/execute', { cmd, params });
  // What runs after a frame's own work in the same turn belongs to it.
  const TIMED = `<script>
    const film = (window.film = { asked: 0, drawn: [] });
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = (work) => {
      film.asked += 1;
      return real((now) => {
        const begun = performance.now();
        work(now);
        queueMicrotask(() => film.drawn.push([now, performance.now() - begun]));
      });
    };
  </script>`;
  const spent = async () => {
    const { metrics } = await ask('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };

  test('frames asked for, drawn and dropped, and what each takes', async (t) => {
    const script = ['script: half', '95 of 100', 'most'];
    const rows = [['ms a frame', 'asked', 'drawn', 'dropped', ...script, 'styles', 'layout', 'all tasks']];
    for (const [name, { attributes }] of Object.entries(SCENES)) {
      for (const rate of [1, 4]) {
        await place.open(attributes, { head: TIMED });
        await ask('Performance.enable');
        await ask('Emulation.setCPUThrottlingRate', { rate });
        const before = await spent();
        await click(PLAY);
        await browser.until((count) => window.film.drawn.length >= count, FRAMES / 5);
        await click(PLAY);
        const after = await spent();
        await ask('Emulation.setCPUThrottlingRate', { rate: 1 });
        const { asked, drawn } = await browser.run(() => window.film);
        const gaps = drawn.slice(1).map(([now], at) => Math.round((now - drawn[at][0]) / FRAME_MS));
        const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, gap - 1), 0);
        const times = drawn.map(([, ms]) => ms).sort((one, other) => one - other);
        const rank = (percent) => times[Math.ceil((times.length * percent) / 100) - 1].toFixed(1);
        const each = (name) => ((after[name] - before[name]) / drawn.length).toFixed(1);
        const work = ['RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'].map(each);
        const ranks = [50, 95, 100].map(rank);
        rows.push([`${name}, slowed ${rate} times`, asked, drawn.length, dropped, ...ranks, ...work]);
        // The one that was asked for last is not drawn, since it was paused before.
        assert.ok(asked - drawn.length <= 1, `${asked} asked for, ${drawn.length} drawn`);
      }
    }
    table(t, rows);
    assert.equal(rows.length, 1 + 2 * Object.keys(SCENES).length);
  });
});
