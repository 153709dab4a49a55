declare module '*?inline' {
  /** A data URI, or the text of a style sheet. */
  const content: string;
  export default content;
}

/** Made by scripts/commune-index.mjs while the application is built. */
declare module 'virtual:communes' {
  /** One line per commune, sorted: folded name, name, INSEE code, postcodes each after a comma; tabs between. */
  export const communes: string;
}

/** Made by scripts/commune-index.mjs: arrondissement, intercommunalité and, where it is known, position of each commune. */
declare module 'virtual:commune-places' {
  /** Read by `readCommunePlaces` of domain/commune/closeness.ts. */
  export const communePlaces: string;
}
