/** The page's style nonce: Emotion and the grid put it on the styles that they insert. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;
