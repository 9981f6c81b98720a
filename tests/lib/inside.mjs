// Functions that run in the page: what a test reads of a widget, through its open shadow root.
// Each is sent as text, so none may use anything of this file.

export const TAG = 'skylet-dynamodb-capacity';

export const isReady = () => {
  const element = document.querySelector('skylet-dynamodb-capacity');
  return element.readyState === 'ready';
};

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
