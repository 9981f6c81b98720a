// In and out of the page a thousand times: nothing is left behind.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as rest } from 'node:timers/promises';
import { TAG } from '../lib/inside.mjs';
import { breakable } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES } from '../lib/webdriver.mjs';

const WATCH = `<script>
  window.errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push('rejected: ' + event.reason));
  window.task = () => new Promise((done) => setTimeout(done));
</script>`;

for (const engine of ENGINES) {
  describe(`life cycle in ${engine}`, () => {
    const place = room(engine, { folder: breakable });
    const { browser } = place;
    const page = { inner: '<a href="#a">a</a>', head: WATCH, foot: '<div id="other"></div>' };
    const open = () => place.open('', page);

    // What the engine counts, where it tells; memories and their pages everywhere.
    async function counted() {
      const pages = await browser.run(() => skyletHomes.pages());
      if (engine !== 'chromium') return { pages };
      const ask = (cmd) => browser.call('POST', '/goog/cdp/execute', { cmd, params: {} });
      await ask('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners, documents } = await ask('Memory.getDOMCounters');
      return { pages, nodes, jsEventListeners, documents };
    }

    const ways = {
      'out and in again': async (tag, times) => {
        const element = document.querySelector(tag);
        for (let at = 0; at < times; at += 1) {
          element.remove();
          await task();
          if (element.readyState !== 'idle') errors.push(`${at}: ${element.readyState} outside`);
          document.body.append(element);
          while (element.readyState !== 'ready') await task();
        }
        return errors;
      },
      moved: async (tag, times) => {
        const element = document.querySelector(tag);
        const places = [document.getElementById('other'), document.body];
        const card = element.shadowRoot.querySelector('.card');
        for (let at = 0; at < times; at += 1) places[at % 2].append(element);
        await task();
        if (element.shadowRoot.querySelector('.card') !== card) errors.push('mounted anew');
        return errors;
      },
      'made anew': async (tag, times) => {
        for (let at = 0; at < times; at += 1) {
          const old = document.querySelector(tag);
          const made = old.cloneNode(true);
          old.replaceWith(made);
          while (made.readyState !== 'ready') await task();
        }
        return errors;
      },
    };
    for (const [name, way] of Object.entries(ways)) {
      test(`a thousand times ${name}`, async () => {
        await open();
        await browser.run(way, TAG, 100);
        const before = await counted();
        for (let hundred = 0; hundred < 10; hundred += 1) assert.deepEqual(await browser.run(way, TAG, 100), []);
        // What was let go of last may take a little longer to be collected.
        let now = await counted();
        for (let more = 0; more < 20 && now.nodes > before.nodes; more += 1) {
          await rest(100);
          now = await counted();
        }
        assert.deepEqual(now, before);
      });
    }

    test('ten thousand attributes in one turn are one change, the last wins', async () => {
      await open();
      const found = await browser.run(async (tag) => {
        const element = document.querySelector(tag);
        // A driver's own script may have a checkpoint after each call; a page's has not.
        await task();
        let changes = 0;
        const watch = new MutationObserver((records) => (changes += records.length));
        watch.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
        for (let at = 1; at <= 10_000; at += 1) element.setAttribute('item', `${(at % 400) + 1} KB`);
        element.setAttribute('item', '5 KB');
        await new Promise((done) => setTimeout(done, 100));
        const once = changes;
        changes = 0;
        element.setAttribute('item', '9 KB');
        await new Promise((done) => setTimeout(done, 100));
        element.setAttribute('item', '5 KB');
        await new Promise((done) => setTimeout(done, 100));
        return [element.item, once < 2 * changes, errors];
      }, TAG);
      assert.deepEqual(found, ['5 KB', true, []]);
    });

    test('taken out while loading: nothing is mounted into nothing', async () => {
      await place.open('', { ...page, until: () => true });
      const found = await browser.run(async (tag) => {
        await customElements.whenDefined(tag);
        const late = document.querySelector(tag).cloneNode(true);
        document.body.append(late);
        late.remove();
        for (let times = 0; times < 20; times += 1) await new Promise((done) => setTimeout(done, 25));
        return [late.readyState, late.shadowRoot.querySelector('.card'), errors];
      }, TAG);
      assert.deepEqual(found, ['idle', null, []]);
    });

    test('in another document it mounts again, with sheets of that document', async () => {
      await open();
      const found = await browser.run(async (tag) => {
        const element = document.querySelector(tag);
        element.item = '7 KB';
        const frame = document.createElement('iframe');
        frame.width = 400;
        document.body.append(frame);
        frame.contentDocument.body.append(element);
        for (let times = 0; times < 40 && element.readyState !== 'ready'; times += 1) await task();
        await new Promise((done) => setTimeout(done, 100));
        const { adoptedStyleSheets } = element.shadowRoot;
        const isThere = element.ownerDocument === frame.contentDocument;
        const { display } = frame.contentWindow.getComputedStyle(element);
        return [element.readyState, element.item, adoptedStyleSheets.length, isThere, display, errors];
      }, TAG);
      assert.deepEqual(found, ['ready', '7 KB', 4, true, 'block', []]);
    });
  });
}
