// Route 53 routing: endpoints killed and people moved, by pointer and by keyboard; the same run on the host and in three
// engines; links; what each panel says. Frames are the test's to give.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { cli } from '../lib/paths.mjs';
import { REEL, give, isAsked } from '../lib/reel.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES, KEY } from '../lib/webdriver.mjs';

const TAG = 'skylet-route53-routing';
const BAR = '.track .slider';
const SYDNEY = '[data-piece=p4]';
const SEOUL = '[data-piece=e0]';

// Runs worth comparing, by the attributes an author would write.
const RUNS = {
  'as it opens': '',
  'failover, killed and healed': 'policy="failover" changes="0 s kill 1, 100 s heal 1"',
  'weights over many resolvers': 'policy="weighted" weights="1, 9" resolvers="100" run="7" ages="random" duration="600 s"',
  'checkers one after the other': 'policy="multivalue" checkers="staggered" interval="fast" changes="5 s kill 1, 6 s kill 2"',
  'no default, no checks': 'policy="geolocation" fallback="none" checks="off"',
  'moved people through one resolver': 'policy="geoproximity" bias="0, 24, 0" people="38, 0, 0, 0, 1" resolver="46"',
};

// What the command line says of the state a link carries.
const reports = new Map();
function host(link) {
  if (!reports.has(link)) {
    const pairs = link.split(';').slice(1).map((pair) => decodeURIComponent(pair.replaceAll('+', ' ')));
    reports.set(link, JSON.parse(execFileSync(cli, ['eval', 'route53-routing', ...pairs, '--json'])).result);
  }
  return reports.get(link);
}

// Runs in the page: all there is to see and hear of a state.
const look = (element, root) => ({
  state: element.state,
  result: element.result,
  told: root.querySelector('.narration').textContent,
  people: [...root.querySelectorAll('.person g')].map((one) => one.getAttribute('aria-label')),
  places: [...root.querySelectorAll('.person')].map((one) => [one.getAttribute('x'), one.getAttribute('y')].join()),
  endpoints: [...root.querySelectorAll('.endpoint g')].map((one) => one.getAttribute('aria-label')),
  records: [...root.querySelectorAll('.record')].map((one) => `${one.className} ${one.textContent}`),
  big: root.querySelector('.big').textContent,
  bar: root.querySelector('.track .picture').innerHTML,
});

for (const engine of ENGINES) {
  describe(`Route 53 routing in ${engine}`, () => {
    const place = room(engine, { widget: TAG, size: { width: 800, height: 1000 } });
    const { browser, inside, focus, click, text } = place;
    const open = async (attributes = '', page = {}) => {
      await place.open(attributes, { head: REEL, ...page });
      assert.equal(await text('.notice'), null, 'all that was given is understood');
    };
    const looked = () => inside(look);
    const value = (name) => inside((element, _, name) => element[name], name);
    const isLike = async () => {
      const { state, result } = await looked();
      assert.equal(result.digest.value, host(state).digest.value, state);
      return state;
    };
    const center = (selector) =>
      inside((_, root, selector) => {
        root.querySelector('.map').scrollIntoView({ block: 'center' });
        const { left, top, width, height } = root.querySelector(selector).getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }, selector);

    for (const [name, attributes] of Object.entries(RUNS)) {
      test(`${name}: at every rest the digest is that of the host`, async () => {
        await open(attributes);
        await focus(BAR);
        const seen = new Set([await isLike()]);
        for (const keys of ['.', '...', ',', KEY.end, KEY.pageDown, KEY.home, KEY.pageUp]) {
          await browser.press(keys);
          seen.add(await isLike());
        }
        assert.ok(seen.size >= 5, `${seen.size} instants`);
      });
    }

    test('an endpoint is killed by a press, time is scrubbed, and the caches end one by one', async () => {
      await open('policy="failover"');
      assert.match(await text('.question'), /꺼 보세요/);
      await browser.click(await center(`${SEOUL} .shape`));
      assert.equal(await value('changes'), '0 s kill 1');
      const exposed = async (seconds) => {
        await inside((element, _, at) => void (element.at = at), `${seconds} s`);
        const { big, people, records } = await looked();
        const count = people.filter((says) => says.includes('꺼진 서울')).length;
        assert.match(big, new RegExp(`^${count}리졸버`), `${seconds}: the number is what is drawn`);
        return { count, stops: records.map((record) => record.split(' ')[2]) };
      };
      assert.deepEqual(await exposed(89), { count: 12, stops: ['through', 'at-3', 'at-1'] });
      const after = await exposed(91);
      assert.deepEqual(after.stops, ['at-2', 'through', 'at-1'], 'the check stops Seoul');
      const counts = [];
      for (const at of [91, 100, 110, 120, 130, 140, 148]) counts.push((await exposed(at)).count);
      assert.deepEqual(counts, [...counts].sort((a, b) => b - a), `${counts}`);
      assert.deepEqual([counts.at(0), counts.at(-1)], [12, 0]);
      // Thirty checks, 60 s of TTL: 120 s, 150 at worst, to 1 % by even ages.
      const { result } = await looked();
      assert.equal(result['exposure-mean'].value, '120');
      await isLike();
    });

    test('the time is played, dragged and forked', async () => {
      await open('policy="failover" changes="0 s kill 1, 60 s heal 1"');
      await focus(BAR);
      await browser.press(KEY.space);
      await browser.until(isAsked, 1);
      await browser.run(give, 31, 100);
      await browser.press(KEY.space);
      await browser.until(isAsked, 0);
      const at = Number.parseFloat(await value('at'));
      assert.ok(at >= 3 && at <= 4, `${at} s`);
      const points = await inside((_, root, share) => {
        const track = root.querySelector('.track');
        track.scrollIntoView({ block: 'center' });
        const { left, top, width } = track.getBoundingClientRect();
        return [share, 0.25].map((share) => [left + width * share, top + 22]);
      }, at / 180);
      await browser.drag(...points);
      await browser.until((tag) => Number.parseFloat(document.querySelector(tag).at) > 40, TAG);
      const there = Number.parseFloat(await value('at'));
      assert.ok(there > 43 && there < 47, `${there} s`);
      await focus(BAR);
      await browser.press('g');
      assert.equal(Number.parseFloat(await value('fork')), there);
      assert.ok((await looked()).bar.includes('ghost'), 'the other way is drawn');
      await isLike();
    });

    test('a person is moved by pointer and by arrows, and the answer is that of the new place', async () => {
      await open();
      const before = await looked();
      assert.match(before.people[4], /^시드니 사람/);
      const from = await center(`${SYDNEY} .face`);
      const to = await center('[data-piece=e2] .shape');
      await browser.drag(from, [to[0] + 10, to[1] + 4]);
      await browser.until((tag) => document.querySelector(tag).people !== '', TAG);
      const there = await looked();
      assert.doesNotMatch(there.people[4], /^시드니/);
      assert.match(there.people[4], /프랑크푸르트 주소/, 'near Frankfurt');
      assert.equal(await value('asker'), 5, 'who is moved is followed');
      await isLike();

      await open();
      await focus(SYDNEY);
      await browser.press(KEY.up);
      const north = await value('people');
      assert.match(north, /^0, 0, 0, 0, \d+$/);
      await browser.press(KEY.left);
      await browser.press(KEY.left);
      assert.notEqual(await value('people'), north);
      const isHere = await inside((_, root) => root.activeElement?.dataset.piece);
      assert.equal(isHere, 'p4', 'the focus stays on the person');
      await isLike();
      const link = (await looked()).state;
      await browser.press(KEY.right, [KEY.shift]);
      assert.notEqual((await looked()).state, link, 'a small step');
      await focus('[data-piece=p0]');
      await browser.press(KEY.enter);
      assert.equal(await value('asker'), 1, 'followed');
      await focus(SEOUL);
      await browser.press('k');
      assert.equal(await value('changes'), '0 s kill 1');
      await browser.press('k');
      assert.equal(await value('changes'), '', 'as if nothing had been');
      await browser.press('2');
      assert.equal(await value('changes'), '0 s kill 2', 'by its digit');
    });

    test('a link opens people, changes, fork and instant again', async () => {
      await open('policy="geoproximity" people="0, 0, 95, 0, 1" changes="3 s kill 3" fork="2 s" at="100 s" bias="0, 24, 0"');
      const left = await looked();
      const address = await inside((element) => element.toURL({ kind: 'state' }));
      await open(`state="${left.state}"`);
      assert.deepEqual(await looked(), left);
      await browser.open(address);
      await browser.until((tag) => document.querySelector(tag)?.readyState === 'ready', TAG);
      assert.deepEqual(await looked(), left);
    });

    test('every panel says what it is for, in both languages', async () => {
      const panels = {
        settings: ['.panel .controls', /리졸버 렌즈/, /Resolver lens/],
        exposure: ['.panel .closer', /노출 120초|120초/, /120 s/],
        walk: ['.panel .dig', /app\.example\.com\. \d+ IN A/, /app\.example\.com\. \d+ IN A/],
        tally: ['.panel .counts', /이론/, /theory/],
        beside: ['.panel .closer', /다릅니다/, /differ/],
        curve: ['.panel .closer', /그려 보세요/, /Draw what part/],
      };
      for (const [panel, [selector, ko, en]] of Object.entries(panels)) {
        for (const [lang, words] of [['ko', ko], ['en', en]]) {
          const attributes = `lang="${lang}" panel="${panel}" second="geoproximity" policy="failover" changes="0 s kill 1"`;
          await open(attributes, { lang });
          assert.match(await text(selector), words, `${panel} ${lang}`);
        }
      }
    });

    test('a thousand questions by a key, and a curve that is drawn before it is shown', async () => {
      await open('policy="weighted" weights="1, 9" resolvers="4"');
      await focus(BAR);
      await browser.press('q');
      assert.equal(await value('panel'), 'tally');
      const counts = () => inside((_, root) => [...root.querySelectorAll('.counts td')].map((cell) => cell.textContent));
      const first = await counts();
      assert.equal(Number(first[1]) + Number(first[4]) + Number(first[7]), 1000, `${first}`);
      await browser.press('q');
      assert.notDeepEqual(await counts(), first, 'drawn again');

      await open('panel="curve"');
      const drawn = () => inside((_, root) => root.querySelector('.panel .guess').getAttribute('d'));
      const [before, area] = [await drawn(), () => inside((_, root) => Boolean(root.querySelector('.panel .area')))];
      assert.equal(await area(), false, 'not before it is asked for');
      const points = await inside((_, root) => {
        const stage = root.querySelector('.panel .drawn');
        stage.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = stage.getBoundingClientRect();
        return [[left + 4, top + 12], [left + width / 2, top + height - 24]];
      });
      await browser.drag(...points);
      assert.notEqual(await drawn(), before);
      await focus('.panel .point');
      await browser.press(KEY.end);
      await click('.panel .do');
      assert.equal(await area(), true);
      assert.match(await text('.panel .told'), /어긋났습니다/);
    });
  });
}
