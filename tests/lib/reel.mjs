// Frames that are the test's to give: a page asks for them as ever, and each comes when the test says and at the time
// it says, so nothing waits for a clock. `REEL` goes into the head of the page; the functions run in it.

// Before anything of ours runs: frames are kept, motion and the page's being seen can be set, events are counted.
export const REEL = `<script>
  const reel = (window.reel = { waiting: new Map(), now: 0, asked: 0, isStill: false, queries: 0, told: {} });
  window.requestAnimationFrame = (work) => (reel.waiting.set((reel.asked += 1), work), reel.asked);
  window.cancelAnimationFrame = (frame) => reel.waiting.delete(frame);
  const match = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    if (!query.includes('reduced-motion')) return match(query);
    reel.queries += 1;
    return { matches: reel.isStill };
  };
  for (const type of ['skylet-input', 'skylet-change']) {
    addEventListener(type, () => (reel.told[type] = (reel.told[type] ?? 0) + 1));
  }
</script>`;

// So many frames, so many milliseconds apart; says how many are asked for in the end.
export const give = async (count, ms) => {
  const { reel } = window;
  for (let frame = 0; frame < count; frame += 1) {
    reel.now += ms;
    const works = [...reel.waiting.values()];
    reel.waiting.clear();
    for (const work of works) work(reel.now);
    await Promise.resolve();
  }
  return reel.waiting.size;
};

export const isAsked = (count) => window.reel.waiting.size === count;
