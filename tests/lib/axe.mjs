// What axe-core finds in the page.

import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

// Puts axe into the page that is open.
export const bring = (browser) => browser.call('POST', '/execute/sync', { script: `${AXE}; window.axe = axe;`, args: [] });

// The violations within what a selector finds, each with what it was found in.
export async function violations(browser, selector) {
  await bring(browser);
  return browser.call('POST', '/execute/async', {
    script: `const [selector, done] = arguments;
      const line = ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ');
      axe.run(selector).then(({ violations }) => done(violations.map(line)));`,
    args: [selector],
  });
}
