/** UTC instant, to the second: `2026-11-23T13:30:00Z`. */
export const toInstant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
