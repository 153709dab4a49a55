import { open } from 'node:fs/promises';
import { type CommuneFile, readCommuneFile } from '../../domain/commune/read-commune-file';
import { impossible } from '../../domain/errors';
import { decoded } from '../../domain/french/decoded';
import { loadCommunePlaces } from './commune-places';

const megabyte = 1_000_000;
/** The widest official file, with fifty columns for each commune, weighs half of it. */
const mostMegabytes = 50;

/** What a file of communes says. @throws Refusal `conflict` for a file that cannot be read, or is no such file */
export async function openCommuneFile({ path }: { path: string }): Promise<CommuneFile> {
  const text = decoded(await contentOf(path));
  if (text === null)
    throw impossible(
      'Ce fichier n’est pas un fichier CSV. Si c’est un classeur, ouvrez-le avec votre tableur, puis enregistrez-le au format CSV.',
    );
  return readCommuneFile(text, await loadCommunePlaces());
}

async function contentOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw impossible('Ce fichier ne s’ouvre pas. Recopiez-le sur cet ordinateur, puis recommencez.');
  });
  try {
    const status = await file.stat();
    if (!status.isFile()) throw impossible('Choisissez un fichier, par exemple communes-france.csv.');
    if (status.size > mostMegabytes * megabyte)
      throw impossible(
        `Ce fichier pèse plus de ${mostMegabytes} Mo. Choisissez une liste qui ne contient que les communes.`,
      );
    return await file.readFile();
  } finally {
    await file.close();
  }
}
