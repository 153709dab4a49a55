import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { wasmBytes } from './wasm-bytes';

let ready: Promise<void> | null = null;

/** An emblem as a PNG of `width` pixels; it holds no words, so no font is read. */
export async function rasterize(svg: string, width = 600): Promise<Uint8Array> {
  ready ??= import('@resvg/resvg-wasm/index_bg.wasm?inline').then((module) => initWasm(wasmBytes(module.default)));
  await ready;
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}
