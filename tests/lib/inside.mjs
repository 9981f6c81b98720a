// Functions that run in the page: what a test reads of a widget, through its open shadow root.
// Each is sent as text, so none may use anything of this file.

export const TAG = 'skylet-dynamodb-capacity';

export const isReady = (tag = 'skylet-dynamodb-capacity') => document.querySelector(tag).readyState === 'ready';

// Ready, and what comes after the first paint is there too.
export const isWhole = (tag = 'skylet-dynamodb-capacity') =>
  document.querySelector(tag).shadowRoot?.querySelector('.frame[data-whole]') != null;

export const shown = () => {
  const element = document.querySelector('skylet-dynamodb-capacity');
  const text = (selector) => element.shadowRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  return {
    state: element.readyState,
    boxes: text('.box-value b'),
    drawnBoxes: element.shadowRoot.querySelectorAll('.box:not(.free)').length,
    answer: text('.big'),
    sentence: text('.sentence'),
    question: text('.question'),
    equation: text('.equation'),
    notices: [...element.shadowRoot.querySelectorAll('.notice')].map((notice) => notice.textContent),
    field: element.shadowRoot.querySelector('.item-value input')?.value,
    rateField: element.shadowRoot.querySelector('.rate input.input')?.value,
    link: element.state,
  };
};

// The middle of something inside the widget, in window coordinates, after scrolling it there.
export const middle = (selector, tag = 'skylet-dynamodb-capacity') => {
  const found = document.querySelector(tag).shadowRoot.querySelector(selector);
  found.scrollIntoView({ block: 'center' });
  const box = found.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};

// Name and kind of what has the focus, inside the widget if it is there.
export const focused = () => {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement;
  const at = inner ?? outer;
  return {
    isInside: Boolean(inner),
    name: at?.getAttribute('aria-label') ?? at?.closest('label')?.textContent ?? at?.textContent?.slice(0, 40) ?? '',
    kind: at?.type ?? at?.localName,
  };
};

// What leaves the card of the first element of a kind. The slider's thumb reaches over the ends of its track; what is
// unseen is unseen; a drawing within a drawing only places what it holds, though one engine gives it a box.
export const outside = (tag) => {
  const root = document.querySelector(tag).shadowRoot;
  const card = root.querySelector('.card').getBoundingClientRect();
  const isOut = (node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && (box.right > card.right + 1 || box.left < card.left - 1);
  };
  const all = [...root.querySelectorAll('.card *:not(.slider, .unseen, defs *, svg svg, svg svg *)')];
  const found = all.filter(isOut).map((node) => node.outerHTML.slice(0, 80));
  return card.width >= 300 ? found : [`the card is ${card.width} px wide`];
};

// The height of such an element, and what is kept for it in a column so wide.
export const heights = (tag, width) => {
  const element = document.querySelector(tag);
  const frame = getComputedStyle(element.shadowRoot.querySelector('.frame'));
  const reserved = frame.getPropertyValue(width < 560 ? '--narrow' : '--wide');
  return { ready: element.getBoundingClientRect().height, reserved: parseFloat(reserved) };
};
