/** The bytes of a module that the build has put in the program as a `data:` address. */
export const wasmBytes = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
