// What axe-core finds in the page.

import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

// Puts axe into the page that is open, and `audit(element)`: what is wrong in an element, or undecided, a line each.
export const bring = (browser) =>
  browser.call('POST', '/execute/sync', {
    script: `${AXE};
      window.axe = axe;
      window.contrast = ${contrast};
      window.audit = ${audit};`,
    args: [],
  });

// The lines of the first element that a selector finds.
export async function findings(browser, selector) {
  await bring(browser);
  return browser.call('POST', '/execute/async', {
    script: 'const [selector, done] = arguments; audit(document.querySelector(selector)).then(done);',
    args: [selector],
  });
}

// The violations within all that a selector finds, each with what it was found in.
export async function violations(browser, selector) {
  await bring(browser);
  return browser.call('POST', '/execute/async', {
    script: `const [selector, done] = arguments;
      const line = ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ');
      axe.run(selector).then(({ violations }) => done(violations.map(line)));`,
    args: [selector],
  });
}

// Contrast of a text with the nearest background behind it, as WCAG 2 computes it.
function contrast(node) {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    const [red, green, blue] = color.map((part) => linear(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let behind = node;
  let paper = [0, 0, 0, 0];
  while (behind && paper[3] < 255) {
    paper = rgb(getComputedStyle(behind).backgroundColor);
    behind = behind.parentElement ?? behind.getRootNode().host;
  }
  if (paper[3] < 255) paper = [255, 255, 255, 255];
  const [low, high] = [rgb(getComputedStyle(node).color), paper].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// axe decides no contrast of texts that something lies over, of single characters and of arrows. Over ours lie only
// sliders that cannot be seen, so that is computed again. Words of a drawing have the colours of its table, which
// tests/e2e/node.test.mjs judges.
async function audit(element) {
  const { violations, incomplete } = await axe.run(element, { resultTypes: ['violations', 'incomplete'] });
  const isFine = (id, node) => id === 'color-contrast' && (node.closest('svg') !== null || contrast(node) >= 4.5);
  const lines = (found, isSettled) =>
    found.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => !isSettled(id, element.shadowRoot.querySelector(target.at(-1).at(-1))))
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  return [...lines(violations, () => false), ...lines(incomplete, isFine)];
}
