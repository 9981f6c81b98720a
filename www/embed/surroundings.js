// What an element reads of the page around it before it starts: its language, its nearness. It writes nothing there.

const NEAR_PX = 200;

// The language for an element: its own or the closest one it speaks, else Korean.
export function language(element) {
  for (let place = element; place; place = parent(place)) {
    const tag = place.getAttribute('lang')?.trim().toLowerCase().split(/[-_]/)[0];
    if (tag === 'ko' || tag === 'en') return tag;
  }
  return 'ko';
}

const near = new WeakMap();
let nearness = null;

// Calls back once when the element comes near the visible part of the page.
export function whenNear(element, callback) {
  if (!globalThis.IntersectionObserver) return callback();
  nearness ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.get(target)?.();
      }
    },
    { rootMargin: `${NEAR_PX}px` },
  );
  near.set(element, callback);
  nearness.observe(element);
}

export function forgetNear(element) {
  near.delete(element);
  nearness?.unobserve(element);
}

// Out of a shadow root too.
export function parent(element) {
  return element.parentElement ?? element.getRootNode().host;
}
