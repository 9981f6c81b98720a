// What every engine has to show, on both posts and on pages of its own. One file an engine calls this.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from '../hosts/hugo/build.mjs';
import { violations } from '../lib/axe.mjs';
import { TAG, focused, heights, isReady, middle, outside, shown } from '../lib/inside.mjs';
import { bundle } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { KEY } from '../lib/webdriver.mjs';

const PAGE_BUDGET = 98 * 1024;
const { widgets } = JSON.parse(readFileSync(join(bundle, 'manifest.json')));
const TAGS = widgets.map(({ tag }) => tag);

export function suite(engine) {
  describe(engine, () => {
    let blog;
    let headers = {};
    before(() => {
      blog = build();
    });
    const place = room(engine, { headers: () => headers, mounts: () => [['/', blog.folder]] });
    const { browser, pages, version, release, put } = place;
    after(() => blog?.remove());

    async function show(path) {
      headers = {};
      await browser.open(place.url + path);
      await browser.until(isReady);
    }

    // A page with one widget and nothing else.
    const page = (attributes, { body = '<a href="/elsewhere">열기: 150 RCU</a>', script = '' } = {}) =>
      put(`<!doctype html><html lang="ko"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title>
        <body><${TAG} ${attributes}>${body}</${TAG}><script>${script}</script>
        <script type="module" src="${release}skylet.js"></script><p><a href="/after">다음</a></p></body></html>`);

    async function type(selector, text) {
      await browser.click(await browser.run(middle, selector));
      await browser.press('a', [KEY.control]);
      await browser.press(text);
    }

    for (const post of ['snippet', 'shortcode']) {
      describe(`the post with the ${post}`, () => {
        test('the element stands outside paragraphs and its child link states the answer', async () => {
          await show(`/post/${post}/`);
          const found = await browser.run((tag) => {
            const element = document.querySelector(tag);
            const link = element.firstElementChild;
            return {
              isInParagraph: Boolean(element.closest('p')),
              parent: element.parentElement.localName,
              link: link.localName,
              text: link.textContent,
              href: link.getAttribute('href'),
            };
          }, TAG);
          assert.equal(found.isInParagraph, false);
          assert.equal(found.parent, 'figure');
          assert.equal(found.link, 'a');
          assert.match(found.text, /150 RCU/);
          assert.match(found.href, /^\/skylet\/.*\/w\/dynamodb-capacity\/\?.*item=9\+KB/);
        });

        test('it opens on 9 KB, eventual, 100 per second: 150 RCU, in Korean', async () => {
          await show(`/post/${post}/`);
          const found = await browser.run(shown);
          assert.equal(found.boxes, '3');
          assert.equal(found.answer, '150RCU');
          assert.equal(found.question, '9 KB를 최종적 일관성으로 초당 100번 읽으려면?');
        });

        test('typing 4.5 KB shows 2 boxes and 100 RCU', async () => {
          await show(`/post/${post}/`);
          await type('.item-value input', '4.5 KB');
          const found = await browser.run(shown);
          assert.deepEqual([found.boxes, found.drawnBoxes, found.answer, found.field], ['2', 2, '100RCU', '4.5 KB']);
          assert.match(found.sentence, /상자 2개를 절반 값으로, 초당 100번 읽는 데 100 RCU가 필요합니다/);
        });

        test('both theme toggles flip it', async () => {
          await show(`/post/${post}/`);
          const background = (tag) => getComputedStyle(document.querySelector(tag).shadowRoot.querySelector('.card')).backgroundColor;
          const [light, dark] = ['rgb(255, 255, 255)', 'rgb(21, 24, 28)'];
          assert.equal(await browser.run(background, TAG), light);
          for (const button of ['theme-toggle', 'root-toggle']) {
            const toggle = (id) => document.getElementById(id).click();
            await browser.run(toggle, button);
            assert.equal(await browser.run(background, TAG), dark, `${button} to dark`);
            await browser.run(toggle, button);
            assert.equal(await browser.run(background, TAG), light, `${button} to light`);
          }
        });

        test('the page, its script, address and storage are left alone', async () => {
          await show(`/post/${post}/`);
          const look = (tag) => {
            const before = document.querySelector('.post-content > p').getBoundingClientRect();
            return {
              markup: document.querySelector(tag).outerHTML,
              address: location.href,
              storage: localStorage.length + sessionStorage.length + document.cookie.length,
              globals: Object.getOwnPropertyNames(window).length - window.globalsBefore,
              first: [before.left, before.top, before.width, before.height],
              errors: window.pageErrors,
            };
          };
          const at = await browser.run(look, TAG);
          await type('.item-value input', '12,289 B');
          await browser.press(KEY.tab);
          const then = await browser.run(look, TAG);
          await browser.run(() => scrollTo(0, 0));
          // As it came from the server: what the shell writes before it is ready counts too.
          const source = await (await fetch(`${place.url}/post/${post}/`)).text();
          const written = await browser.run(
            (tag, source) => {
              const page = new DOMParser().parseFromString(source, 'text/html');
              const bare = (element) => element.cloneNode(false).outerHTML;
              const seen = (root) => [root.querySelector(tag).outerHTML, bare(root.documentElement), bare(root.body)];
              return [seen(document), seen(page)];
            },
            TAG,
            source,
          );
          assert.deepEqual(written[0], written[1], 'the light DOM is as the author wrote it');
          assert.equal(then.markup, at.markup);
          assert.equal(then.address, at.address);
          assert.equal(then.storage, 0);
          assert.deepEqual(then.errors, []);
          // pageErrors, globalsBefore and lastScroll are the page's own.
          assert.ok(then.globals <= 3, `${then.globals} new globals`);
          headers = { 'content-security-policy': "script-src 'none'" };
          await browser.open(`${place.url}/post/${post}/`);
          const plain = await browser.run(() => {
            const box = document.querySelector('.post-content > p').getBoundingClientRect();
            return [box.left, box.top, box.width, box.height];
          });
          headers = {};
          await show(`/post/${post}/`);
          assert.deepEqual((await browser.run(look, TAG)).first, plain, 'text above the widget stands where it stood');
        });

        test("under script-src 'none' the readable link stays", async () => {
          headers = { 'content-security-policy': "script-src 'none'" };
          await browser.open(`${place.url}/post/${post}/`);
          headers = {};
          const link = await browser.run((tag) => {
            const found = document.querySelector(`${tag} a`);
            const box = found.getBoundingClientRect();
            return { text: found.textContent, width: box.width, height: box.height, root: document.querySelector(tag).shadowRoot };
          }, TAG);
          assert.match(link.text, /150 RCU/);
          assert.ok(link.width > 50 && link.height > 10, 'visible');
          assert.equal(link.root, null, 'nothing ran');
        });

        test('one page loads within the budget and asks for nothing after ready', async () => {
          place.log.length = 0;
          await show(`/post/${post}/`);
          const ours = place.log.filter(({ path }) => path.startsWith(release));
          // The browser may have files of an earlier page; a fresh one loads each once.
          const sizes = new Map(ours.map(({ path, bytes }) => [path, bytes]));
          const first = [...sizes].filter(([path]) => !path.includes('-later-'));
          const sum = first.reduce((sum, [, bytes]) => sum + bytes, 0);
          assert.deepEqual([first.length, sizes.size], [4, 5], [...sizes.keys()].join(' '));
          assert.ok(sum <= PAGE_BUDGET, `${sum} bytes gzip`);
          const before = place.log.length;
          await type('.item-value input', '400 KB');
          // What is typed may move what is below.
          await browser.until((tag) => document.querySelector(tag).state.includes('400'), TAG);
          await browser.click(await browser.run(middle, '.toolbar .tool:last-child'));
          await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.card').lang === 'en', TAG);
          assert.deepEqual(place.log.slice(before), []);
        });
      });
    }

    describe('keyboard', () => {
      test('Tab reaches every control in order and leaves again', async () => {
        await browser.open(place.url + page('', { body: '<a href="/elsewhere">열기</a>' }));
        await browser.run((tag) => document.querySelector(tag).scrollIntoView(), TAG);
        await browser.until(isReady);
        const seen = [];
        for (let step = 0; step < 30; step += 1) {
          await browser.press(KEY.tab);
          const at = await browser.run(focused);
          if (seen.length && !at.isInside) break;
          if (at.isInside) seen.push(`${at.kind}: ${at.name}`);
        }
        const expected = [
          'radio: 읽기',
          'select-one: 작업',
          'range: 항목 크기',
          'button: ←1,024 B 줄이면 상자 2개',
          'button: 3,073 B 늘리면 상자 4개→',
          'text: 항목 크기 입력, 단위가 없으면 KB',
          'radio: 최종적×½eventually consistent1.5RCU',
          'range: 초당 요청 수',
          'text: 초당 요청 수 입력',
          'button: 4',
          ...['400 KB까지', '낱개와 무더기', '항목 바이트', '1초 양동이', '인덱스', '다른 경우', '한 달 비용', '지문', '예제'].map(
            (name) => `button: ${name}`,
          ),
          'radio: 배우기',
          'button: 처음으로',
          'button: 이 설정 복사',
          'button: English',
          'summary: 숫자의 출처',
          'summary: 단축키',
        ];
        assert.deepEqual(seen, expected);
      });

      test('arrows move the size, the choice and the operation', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        const focus = (selector) =>
          browser.run((tag, inner) => document.querySelector(tag).shadowRoot.querySelector(inner).focus(), TAG, selector);
        await focus('.stage .slider');
        await browser.press(KEY.right);
        assert.equal((await browser.run(shown)).field, '9.5 KB', 'an eighth of a box');
        await browser.press(KEY.right, [KEY.control]);
        assert.equal((await browser.run(shown)).field, '13.5 KB', 'a box');
        await browser.press(KEY.left, [KEY.shift]);
        assert.equal((await browser.run(shown)).field, '13,823 B', 'a byte');
        await browser.press(KEY.end);
        assert.deepEqual((await browser.run(shown)).boxes, '100', 'the largest item');
        await focus('.kinds .on input');
        await browser.press(KEY.down);
        assert.match((await browser.run(shown)).equation, /트랜잭션/);
        await focus('.segments .on input');
        await browser.press(KEY.right);
        assert.equal((await browser.run(shown)).answer, '80,000WCU', '400 boxes of 1 KB, twice, 100 times');
      });

      test('the jumps go to the exact byte where the answer changes', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        await browser.click(await browser.run(middle, '.jump:last-child'));
        let found = await browser.run(shown);
        assert.deepEqual([found.field, found.boxes], ['12,289 B', '4']);
        await browser.click(await browser.run(middle, '.jump:first-child'));
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.boxes], ['12 KB', '3']);
      });
    });

    test('dragging the handle follows the pointer and rests on a box boundary', async () => {
      await browser.open(place.url + page(''));
      await browser.until(isReady);
      const events = await browser.run((tag) => {
        window.told = [];
        for (const type of ['skylet-input', 'skylet-change']) {
          document.querySelector(tag).addEventListener(type, (event) => window.told.push([type, event.detail.inputs.item]));
        }
        const track = document.querySelector(tag).shadowRoot.querySelector('.stage .picture').getBoundingClientRect();
        return { left: track.left, width: track.width, top: track.top };
      }, TAG);
      const at = (share) => [events.left + events.width * share, events.top + 22];
      // 9 of 16 KB to a hair over 8 of 16 KB: within a 32nd of a box, so exactly 8 KB.
      await browser.drag(at(9 / 16), at(8 / 16 + 0.004));
      const found = await browser.run(shown);
      assert.deepEqual([found.field, found.boxes, found.answer], ['8 KB', '2', '100RCU']);
      const told = await browser.run(() => window.told);
      assert.equal(told.at(-1)[0], 'skylet-change');
      assert.equal(told.at(-1)[1], '8 KB');
      assert.ok(told.some(([type]) => type === 'skylet-input'), 'live events while it moves');
    });

    describe('bad values', () => {
      // Value, what the widget uses, whether it says so.
      const cases = [
        ['abc', '9 KB', true],
        ['-1', '1 B', true],
        ['1e400', '400 KB', true],
        ['NaN', '9 KB', true],
        ['', '9 KB', true],
        ['１２３', '123 KB', false],
        ['6 KB', '6 KB', false],
        ['6KiB', '6 KB', false],
        ['6,144 bytes', '6 KB', false],
        ['409601 B', '400 KB', true],
        ['9'.repeat(100_000), '9 KB', true],
        ['<img src=x onerror=alert(1)>', '9 KB', true],
      ];
      const name = (value) => (value.length > 40 ? `${value.length} characters` : JSON.stringify(value));

      test('as an attribute: held to the limit or the default, with a notice and an event', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        for (const [value, used, isNoticed] of cases) {
          const found = await browser.run(
            (tag, text) => {
              const element = document.querySelector(tag);
              const errors = [];
              const hear = (event) => errors.push(event.detail.code);
              element.addEventListener('skylet-error', hear);
              element.removeAttribute('item');
              element.item;
              element.setAttribute('item', text);
              const item = element.item;
              element.removeEventListener('skylet-error', hear);
              return { item, errors, attribute: element.getAttribute('item') === text };
            },
            TAG,
            value,
          );
          assert.equal(found.item, used, name(value));
          assert.deepEqual(found.errors, isNoticed ? ['E-20'] : [], name(value));
          assert.ok(found.attribute, 'the attribute is never written back');
          const { notices, answer } = await browser.until((tag) => {
            const root = document.querySelector(tag).shadowRoot;
            return { notices: root.querySelectorAll('.notice').length, answer: root.querySelector('.big').textContent };
          }, TAG);
          assert.equal(notices, isNoticed ? 1 : 0, name(value));
          assert.match(answer, /\d/, 'never blank');
        }
      });

      test('in the state link: held to the limit or the default, with a notice', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        for (const [value, used, isNoticed] of cases) {
          const found = await browser.run(
            (tag, text) => {
              const element = document.querySelector(tag);
              element.state = `1;item=${encodeURIComponent(text)}`;
              return element.item;
            },
            TAG,
            value,
          );
          assert.equal(found, used, name(value));
          const count = await browser.run((tag) => document.querySelector(tag).shadowRoot.querySelectorAll('.notice').length, TAG);
          assert.equal(count, isNoticed ? 1 : 0, name(value));
        }
        for (const junk of ['', '7;item=1+KB', 'item=4', '1;item', '%', '1;nonsense=1']) {
          const found = await browser.run(
            (tag, text) => {
              document.querySelector(tag).state = text;
              return document.querySelector(tag).shadowRoot.querySelector('.notice')?.textContent ?? '';
            },
            TAG,
            junk,
          );
          assert.ok(found.length > 10, `a notice for ${JSON.stringify(junk)}`);
        }
      });

      test('in the field: the text stays, and so does the last good result', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        await type('.item-value input', 'abc');
        let found = await browser.run(shown);
        assert.deepEqual([found.field, found.answer], ['abc', '150RCU']);
        assert.match(found.notices[0], /abc.*KB/);
        await browser.press(KEY.tab);
        found = await browser.run(shown);
        assert.equal(found.field, 'abc', 'still there after leaving');
        await type('.item-value input', '500 KB');
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.boxes], ['500 KB', '100'], 'held to 400 KB, the text as typed');
        assert.equal(found.notices.length, 1);
        await type('.item-value input', '１２');
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.boxes, found.notices], ['１２', '3', []], '12 KB');
        const pasted = await browser.run((tag) => {
          const input = document.querySelector(tag).shadowRoot.querySelector('.item-value input');
          input.value = '7'.repeat(100_000);
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          return input.value.length;
        }, TAG);
        assert.equal(pasted, 100_000, 'nothing typed is lost');
        assert.equal((await browser.run(shown)).answer, '150RCU', '12 KB is still shown');
        await browser.click(await browser.run(middle, '.toolbar .tool:nth-child(2)'));
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.answer, found.notices], ['9 KB', '150RCU', []], 'reset gives the first state');
      });
    });

    describe('the element', () => {
      test('properties, events, reset and the last writer', async () => {
        const script = `
          window.told = [];
          for (const type of ['skylet-ready', 'skylet-input', 'skylet-change', 'skylet-error']) {
            addEventListener(type, (event) => told.push([type, event.composed, event.detail.state ?? event.detail.code]));
          }
          document.querySelector('${TAG}').requests = 20;`;
        await browser.open(place.url + page('item="4.5 KB"', { script }));
        await browser.until(isReady);
        let found = await browser.run((tag) => {
          const element = document.querySelector(tag);
          return {
            values: [element.operation, element.item, element.consistency, element.requests],
            result: element.result,
            isFrozen: Object.isFrozen(element.result),
            version: element.constructor.version,
            told: window.told,
          };
        }, TAG);
        assert.deepEqual(found.values, ['get-item', '4.5 KB', 'eventual', 20], 'a property set before the tag was defined counts');
        assert.deepEqual(found.result['to-provision'], { value: '20', unit: 'RCU' });
        assert.ok(found.isFrozen);
        assert.equal(found.version, version);
        assert.deepEqual(found.told, [['skylet-ready', true, '3;item=4.5+KB;requests=20']]);
        await type('.item-value input', '8 KB');
        found = await browser.run((tag) => {
          const element = document.querySelector(tag);
          const typed = element.item;
          element.setAttribute('item', '1 KB');
          const written = element.item;
          element.item = 3;
          const property = element.item;
          element.reset();
          return { typed, written, property, reset: [element.item, element.requests], attribute: element.getAttribute('item') };
        }, TAG);
        assert.deepEqual(found, { typed: '8 KB', written: '1 KB', property: '3 KB', reset: ['1 KB', 100], attribute: '1 KB' });
      });

      test('language and theme follow attribute, then page', async () => {
        await browser.open(place.url + page('lang="en" theme="dark"'));
        await browser.until(isReady);
        const look = () => {
          const element = document.querySelector('skylet-dynamodb-capacity');
          const root = element.shadowRoot;
          return [root.querySelector('.card').lang, root.querySelector('.base').dataset.theme, root.querySelector('.question').textContent];
        };
        assert.deepEqual(await browser.run(look), ['en', 'dark', 'Reading 9 KB, 100 times per second, eventually consistent: how many units?']);
        await browser.run((tag) => {
          const element = document.querySelector(tag);
          element.removeAttribute('lang');
          element.setAttribute('theme', 'projector');
        }, TAG);
        await browser.until((tag) => document.querySelector(tag).shadowRoot.querySelector('.card').lang === 'ko', TAG);
        assert.equal((await browser.run(look))[1], 'projector');
      });

      test('moving keeps the state, removing and adding again too', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        await type('.item-value input', '5 KB');
        await browser.run((tag) => {
          const element = document.querySelector(tag);
          const box = document.createElement('div');
          document.body.append(box);
          box.append(element);
        }, TAG);
        assert.equal((await browser.run(shown)).field, '5 KB', 'moved');
        const gone = await browser.run(async (tag) => {
          window.kept = document.querySelector(tag);
          window.kept.remove();
          await null;
          await null;
          return window.kept.readyState;
        }, TAG);
        assert.equal(gone, 'idle');
        await browser.run(() => document.body.append(window.kept));
        await browser.until(isReady);
        assert.equal((await browser.run(shown)).boxes, '2', 'back from its snapshot');
      });

      test('what is written while it is away, or before it is ready, still counts', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        await type('.item-value input', '5 KB');
        await browser.run(async (tag) => {
          window.kept = document.querySelector(tag);
          window.kept.remove();
          await null;
          await null;
          window.kept.setAttribute('requests', '20');
          document.body.append(window.kept);
        }, TAG);
        await browser.until(isReady);
        let found = await browser.run(shown);
        assert.deepEqual([found.field, found.rateField], ['5 KB', '20'], 'the attribute is the last writer of its setting');
        await browser.run(async () => {
          window.kept.remove();
          await null;
          await null;
          window.kept.setAttribute('state', '1;item=7+KB');
          document.body.append(window.kept);
        });
        await browser.until(isReady);
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.rateField], ['7 KB', '100'], 'a link is the whole state');
        const script = `document.querySelector('${TAG}').state = 'junk';`;
        await browser.open(place.url + page('item="2 KB"', { script }));
        await browser.until(isReady);
        found = await browser.run(shown);
        assert.deepEqual([found.field, found.notices.length], ['2 KB', 1], "an unreadable link leaves the author's view");
      });

      test('it loads when it comes near, not before', async () => {
        const path = page('', {});
        pages.set(path, pages.get(path).replace('<body>', '<body><div style="height:4000px"></div>'));
        await browser.open(place.url + path);
        await browser.until((tag) => customElements.get(tag) && document.querySelector(tag).readyState === 'idle', TAG);
        const height = await browser.run((tag) => document.querySelector(tag).getBoundingClientRect().height, TAG);
        assert.ok(height > 600, `${height} px are reserved`);
        await browser.run((tag) => document.querySelector(tag).scrollIntoView(), TAG);
        await browser.until(isReady);
      });

      test('a second script and a taken name change nothing', async () => {
        const path = page('');
        const twice = pages.get(path).replace('</body>', `<script type="module" src="${release}skylet.js?again"></script></body>`);
        pages.set(path, twice);
        await browser.open(place.url + path);
        await browser.until(isReady);
        const taken = page('', { script: `customElements.define('${TAG}', class extends HTMLElement {});` });
        await browser.open(place.url + taken);
        const text = await browser.run((tag) => document.querySelector(tag).innerText, TAG);
        assert.match(text, /150 RCU/);
      });

      test('the full page takes its query and its fragment, and writes only its own', async () => {
        await show(`${release}w/dynamodb-capacity/?operation=put-item&item=2.5+KB&requests=60&junk=1`);
        assert.equal((await browser.run(shown)).answer, '180WCU');
        await browser.open('about:blank');
        await show(`${release}w/dynamodb-capacity/?item=2.5+KB#s=1;item=4.5+KB;requests=20`);
        assert.equal((await browser.run(shown)).answer, '20RCU');
        await type('.item-value input', '8 KB');
        await browser.press(KEY.tab);
        assert.match(await browser.run(() => location.hash), /^#s=3;item=8\+KB;requests=20$/);
      });
    });

    describe('layout', () => {
      for (const width of [300, 332, 560, 720]) {
        for (const attributes of ['', 'lang="en" operation="put-item" item="333.33 KB" requests="1234567.89" consistency="transactional"']) {
          test(`nothing leaves the card at ${width} px: <${TAG} ${attributes}>`, async () => {
            const path = page(attributes);
            pages.set(path, pages.get(path).replace('<body>', `<body style="margin:0"><div style="width:${width}px">`));
            await browser.open(place.url + path);
            await browser.until(isReady);
            assert.deepEqual(await browser.run(outside, TAG), []);
          });
        }
      }

      for (const tag of TAGS) {
        test(`${tag}: nothing leaves the card, and the reserved height is close to the height when ready`, async () => {
          for (const [width, lang] of [332, 720].flatMap((width) => ['ko', 'en'].map((lang) => [width, lang]))) {
            const path = page(`lang="${lang}"`);
            const html = pages.get(path).replaceAll(TAG, tag);
            pages.set(path, html.replace('<body>', `<body style="margin:0"><div style="width:${width}px">`));
            await browser.open(place.url + path);
            await browser.until(isReady, tag);
            assert.deepEqual(await browser.run(outside, tag), [], `${lang}, ${width} px`);
            const { ready, reserved } = await browser.run(heights, tag, width);
            const told = `${lang}, ${width} px: ${reserved} reserved, ${ready} when ready`;
            assert.ok(Math.abs(ready - reserved) <= 40, told);
          }
        });
      }
    });

    describe('accessibility', () => {
      for (const attributes of ['', 'lang="en" theme="dark" operation="put-item"', 'theme="projector" item="400 KB" requests="-1"']) {
        test(`axe finds nothing in <${TAG} ${attributes}>`, async () => {
          await browser.open(place.url + page(attributes));
          await browser.until(isReady);
          const found = await violations(browser, TAG);
          assert.deepEqual(found, []);
        });
      }

      test('the engine itself gives element and slider their role, name and value', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        const element = await browser.run((tag) => document.querySelector(tag), TAG);
        assert.equal(await browser.computed(element, 'role'), 'group');
        assert.equal(await browser.computed(element, 'label'), 'DynamoDB RCU·WCU 계산기');
        const slider = await browser.run((tag) => document.querySelector(tag).shadowRoot.querySelector('.slider'), TAG);
        assert.equal(await browser.computed(slider, 'role'), 'slider');
        assert.equal(await browser.computed(slider, 'label'), '항목 크기');
        const text = await browser.run((element) => element.getAttribute('aria-valuetext'), slider);
        assert.equal(text, '9 KB, 상자 3개');
      });

      // Everything the live region ever said.
      const listen = (tag) => {
        const region = document.querySelector(tag).shadowRoot.querySelector('.card > .unseen[role=status]');
        window.spoken = [region.textContent];
        const hear = () => region.textContent !== window.spoken.at(-1) && window.spoken.push(region.textContent);
        new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
      };
      // A timer of the page that ends after one set before it for a shorter time, however slow the machine is.
      const rest = () => new Promise((done) => setTimeout(done, 600));
      const last = (count) => window.spoken.length === count && window.spoken.at(-1);

      test('a change is spoken once, when it has come to rest, and nothing else is', async () => {
        await browser.open(place.url + page(''));
        await browser.until(isReady);
        await browser.run(listen, TAG);
        // Said again, but nothing to speak of: the value it has, and one taken back at once.
        await browser.run((tag) => document.querySelector(tag).setAttribute('item', '9 KB'), TAG);
        await browser.run((tag) => Object.assign(document.querySelector(tag), { item: '1 KB' }), TAG);
        await browser.run((tag) => Object.assign(document.querySelector(tag), { item: '9 KB' }), TAG);
        await browser.run(rest);
        await type('.item-value input', '4.5 KB');
        assert.match(await browser.until(last, 2), /100 RCU가 필요합니다/);
        assert.equal(await browser.run(() => window.spoken[0]), '', 'silent at first');
      });

      test('the answer is not spoken while it is asked for', async () => {
        await browser.open(place.url + page('mode="drill"'));
        await browser.until(isReady);
        await browser.run(listen, TAG);
        await browser.run((tag) => Object.assign(document.querySelector(tag), { item: '4.5 KB' }), TAG);
        await browser.run(rest);
        await browser.run((tag) => Object.assign(document.querySelector(tag), { item: '16 KB' }), TAG);
        await browser.run((tag) => document.querySelector(tag).setAttribute('mode', 'learn'), TAG);
        assert.match(await browser.until(last, 2), /200 RCU가 필요합니다/);
      });
    });
  });
}
