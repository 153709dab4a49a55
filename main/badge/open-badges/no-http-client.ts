/** Stands in the program for the HTTP client that JSON-LD brings along: badges are read without the internet. */
const refuse = (): never => {
  throw new Error('no request is ever made');
};
export const httpClient = { get: refuse };
