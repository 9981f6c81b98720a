// The days of prices: beside what is priced, in a copied text and on paper, and their age by the reader's clock.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { cli } from '../lib/paths.mjs';
import { room } from '../lib/room.mjs';
import { ENGINES } from '../lib/webdriver.mjs';

const DAY = 86_400_000;

// What the command line says of the same state, which knows no clock: the days stand in its last line.
const told = (lang) =>
  execFileSync(cli, ['eval', 'dynamodb-capacity', '--lang', lang], { encoding: 'utf8' }).trimEnd().split('\n').at(-1);
const [published, checked] = told('en').match(/\d{4}-\d\d-\d\d/g);
const start = Date.parse(checked);

for (const engine of ENGINES) {
  describe(`the days of prices in ${engine}`, () => {
    const { browser, open, text, inside } = room(engine);
    const at = (days, attributes = 'panel="cost"', lang = 'ko') =>
      open(attributes, { lang, head: `<script>Date.now = () => ${start + days * DAY};</script>` });
    const line = () =>
      inside((_, root) => {
        const line = root.querySelector('.price-date');
        return [line.textContent, line.dataset.age ?? null];
      });

    for (const [days, age, ko, en] of [
      [-3652, null, '', ''],
      [0, null, '', ''],
      [90, null, '', ''],
      [91, 'amber', ' · 확인한 지 90일이 넘음', ' · checked over 90 days ago'],
      [180, 'amber', ' · 확인한 지 90일이 넘음', ' · checked over 90 days ago'],
      [181, 'historical', ' · 옛 요금: 확인한 지 180일이 넘음', ' · historical: checked over 180 days ago'],
      [3652, 'historical', ' · 옛 요금: 확인한 지 180일이 넘음', ' · historical: checked over 180 days ago'],
    ]) {
      test(`${days} days after they were checked`, async () => {
        await at(days);
        assert.deepEqual(await line(), [told('ko') + ko, age]);
        assert.equal(await text('.paper-prices'), told('ko') + ko, 'on paper');
        await inside((element) => (element.lang = 'en'));
        assert.deepEqual(await line(), [told('en') + en, age]);
      });
    }

    test('a copied text of what is priced has the days, of what is not has none', async () => {
      await at(400, 'panel="cost"', 'en');
      const copied = await inside((element) => element.toEmbedCode());
      assert.ok(copied.includes(told('en')), copied);
      assert.ok(!/over \d+ days/.test(copied), 'but no age, which would grow');
      await at(0, '', 'en');
      assert.ok(!(await inside((element) => element.toEmbedCode())).includes(published));
    });

    test('where nothing is priced nothing is said', async () => {
      await open('', { tag: 'skylet-load-balancing' });
      const found = await browser.run(() => {
        const { shadowRoot } = document.querySelector('skylet-load-balancing');
        return [shadowRoot.querySelector('.price-date'), shadowRoot.querySelector('.paper-prices').textContent];
      });
      assert.deepEqual(found, [null, '']);
    });
  });
}
