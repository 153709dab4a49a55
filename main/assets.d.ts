declare module '*?inline' {
  /** A data URI, or the text of a style sheet. */
  const content: string;
  export default content;
}
