import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { wasmBytes } from './wasm-bytes';

let ready: Promise<unknown> | null = null;

const load = async () => {
  const { default: address } = await import('zxing-wasm/reader/zxing_reader.wasm?inline');
  const binary = wasmBytes(address);
  const wasmBinary = binary.buffer.slice(binary.byteOffset, binary.byteOffset + binary.length) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
};

/** The texts of the QR codes on a photo (PNG or JPEG), however it is turned. Empty when none can be read. */
export async function readQrPhoto(photo: Uint8Array): Promise<string[]> {
  ready ??= load();
  await ready;
  const codes = await readBarcodes(photo, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 });
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
}
