/** Of a grid: side by side, or below each other where the window is narrow. */
export const twoColumns = { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } as const;
