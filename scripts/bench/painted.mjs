/**
 * Milliseconds from an act of the user to the painted frame that shows what it asked for.
 * @param act run in the page with `given`: presses a button, goes to an address
 * @param shown run in the page with `given` until it gives something: what is there once it is shown
 * @returns {Promise<{duration: number, found: unknown}>} what `shown` gave at last
 */
export const timeUntilPainted = (page, act, shown, given = null) =>
  page.evaluate(`(${inPage})(${act}, ${shown}, ${JSON.stringify(given)})`);

function inPage(act, shown, given) {
  return new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      const found = shown(given);
      if (!found) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel(); // its message comes after the frame that was just asked for
      port1.onmessage = () => resolve({ duration: performance.now() - start, found });
      requestAnimationFrame(() => port2.postMessage(null));
    };
    act(given);
    look();
  });
}
