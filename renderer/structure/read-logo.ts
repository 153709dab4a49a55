import { Logo, notAnImage } from '../../domain/structure/structure';

/** Wide enough for 50 mm at 300 dots per inch, and light enough to travel with each attestation. */
const largestSide = 800;

export type ChosenLogo = { logo: Logo; refusal?: never } | { logo?: never; refusal: string };

/** The picture of a file, brought to the size that paper needs; a French sentence when it is not one. */
export async function readLogo(file: File): Promise<ChosenLogo> {
  const type = Logo.shape.type.safeParse(file.type);
  const picture = type.success ? await createImageBitmap(file).catch(() => null) : null;
  if (!type.success || !picture) return { refusal: notAnImage };
  const ratio = Math.min(1, largestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * ratio);
  canvas.height = Math.round(picture.height * ratio);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const [, data] = canvas.toDataURL(type.data, 0.92).split(',');
  const logo = Logo.safeParse({ type: type.data, data });
  return logo.success ? { logo: logo.data } : { refusal: logo.error.issues[0]?.message ?? notAnImage };
}
