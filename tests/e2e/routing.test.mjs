// Route 53 routing: endpoints killed and people moved, by pointer and by keyboard; the same run on the host and in three
// engines; links; what each panel says. Frames are the test's to give.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { findings } from '../lib/axe.mjs';
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
    const { browser, inside, focus, click, text, isSeen } = place;
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

    test('an instant shows what each checker says, and the bar when answers end', async () => {
      await open('policy="failover" checkers="staggered" panel="exposure"');
      const marks = () => inside((_, root) => root.querySelectorAll('.track .ask').length);
      assert.equal(await marks(), 36, 'twelve people, three times in 180 s');
      await inside((element) => void (element.changes = '0 s kill 1'));
      // Known at 86.25 s, the last cache ends at 142.5 s: what is asked from 147.5 to 177.5 s, every 5 s.
      assert.equal(await marks(), 7, 'where nobody is sent to a dead endpoint');
      const dials = async (at) => {
        await inside((element, _, at) => void (element.at = at), at);
        const shown = (_, root) => [...root.querySelectorAll('.watch')].map((one) => one.dataset.label).join('');
        return [await inside(shown), await text('.checkers-box b')];
      };
      const [before, first] = await dials('84.5 s');
      assert.equal(before, '✕'.repeat(13) + '✓'.repeat(3));
      assert.match(first, /16개 중 3개\(18.75 %\)가 정상이라 정상으로/);
      const [after, then] = await dials('86.25 s');
      assert.equal(after, '✕'.repeat(14) + '✓'.repeat(2));
      assert.match(then, /16개 중 2개\(12.5 %\)만 정상이라 비정상으로/);
      await focus(BAR);
      await browser.press(KEY.home);
      await browser.press(KEY.space);
      await browser.until(isAsked, 1);
      await browser.run(give, 31, 100);
      const [played] = await inside((_, root) => [root.querySelector('.checkers-box b').textContent]);
      assert.doesNotMatch(played, /^0초/, 'the clocks go on while time does');
      await browser.press(KEY.space);
      await browser.until(isAsked, 0);
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
        exposure: ['.panel .closer', /검사기 16개 중 16개\(100 %\).*노출: .*= 120초/s, /16 of 16 checkers.*= 120 s/s],
        walk: ['.panel .dig', /app\.example\.com\. \d+ IN A/, /app\.example\.com\. \d+ IN A/],
        tally: ['.panel .counts', /이론/, /theory/],
        beside: ['.panel .closer', /다릅니다/, /differ/],
        zone: ['.panel .zone', /이 페이지 밖으로 나가지 않습니다/, /Nothing leaves this page/],
      };
      for (const [panel, [selector, ko, en]] of Object.entries(panels)) {
        for (const [lang, words] of [['ko', ko], ['en', en]]) {
          const attributes = `lang="${lang}" panel="${panel}" second="geoproximity" policy="failover" changes="0 s kill 1"`;
          await open(attributes, { lang });
          assert.match(await text(selector), words, `${panel} ${lang}`);
        }
      }
    });

    test('a thousand questions by a key', async () => {
      await open('policy="weighted" weights="1, 9" resolvers="4"');
      await focus(BAR);
      await browser.press('q');
      assert.equal(await value('panel'), 'tally');
      const counts = () => inside((_, root) => [...root.querySelectorAll('.counts td')].map((cell) => cell.textContent));
      const first = await counts();
      assert.equal(first.length, 6, 'Frankfurt, of no weight, has no row');
      assert.equal(Number(first[1]) + Number(first[4]), 1000, `${first}`);
      assert.match(await text('.panel .skewed'), /리졸버 4개 중 몇 개가 서울 주소를/);
      const bars = () => inside((_, root) => root.querySelectorAll('.skewed .bar').length);
      assert.equal(await bars(), 5, 'none to all four');
      await browser.press('q');
      assert.notDeepEqual(await counts(), first, 'drawn again');
    });

    test('an unlucky draw is told from a usual one, and who draws nothing says so', async () => {
      const nearer = async () => Number((await text('.draws p')).match(/(\d+)번은/)[1]);
      await open('policy="weighted" weights="1, 1" panel="tally"');
      await click('.draws .plain');
      assert.ok((await nearer()) >= 90 && (await nearer()) <= 96, `${await nearer()}: with equal ones fewer are nearer`);
      await open('policy="latency" panel="tally"');
      assert.equal(await isSeen('.draws'), false, 'nothing is drawn');
      assert.match(await text('.panel .counted'), /뽑을 것이 없습니다/);
    });

    test('who asks is seen asking, and what is asked goes from gate to gate', async () => {
      // The first of twelve answers ends at 2.5 s; a question is drawn for 4.5 s.
      const pulses = () =>
        inside((_, root) => [...root.querySelectorAll('.pulse')].map((ring) => Number(ring.getAttribute('r'))));
      await open('at="0 s"');
      assert.deepEqual(new Set(await pulses()), new Set([0]), 'nobody asks yet');
      await open('at="3 s"');
      assert.deepEqual((await pulses()).filter((radius) => radius > 0).length, 1, 'one does');
      const turn = () => inside((_, root) => root.querySelector('.decision').className);
      assert.equal(await turn(), 'decision', 'what is there at first stands');
      await focus('[data-piece="p3"]');
      await browser.press([KEY.enter]);
      assert.equal(await turn(), 'decision asked');
      await focus('[data-piece="p5"]');
      await browser.press([KEY.enter]);
      assert.equal(await turn(), 'decision asked-anew', 'begins anew');
    });

    // Puts a text into a field as pasting does.
    const paste = (selector, text) =>
      inside(
        (_, root, selector, text) => {
          const field = root.querySelector(selector);
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        selector,
        text,
      );
    // The tree a line each, what is told, and what stands in the fields.
    const zone = () =>
      inside((_, root) => {
        const of = (item, selector) => item.querySelector(`:scope > .zone-record > ${selector}`).textContent;
        const line = (item) => [of(item, 'b'), of(item, '.zone-health'), of(item, '.zone-share')].join(' ').trim();
        return {
          tree: [...root.querySelectorAll('.zone-branch')].map(line),
          told: root.querySelector('.zone-told').textContent,
          isWrong: root.querySelector('.zone-told').dataset.kind === 'wrong',
          text: root.querySelector('.zone-text').value,
          line: root.querySelector('.zone-line').value,
          switches: [...root.querySelectorAll('.zone-switch')].map((one) => one.getAttribute('aria-checked')),
        };
      });
    const DEAD = [
      'seoul unhealthy 0 %', 'seoul-a unhealthy', 'seoul-b unhealthy',
      'virginia healthy 100 %', 'virginia-a healthy 9/10 = 90 %', 'virginia-b healthy 1/10 = 10 %',
    ];

    test('a zone of one\'s own: the example backs out, turned checks move the shares, and the text stays', async () => {
      await open('lang="en" panel="zone"', { lang: 'en' });
      const before = await zone();
      assert.deepEqual(before.tree, DEAD);
      assert.match(before.told, /there is an answer. By record: virginia-a 9\/10 = 90 %/);
      const link = (await looked()).state;
      // By keyboard: the focus stays on what is pressed.
      await focus('.zone-switch:nth-child(2)');
      await browser.press(KEY.enter);
      const turned = await zone();
      assert.deepEqual(turned.tree.slice(0, 4), [
        'seoul healthy 100 %', 'seoul-a unhealthy 0 %', 'seoul-b healthy 100 %', 'virginia healthy 0 %',
      ]);
      assert.match(await inside((_, root) => root.activeElement.textContent), /hc-seoul-b.*turned/);
      assert.equal(turned.text, before.text, 'the text stays');
      // All dead: the last resort, said so.
      for (const at of [2, 3, 4]) await click(`.zone-switch:nth-child(${at})`);
      const all = await zone();
      assert.deepEqual(all.tree.slice(0, 3), [
        'seoul unhealthy 100 %', 'seoul-a unhealthy 7/10 = 70 %', 'seoul-b unhealthy 3/10 = 30 %',
      ]);
      assert.match(await text('.zone-group'), /none is healthy, so all count as healthy/);
      await click('.zone-bar .plain');
      assert.deepEqual(await zone(), before, 'as the text says');
      assert.equal((await looked()).state, link, 'nothing of it is in a link');
    });

    test('a zone or question that is wrong: what the command line says, the text as it was, and no tree', async () => {
      await open('panel="zone"');
      const { text: json, line } = await zone();
      const refused = (zone, query) => {
        try {
          const given = ['eval', 'route53-routing', `zone=${zone}`, `query=${query}`, '--lang', 'ko'];
          execFileSync(cli, given, { stdio: 'pipe' });
        } catch ({ stderr }) {
          return stderr.toString();
        }
        return assert.fail('not refused');
      };
      const wrong = [
        [json.replace('"Weight": 90', '"Weight": 256'), line],
        [json.replace('"DNSName": "seoul.example.com."', '"DNSName": "app.example.com."'), line],
        ['[]', line],
        [json, 'app.example.com A from=atlantis'],
        [json, 'app.example.com A subnet=10.0.0.0/33'],
      ];
      for (const [zoned, asked] of wrong) {
        await paste('.zone-text', zoned);
        await paste('.zone-line', asked);
        const now = await zone();
        assert.ok(now.isWrong && now.told.length > 10, now.told);
        assert.ok(refused(zoned, asked).includes(now.told), `${now.told}: ${refused(zoned, asked)}`);
        assert.deepEqual([now.text, now.line, now.tree, now.switches], [zoned, asked, [], []]);
        // The field that is wrong is described by what is told; that is spoken when the field is left, not at each key.
        const wrongs = await inside((_, root) => {
          const fields = [...root.querySelectorAll('.zone [aria-invalid="true"]')];
          const spoken = root.querySelector('.zone [role=status]');
          const before = spoken.textContent;
          for (const field of fields) field.dispatchEvent(new Event('change', { bubbles: true }));
          const by = fields.map((field) => field.getAttribute('aria-describedby').split(' ').at(-1));
          return { before, by: by.map((id) => root.getElementById(id)?.textContent) };
        });
        assert.deepEqual(wrongs.by, [now.told]);
        assert.notEqual(wrongs.before, now.told);
        const isSpoken = (tag, told) =>
          document.querySelector(tag).shadowRoot.querySelector('.zone [role=status]').textContent === told;
        await browser.until(isSpoken, TAG, now.told);
        assert.deepEqual(await findings(browser, TAG), []);
      }
      // Typed by hand, it answers again with the last key.
      await paste('.zone-text', json);
      await paste('.zone-line', '');
      await focus('.zone-line');
      await browser.press('api.example.com A');
      assert.match((await zone()).told, /api\.example\.com A.*NXDOMAIN/);
      const isHeaded = await inside((_, root) => root.querySelector('.zone-shown > b').checkVisibility());
      assert.equal(isHeaded, false, 'nothing is chosen, so nothing is headed');
      // The panel closed and opened, the text is still there.
      await inside((element) => void (element.panel = 'none'));
      await inside((element) => void (element.panel = 'zone'));
      assert.equal((await zone()).line, 'api.example.com A');
    });

    test('every example of a zone is answered in both languages, and no text is too large or too odd', async () => {
      const answers = new Set();
      for (const lang of ['ko', 'en']) {
        await open(`lang="${lang}" panel="zone"`, { lang });
        const count = await inside((_, root) => root.querySelectorAll('.zone-pick').length);
        for (let at = 1; at <= count; at += 1) {
          await click(`.zone-pick:nth-child(${at})`);
          const { told, isWrong, tree } = await zone();
          assert.ok(!isWrong && tree.length > 0, told);
          const pressed = await inside((_, root) => [...root.querySelectorAll('.zone-pick')].map((one) => one.ariaPressed));
          assert.equal(pressed.indexOf('true'), at - 1);
          answers.add(told + tree.join());
          assert.notEqual(await text('.zone-note'), '');
        }
        assert.deepEqual(await findings(browser, TAG), []);
      }
      assert.equal(answers.size, 12);
      const { text: json } = await zone();
      const records = (count) =>
        JSON.stringify({
          ResourceRecordSets: Array.from({ length: count }, (_, at) => ({
            Name: `n${at}.example.com`,
            Type: 'A',
            TTL: 1,
            HealthCheckId: `h${at}`,
            ResourceRecords: [{ Value: '192.0.2.1' }],
          })),
        });
      const odd = [
        [json + ' '.repeat(1 << 20), /At most 524,288 bytes are read; found/],
        [records(10_000), /At most 524,288 bytes are read; found/],
        ['['.repeat(100_000), /recursion limit/],
        ['{"a":'.repeat(20_000), /recursion limit/],
        [`${'['.repeat(126)}1${']'.repeat(126)}`, /expected a list of objects/],
        [`{"ResourceRecordSets":[{"Name":"a","Type":"A","Weight":${'['.repeat(120)}${']'.repeat(120)}}]}`, /Weight/],
        ['\u0000\u0000', /not JSON/],
      ];
      for (const [given, expected] of odd) {
        await paste('.zone-text', given);
        const now = await zone();
        assert.match(now.told, expected);
        assert.deepEqual([now.text === given, now.tree.length], [true, 0]);
      }
      // Half a character is made in the page: not every driver carries one.
      await inside((_, root) => {
        const field = root.querySelector('.zone-text');
        field.value = `{"${String.fromCharCode(0xd800)}": "${String.fromCharCode(0xdfff)}"}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      assert.match(await text('.zone-told'), /expected an object/);
      await paste('.zone-text', records(1_000));
      await paste('.zone-line', 'n999.example.com A');
      assert.deepEqual((await zone()).tree, ['n999.example.com healthy 100 %']);
      await click('.zone-pick');
      assert.deepEqual((await zone()).tree, DEAD, 'it is the widget that was there');
    });

    test('a course is drawn before it is shown, by pointer and by keys, and measured by the area between', async () => {
      await open('mode="bet"');
      assert.equal(await inside((_, root) => root.querySelector('.big').checkVisibility()), false, 'no answer before the guess');
      const lock = () => inside((_, root) => root.querySelector('.practice .do').hasAttribute('disabled'));
      assert.equal(await lock(), true, 'nothing is drawn yet');
      const points = () => inside((_, root) => [...root.querySelectorAll('.point')].map(({ value }) => Number(value)));
      assert.deepEqual(await points(), Array(11).fill(50), 'half everywhere is no hint');
      const stroke = await inside((_, root) => {
        const stage = root.querySelector('.sketch-box');
        stage.scrollIntoView({ block: 'center' });
        const { left, top, width } = stage.getBoundingClientRect();
        return [[left + 1, top + 24], [left + width * 0.3, top + 24]];
      });
      await browser.drag(...stroke);
      // From the start to 90 s of 300: the four points there, all of it.
      assert.deepEqual((await points()).slice(0, 5), [100, 100, 100, 100, 50]);
      assert.equal(await lock(), false);
      // A half at 120 s, which is there; then nothing from 150 s on, by keys.
      for (let at = 5; at <= 10; at += 1) {
        await inside((_, root, at) => root.querySelectorAll('.point')[at].focus(), at);
        await browser.press(KEY.home);
      }
      assert.deepEqual(await points(), [100, 100, 100, 100, 50, 0, 0, 0, 0, 0, 0]);
      const named = (name) => inside((_, root, name) => root.querySelectorAll('.point')[4].getAttribute(name), name);
      assert.deepEqual([await named('aria-label'), await named('aria-valuetext')], ['120초', '50%']);
      await click('.practice .do');
      const [, apart, area] = (await text('.told')).match(/넓이는 (\d+)초이고, 실제 곡선의 넓이는 (\d+)초입니다\. 1번 중 1번 ±10%$/);
      assert.ok(Number(apart) <= 3 && Number(area) === 120, `${apart} of ${area}`);
      assert.ok(await inside((_, root) => root.querySelector('.big').checkVisibility()), 'shown');
      const words = await inside((_, root) => [...root.querySelectorAll('.practice .unseen')].map((one) => one.textContent).join(' '));
      assert.match(words, /0초: 실제 100%, 내 예상 100%\. .* 300초: 실제 0%, 내 예상 0%\./, 'for who does not see it');
      const drawn = () => inside((_, root) => [...root.querySelectorAll('.practice .ghost')].filter((one) => one.checkVisibility()).length);
      assert.equal(await drawn(), 1, 'the guess stays');
      // 90 s, and of the 210 s up to the end what a TTL of 300 s leaves: 210 - 210 x 210 / 600 = 136.5.
      await inside((element) => Object.assign(element, { ttl: '300 s' }));
      await browser.until(() => / 22[67]초입니다/.test(document.querySelector('skylet-route53-routing').shadowRoot.querySelector('.told').textContent));
      assert.equal(await drawn(), 1, 'whatever is changed');
    });
  });
}

// The one engine whose driver can ask for them.
describe('Route 53 routing in forced colours and on paper in chromium', () => {
  const { browser, open, inside } = room('chromium', { widget: TAG });
  const media = (params) => browser.call('POST', '/goog/cdp/execute', { cmd: 'Emulation.setEmulatedMedia', params });

  test('endpoints are told apart by their marks, and lanes are seen', async () => {
    await media({ features: [{ name: 'forced-colors', value: 'active' }] });
    await open('policy="weighted" weights="1, 9" panel="exposure" changes="0 s kill 1" at="100 s"');
    const { marks, lanes, card, dials } = await inside((_, root) => {
      const style = (selector, name) => [...root.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]);
      return {
        marks: style('.record .mark', 'backgroundColor'),
        lanes: style('.lane i', 'backgroundColor'),
        card: style('.card', 'backgroundColor')[0],
        dials: [...root.querySelectorAll('.watch text')].map((one) => one.textContent),
      };
    });
    assert.deepEqual([marks.length, new Set(marks).size], [3, 3], `${marks}`);
    assert.deepEqual(lanes, marks, 'each lane is that of its endpoint');
    assert.ok(!marks.includes(card), `${marks}: seen on ${card}`);
    assert.deepEqual([dials.length, new Set(dials).size], [16, 1], 'what a checker says is a sign');
  });

  test('on paper there is nothing to press, and what says something is printed', async () => {
    await media({ media: 'print', features: [{ name: 'forced-colors', value: 'none' }] });
    await open('policy="weighted" weights="1, 9" panel="tally"');
    const { hidden, printed, bars } = await inside((_, root) => {
      const style = (selector, name) => [...root.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]);
      return {
        hidden: style('.pill, .pill-word, .hint, .closer .do, .draws .plain', 'display'),
        printed: style('.record .mark, .lane', 'printColorAdjust'),
        bars: root.querySelectorAll('.skewed .bar').length,
      };
    });
    assert.deepEqual([hidden.length, new Set(hidden)], [9, new Set(['none'])], `${hidden}`);
    assert.deepEqual([printed.length, new Set(printed)], [6, new Set(['exact'])], `${printed}`);
    assert.equal(bars, 13, 'none to all twelve');
  });
});
