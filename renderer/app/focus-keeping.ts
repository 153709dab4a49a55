import { useEffect } from 'react';

/** Parts of a page that stay where something in them goes away. */
const parts = 'article, section, main';

/** A message that goes away with its button was in no part of the page; what else is not (a menu, a list) puts it back. */
const isOfMessage = (path: readonly Element[]) => path.some((it) => it.matches('[role=status]'));

/** The smallest part that is left, or the title of the page. */
function fallback(path: readonly Element[]): HTMLElement | null {
  const left = path.find((it) => it.isConnected && it.matches(parts));
  const part = left ?? (isOfMessage(path) ? document.querySelector('main') : null);
  const place = part?.matches('main') ? part.querySelector<HTMLElement>('h1[tabindex]') : part;
  if (!(place instanceof HTMLElement)) return null;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  return place;
}

/**
 * A button may go away under the hand that presses it, or be out of use while it works. The browser then leaves the
 * focus nowhere: whoever has no mouse is lost, and a screen reader falls silent. It comes back to the button, or else to
 * what was around it.
 */
export function useFocusKeeping() {
  useEffect(() => {
    let path: Element[] = []; // what has the focus, then what is around it
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let it = target instanceof Element ? target : null; it; it = it.parentElement) path.push(it);
    };
    const forget = () => {
      path = []; // a press beside everything takes the focus away on purpose
    };
    const keep = () => {
      const [last] = path;
      if (document.activeElement !== document.body || !(last instanceof HTMLElement)) return;
      if (!last.isConnected) fallback(path)?.focus({ preventScroll: true });
      else if (!last.matches(':disabled')) last.focus({ preventScroll: true });
    };
    // After the effects of what has changed: a new page or a dialog that closes says by itself where the focus goes.
    const changes = new MutationObserver(() => requestAnimationFrame(keep));
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    addEventListener('focusin', remember);
    addEventListener('pointerdown', forget, { capture: true });
    return () => {
      changes.disconnect();
      removeEventListener('focusin', remember);
      removeEventListener('pointerdown', forget, { capture: true });
    };
  }, []);
}
