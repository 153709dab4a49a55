/** The one channel of the application; operations travel as its first argument. */
export const channel = 'entrelacs';
