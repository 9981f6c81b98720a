// Load balancing: the same run on the host and in three engines, whichever way an instant is reached; links; a whole
// run by keys; what is tapped. Frames are the test's to give.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { focused } from '../lib/inside.mjs';
import { cli } from '../lib/paths.mjs';
import { REEL, give, isAsked } from '../lib/reel.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const TAG = 'skylet-load-balancing';
const LANES = ['first', 'second', 'third', 'fourth'];

const BACK = '.player-button:nth-child(1)';
const PLAY = '.player-button:nth-child(2)';
const ON = '.player-button:nth-child(3)';
const BAR = '.track .slider';

// Runs worth comparing, by the attributes an author would write.
const RUNS = {
  'as it opens': '',
  'by weights, and any': 'first="weighted-round-robin" second="random" weights="4, 2, 1, 1" at="3 s"',
  'two choices, and peak EWMA that forgets soon': 'first="two-choices" second="peak-ewma" decay="1 s" run="7"',
  'four lanes of eight servers':
    'first="random" second="two-choices" third="peak-ewma" fourth="weighted-round-robin" rate="40" at="2 s" ' +
    'servers="50, 60, 70, 80, 90, 100, 200, 400" weights="8, 7, 6, 5, 4, 3, 2, 1"',
  'a server drained and taken back': 'changes="2 s drain 2, 4 s return 2"',
  'servers stopped, senders that try again':
    'rate="40" places="3" retries="2" retry-wait="150 ms" at="3 s" ' +
    'changes="2 s stop 1, 2.5 s stop 4, 4.123456 s return 1"',
  'a heavy tail in bursts':
    'work="heavy-tailed" arrivals="bursts" rate="30" first="least-outstanding" second="random" run="12"',
  'mixed work on the beat':
    'work="mixed" arrivals="even" rate="20" first="round-robin" second="peak-ewma" third="two-choices"',
};

// What the command line says of the state a link carries.
const reports = new Map();
function report(link) {
  if (!reports.has(link)) {
    const pairs = link.split(';').slice(1).map((pair) => decodeURIComponent(pair.replaceAll('+', ' ')));
    reports.set(link, JSON.parse(execFileSync(cli, ['eval', 'load-balancing', ...pairs, '--json'])));
  }
  return reports.get(link);
}
const host = (link) => report(link).result;
const digests = (result) => LANES.map((lane) => result[`${lane}-digest`].value);

// Runs in the page: all there is to see and hear of a state. Attributes may have been set in another order.
const look = (element, root) => {
  const outline = (one) => {
    const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    const parts = [...one.childNodes].map((part) => (part.nodeType === Node.ELEMENT_NODE ? outline(part) : part.data));
    return `${[one.localName, ...attributes].join(' ')} (${parts.join()})`;
  };
  return {
    state: element.state,
    result: element.result,
    told: root.querySelector('.narration').textContent,
    clock: root.querySelector('.track .clock').textContent,
    place: root.querySelector('.track .slider').value,
    algorithms: [...root.querySelectorAll('.algorithm')].map(({ value }) => value),
    drawn: ['.question', '.lanes', '.track .picture', '.answer', '.why'].map((part) => {
      return outline(root.querySelector(part));
    }),
  };
};

for (const engine of ENGINES) {
  describe(`load balancing in ${engine}`, () => {
    const place = room(engine, { widget: TAG });
    const { browser, inside, focus, click, text } = place;
    const open = async (attributes = '') => {
      await place.open(attributes, { head: REEL });
      assert.equal(await text('.notice'), null, 'all that was given is understood');
    };
    const looked = () => inside(look);
    const state = () => inside((element) => element.state);
    const value = (name) => inside((element, _, name) => element[name], name);
    const set = (values) => inside((element, _, values) => void Object.assign(element, values), values);
    const frames = (count, ms = 100) => browser.run(give, count, ms);
    const asked = (count) => browser.until(isAsked, count);
    const keys = (key, count, hold) => browser.press(key.repeat(count), hold);

    // What the player's voice says, once it begins so; what the card's says, once it is like this.
    const voice = (words) =>
      browser.until(
        (tag, words) => {
          const region = document.querySelector(tag).shadowRoot.querySelector('.player [role=status]');
          return region.textContent.startsWith(words);
        },
        TAG, words,
      );
    const spoken = (pattern) =>
      browser.until(
        (tag, pattern) => {
          const { textContent } = document.querySelector(tag).shadowRoot.querySelector('.card > .unseen[role=status]');
          return new RegExp(pattern).test(textContent) && textContent;
        },
        TAG, pattern,
      );

    for (const [name, attributes] of Object.entries(RUNS)) {
      test(`${name}: at every rest, forth and back, the digests are those of the host`, async () => {
        await open(attributes);
        await focus(BAR);
        const moves = [
          ['as it opens', () => {}],
          ['seven decisions on', () => keys('.', 7)],
          ['another by its button', () => click(ON)],
          ['five back', () => keys(',', 5)],
          ['another by its button', () => click(BACK)],
          ['ten on', () => keys(KEY.right, 1, [KEY.control])],
          ['the end', () => browser.press(KEY.end)],
          ['twenty back from there', () => keys(KEY.pageDown, 2)],
          ['the start', () => browser.press(KEY.home)],
          ['thirty on from there', () => keys(KEY.pageUp, 3)],
        ];
        const seen = new Set();
        for (const [move, make] of moves) {
          await make();
          await focus(BAR);
          const { state, result } = await inside((element) => ({ state: element.state, result: element.result }));
          assert.deepEqual(digests(result), digests(host(state)), `${move}: ${state}`);
          seen.add(digests(result).join());
        }
        assert.equal(seen.size, moves.length, 'each instant has its own');
      });
    }

    test('an instant is the same however it is reached: dragged, from before, from behind, by link', async () => {
      await open(RUNS['servers stopped, senders that try again']);
      const points = await inside((_, root) => {
        const track = root.querySelector('.track');
        track.scrollIntoView({ block: 'center' });
        const { left, top, width } = track.getBoundingClientRect();
        return [0.3, 0.62].map((share) => [left + width * share, top + 22]);
      });
      await browser.drag(...points);
      await browser.until((tag) => document.querySelector(tag).at !== '3 s', TAG);
      const dragged = await looked();
      assert.deepEqual(digests(dragged.result), digests(host(dragged.state)));
      const there = Number.parseFloat(await value('at'));
      assert.ok(there > 5.5 && there < 7, `${there} s`);
      const at = async () => Number.parseFloat(await value('at'));
      // Decision by decision while there is one before it, then in the smallest steps.
      const ways = { 'from before': [KEY.home, '.', KEY.right], 'from behind': [KEY.end, ',', KEY.left] };
      await focus(BAR);
      for (const [way, [end, step, fine]] of Object.entries(ways)) {
        await browser.press(end);
        const isShort = (now) => (end === KEY.home ? now < there : now > there);
        // Ten are less than a second.
        while (isShort(await at()) && Math.abs((await at()) - there) > 1) await keys(step, 10);
        while (isShort(await at())) await browser.press(step);
        if ((await at()) !== there) await browser.press(end === KEY.home ? ',' : '.');
        while (isShort(await at())) await browser.press(fine, [KEY.shift]);
        assert.deepEqual(await looked(), dragged, way);
      }
      await open(`state="${dragged.state}"`);
      assert.deepEqual(await looked(), dragged, 'by link');
    });

    test('every tenth decision looks and sounds the same on the way there and back', async () => {
      await open(RUNS['four lanes of eight servers']);
      await focus(BAR);
      await browser.press(KEY.home);
      const there = [await looked()];
      for (let tenth = 0; tenth < 30; tenth += 1) {
        await browser.press(KEY.pageUp);
        there.push(await looked());
      }
      assert.equal(new Set(there.map(({ told }) => told)).size, there.length);
      await browser.press(KEY.end);
      const last = there.at(-1).state;
      while ((await state()) !== last) await browser.press(',');
      for (const expected of there.reverse()) {
        assert.deepEqual(await looked(), expected);
        await browser.press(KEY.pageDown);
      }
    });

    test('a link opens seed, parameters, actions and instant again, as an attribute and as an address', async () => {
      await open();
      const servers = '90, 100, 250, 400';
      await set({ run: '77', rate: '33', places: '5', servers, work: 'mixed', second: 'peak-ewma' });
      await focus(BAR);
      await keys('.', 4);
      await browser.press('4');
      await keys('.', 9);
      await click('.lane .server-row:nth-child(2) .server');
      await focus(BAR);
      await keys('.', 3);
      await browser.press('4');
      await keys('.', 5);
      await keys(',', 2);
      const left = await looked();
      const link = new URLSearchParams(left.state.replaceAll(';', '&'));
      assert.deepEqual([link.get('run'), link.get('rate'), link.get('places')], ['77', '33', '5']);
      assert.match(link.get('changes'), /^[\d.]+ s drain 4, [\d.]+ s drain 2, [\d.]+ s return 4$/);
      assert.match(link.get('at'), /^\d+\.\d{3,6} s$/, 'a decision, to the microsecond');
      assert.deepEqual(digests(left.result), digests(host(left.state)));
      const address = await inside((element) => element.toURL({ kind: 'state' }));
      await open(`state="${left.state}"`);
      assert.deepEqual(await looked(), left);
      await browser.open(address);
      await browser.until((tag) => document.querySelector(tag)?.readyState === 'ready', TAG);
      assert.deepEqual(await looked(), left);
    });

    test('a whole run by keyboard alone', async () => {
      await open();
      await browser.run((tag) => {
        document.querySelector(tag).scrollIntoView();
        window.lost = 0;
        const { shadowRoot } = document.querySelector(tag);
        shadowRoot.addEventListener('focusout', ({ relatedTarget }) => (window.lost += relatedTarget ? 0 : 1));
      }, TAG);
      const algorithms = async () => (await looked()).algorithms.filter((name) => name !== 'none');
      const at = () => value('at');
      await browser.press(KEY.tab);
      const first = await browser.run(focused);
      assert.deepEqual([first.isInside, first.name, first.kind], [true, '알고리즘', 'select-one']);
      await browser.press(KEY.down);
      assert.deepEqual(await algorithms(), ['weighted-round-robin', 'least-outstanding']);
      await spoken('^가중 라운드 로빈 p95 .*; 최소 미처리 요청 p95');
      await browser.press(KEY.tab);
      const server = await browser.run(focused);
      assert.match(server.name, /^서버 1/);
      const isHere = async (name) => assert.deepEqual((await browser.run(focused)).name.slice(0, 4), '서버 1', name);

      await browser.press('a');
      assert.equal((await algorithms())[0], 'least-outstanding');
      await browser.press('aaaaaaa');
      assert.equal((await algorithms())[0], 'round-robin', 'around once');
      await spoken('^라운드 로빈 p95');
      await browser.press('q');
      assert.equal((await algorithms())[1], 'random');
      await spoken('; 무작위 p95');
      await isHere('after A and Q');

      // 5.86 s is no decision; the one before it is that of request 144.
      await browser.press('.');
      const after = await at();
      await browser.press(',');
      const before = await at();
      assert.ok(Number.parseFloat(before) <= 5.86 && Number.parseFloat(after) > 5.86, `${before}, ${after}`);
      await voice(await text('.track .clock'));
      await browser.press(KEY.end);
      assert.equal(await at(), '10 s');
      await voice('10.00초');
      await browser.press(KEY.home);
      assert.equal(await at(), '0 s');
      await voice('0.00초');
      await isHere('after stepping');

      // The space bar presses a button; on the bar, two stops before the buttons, it plays.
      while ((await browser.run(focused)).kind !== 'range') await browser.press(KEY.tab);
      await browser.press(KEY.space);
      await asked(1);
      await frames(31);
      await browser.press(KEY.space);
      await asked(0);
      assert.equal(await at(), '3 s');
      await voice('3.00초');
      assert.equal((await browser.run(focused)).kind, 'range');

      for (const [server, key] of ['1', '2', '3', '4'].entries()) {
        const pressed = () =>
          inside((_, root, at) => {
            const lanes = [...root.querySelectorAll('.lane:is(.s1, .s2, .s3, .s4)')];
            return lanes.map((lane) => lane.querySelectorAll('.server')[at].ariaPressed);
          }, server);
        await browser.press(key);
        assert.deepEqual([await value('changes'), await pressed()], [`3 s drain ${key}`, ['true', 'true']]);
        await browser.press(key);
        const now = [await value('changes'), await pressed()];
        assert.deepEqual(now, ['', ['false', 'false']], 'at the same instant: as if not');
      }
      const link = await state();
      await browser.press('5678');
      assert.equal(await state(), link, 'there are four servers');
      await browser.press('4');
      await spoken('서버 4: 비우는 중');
      await keys('.', 3);
      const later = await at();
      await browser.press('4');
      assert.equal(await value('changes'), `3 s drain 4, ${later} return 4`);
      await spoken('^[^:]*$');
      assert.equal((await browser.run(focused)).kind, 'range');
      assert.equal(await browser.run(() => window.lost), 0, 'the focus was always somewhere');
    });

    test('every digit is a server where there are eight', async () => {
      await open('servers="100, 100, 100, 100, 100, 100, 100, 100" at="2 s"');
      await focus(BAR);
      await browser.press('87654321');
      const changes = [8, 7, 6, 5, 4, 3, 2, 1].map((server) => `2 s drain ${server}`).join(', ');
      assert.equal(await value('changes'), changes);
      assert.deepEqual(digests(await value('result')), digests(host(await state())));
      await browser.press('12345678');
      assert.equal(await value('changes'), '');
    });

    test('a request that is tapped is followed, waiting or in work, through both lanes', async () => {
      await open();
      const discs = await inside((_, root) => {
        const labels = (lane) => [...lane.querySelectorAll('[data-label]')].map(({ dataset }) => dataset.label);
        return [...root.querySelectorAll('.lane:is(.s1, .s2, .s3, .s4)')].map(labels);
      });
      const both = discs[0].filter((label) => discs[1].includes(label));
      for (const [at, label] of [[0, discs[0][0]], [1, discs[1].at(-1)], [0, both.at(-1)]]) {
        const point = await inside((_, root, at, label) => {
          const lane = root.querySelectorAll('.lane:is(.s1, .s2, .s3, .s4)')[at];
          const face = lane.querySelector(`[data-label="${label}"] .face`);
          face.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = face.getBoundingClientRect();
          return [left + width / 2, top + height / 2];
        }, at, label);
        await browser.click(point);
        assert.equal(await value('request'), Number(label));
        const { followed, told, question } = await inside((_, root) => ({
          followed: [...root.querySelectorAll('.disc.followed')].map(({ dataset }) => dataset.label),
          told: root.querySelector('.narration').textContent,
          question: root.querySelector('.question').textContent,
        }));
        assert.ok(followed.length >= 1 && followed.every((one) => one === label), `${label}: ${followed}`);
        assert.match(told, new RegExp(`${label}번은`));
        assert.match(question, new RegExp(`요청 ${label}번`));
      }
      assert.equal(await inside((_, root) => root.querySelectorAll('.disc.followed').length), 2, 'in both lanes');
      const before = await state();
      await click('.lane .rail');
      assert.equal(await state(), before, 'beside the requests nothing is meant');
    });

    test('a server’s button drains it at the instant looked at in every lane, and takes it back', async () => {
      await open('request="0"');
      const button = '.lane.s2 .server-row:nth-child(3) .server';
      const given = () =>
        inside((_, root) => {
          const lanes = [...root.querySelectorAll('.lane:is(.s1, .s2, .s3, .s4)')];
          const shares = lanes.map((lane) => lane.querySelectorAll('.share')[2]);
          return shares.map(({ textContent }) => Number.parseFloat(textContent));
        });
      await keys(KEY.tab, 1);
      await click(button);
      assert.equal(await value('changes'), '5.86 s drain 3');
      assert.match(await text('.narration'), /서버 3에 \d+개\(비우는 중\)/);
      // 1.2 s of 24 requests a second, none of them for it: what it was given so far is a lesser share of more.
      const before = await given();
      await click(PLAY);
      await asked(1);
      await frames(13);
      await click(PLAY);
      await asked(0);
      assert.equal(await value('at'), '7.06 s');
      const now = await given();
      now.forEach((share, lane) => assert.ok(share < before[lane], `${before}, then ${now}`));
      assert.equal(await inside((_, root) => root.querySelectorAll('.work.away').length), 2);
      await click(button);
      assert.equal(await value('changes'), '5.86 s drain 3, 7.06 s return 3');
      assert.doesNotMatch(await text('.narration'), /비우는 중/);
      assert.deepEqual(digests(await value('result')), digests(host(await state())));
    });

    test('a server is drained at the instant looked at also while it plays', async () => {
      await open();
      await focus(BAR);
      await browser.press(KEY.space);
      await asked(1);
      await frames(21);
      assert.equal(await text('.track .clock'), '7.86초');
      await browser.press('4');
      assert.equal(await value('changes'), '7.86 s drain 4');
      await frames(5);
      await click('.lane .server-row:nth-child(4) .server');
      assert.equal(await value('changes'), '7.86 s drain 4, 8.36 s return 4');
    });

    test('one change too many is refused with a notice, and the others stay', async () => {
      // Server 1 goes and comes eight times within 8 s.
      const all = Array.from({ length: 16 }, (_, at) => `${(at + 1) / 2} s ${at % 2 ? 'return' : 'drain'} 1`).join(', ');
      await open(`changes="${all}" at="9 s"`);
      const before = await state();
      await click('.lane .server-row:nth-child(2) .server');
      assert.equal(await value('changes'), all);
      assert.equal(await state(), before);
      assert.match(await text('.notice'), /changes/);
      assert.match(await text('.notice'), /16/);
      // Earlier: what is undone there makes room.
      await set({ at: '8 s' });
      await click('.lane .server-row:nth-child(1) .server');
      assert.equal((await value('changes')).split(', ').length, 15);
      assert.equal(await text('.notice'), null);
    });

    test('theory stands beside what was measured, line by line as on the command line', async () => {
      const lines = () => inside((_, root) => [...root.querySelectorAll('.worked li')].map((line) => line.textContent));
      // One server, and a single place besides the one in work: of M/M/1/K all is known.
      const settings = 'servers="100 ms" rate="8" work="exponential" places="2" second="none"';
      await open(`panel="theory" ${settings}`);
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.worked li'), TAG);
      // What AWS does has panels of its own.
      const others = ['zones', 'types', 'health', 'dsr', 'moved'];
      const of = async () =>
        report(await state())
          .steps.filter((step) => !others.includes(step.id))
          .map((step) => step.text);
      const first = await lines();
      assert.deepEqual(first, await of());
      await set({ rate: '4' });
      assert.deepEqual(await lines(), await of());
      assert.notDeepEqual(await lines(), first);
    });

    test('how usual a run is, a usual and an unlucky one: counted over all hundred', async () => {
      const settings = 'rate="12" duration="20 s" work="exponential"';
      await open(`panel="settings" ${settings}`);
      await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.luck button'), TAG);
      const link = await state();
      const p95 = (run) => Number(host(`${link};run=${run}`)['first-p95'].value);
      const all = Array.from({ length: 100 }, (_, at) => p95(at + 1));
      const better = (run) => all.filter((each) => each < p95(run)).length;
      const said = async () => Number((await text('.luck [role=status]')).match(/(\d+)번은/)[1]);
      const button = (at) => click(`.luck button:nth-child(${at})`);
      const run = async () => Number(await value('run'));

      await button(1);
      assert.equal(await run(), 430, 'only asked');
      assert.equal(await said(), better(430));
      await button(2);
      assert.equal(await said(), better(await run()));
      assert.ok(Math.abs((await said()) - 50) <= 5, 'as many better as worse');
      await button(3);
      assert.equal(await said(), better(await run()));
      assert.ok((await said()) >= 90, 'few are worse');
      await set({ at: '1 s' });
      assert.notEqual(await text('.luck [role=status]'), '', 'what is looked at changes no run');
      await set({ rate: '13' });
      assert.equal(await text('.luck [role=status]'), '', 'it was said of other settings');
    });

    test('nothing is read out while it plays; at rest the answer is', async () => {
      await open('at="0 s"');
      await focus(BAR);
      await browser.run((tag) => {
        window.heard = [];
        for (const region of document.querySelector(tag).shadowRoot.querySelectorAll('[role=status]')) {
          // What is taken out of it is not read.
          const hear = () => region.textContent && window.heard.push(region.textContent);
          new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
        }
      }, TAG);
      await browser.press(KEY.space);
      await asked(1);
      for (let half = 0; half < 6; half += 1) {
        await frames(5);
        // A timer of the page that ends after those that were set before it for a shorter time.
        await browser.run(() => new Promise((done) => setTimeout(done, 600)));
      }
      assert.deepEqual(await browser.run(() => window.heard), []);
      await browser.press(KEY.space);
      await spoken('^라운드 로빈 p95');
    });

    test('a fork has both ways side by side, and its link opens them again', async () => {
      await open('at="4 s"');
      await focus(BAR);
      await browser.press('g');
      assert.deepEqual([await value('fork'), await value('second')], ['4 s', 'round-robin'], 'one rule, two ways on');
      const cells = () =>
        inside((_, root) => {
          const rows = [...root.querySelectorAll('.metrics tbody tr')];
          return rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join());
        });
      const [one, other] = await cells();
      assert.equal(one, other, 'one past');
      await keys('.', 24);
      await browser.press('4');
      assert.match(await value('changes'), /^[\d.]+ s drain 4$/);
      await browser.press(KEY.end);
      const [stays, goes] = await cells();
      assert.notEqual(stays, goes, 'two ways on');
      const away = await inside((_, root) => {
        const servers = [...root.querySelectorAll('.server')];
        return servers.map(({ ariaPressed, disabled }) => [ariaPressed, disabled]);
      });
      assert.deepEqual(away.slice(0, 4), Array(4).fill(['false', true]), 'nothing is done in the first lane any more');
      assert.deepEqual(away[7], ['true', false], 'the fourth server of the second lane');
      assert.match(await text('.metrics tbody tr:last-child th'), /가른 줄/);
      assert.deepEqual(digests(await value('result')), digests(host(await state())));
      const before = await looked();
      const link = await state();
      await open();
      await set({ state: link });
      assert.deepEqual(await looked(), before);
      await click('.fork-button');
      assert.equal(await value('fork'), '3600 s', 'one run again');
    });

    test('lanes are added one after the other where the next is offered', async () => {
      await open('second="none"');
      const seen = () =>
        inside((_, root) => [...root.querySelectorAll('.algorithm')].filter((one) => one.checkVisibility()).length);
      assert.equal(await seen(), 2, 'a lane, and the next');
      for (const [at, name] of [[1, 'second'], [2, 'third'], [3, 'fourth']]) {
        await inside((_, root, at) => root.querySelectorAll('.algorithm')[at].focus(), at);
        await browser.press(KEY.end);
        assert.equal(await value(name), 'flow-hash');
        assert.equal(await inside((_, root) => root.querySelectorAll('.metrics tbody tr').length), at + 1);
        assert.equal(await seen(), Math.min(at + 2, 4));
      }
      await set({ third: 'none' });
      const classes = await inside((_, root) => [...root.querySelectorAll('.lane')].map(({ className }) => className));
      assert.deepEqual(classes, ['lane s1', 'lane s2', 'lane next', 'lane s3'], 'the gap is what is offered');
    });

    test('a lane that is left out leaves the focus within reach, and can be brought back', async () => {
      await open();
      await focus('.lane.s2 .algorithm');
      await browser.press(KEY.home);
      assert.equal(await value('second'), 'none');
      assert.equal((await browser.run(focused)).isInside, true, 'not lost with the lane');
      await open();
      await focus('.lane.s1 .server');
      const others = 'random two-choices peak-ewma weighted-least-connections weighted-random flow-hash none';
      for (const second of [...others.split(' '), 'round-robin']) {
        await browser.press('q');
        assert.equal(await value('second'), second);
        assert.match((await browser.run(focused)).name, /^서버 1/, `${second}: a lane that stays keeps the focus`);
      }
    });
  });
}

// The one engine whose driver can ask for them.
describe('load balancing in forced colours in chromium', () => {
  const { browser, open, inside } = room('chromium', { widget: TAG });
  test('lanes are told apart by their marks, and the server chosen by its border', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    await browser.call('POST', '/goog/cdp/execute', { cmd: 'Emulation.setEmulatedMedia', params: { features } });
    await open();
    const { marks, chosen, others, card } = await inside((_, root) => {
      const style = (selector, name) => [...root.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]);
      return {
        marks: style('.lane:is(.s1, .s2) .mark, .metrics .mark', 'backgroundColor'),
        chosen: style('.lane:is(.s1, .s2) .server[data-chosen]', 'borderTopColor'),
        others: style('.lane:is(.s1, .s2) .server:not([data-chosen])', 'borderTopColor'),
        card: style('.card', 'backgroundColor')[0],
      };
    });
    assert.deepEqual([marks.length, new Set(marks).size], [4, 2], 'two in the lanes, the same two in the table');
    assert.deepEqual([chosen.length, others.length], [2, 6]);
    assert.ok(others.every((border) => border === card), `${others}: not seen`);
    assert.ok(chosen.every((border) => border !== card), `${chosen}: seen`);
  });
});
