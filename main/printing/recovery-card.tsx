import { paper } from './paper';

/** The code that opens the network when every password is lost: a card to keep under lock and key. */
export const recoveryCard = (code: string, network: string): string =>
  paper({
    title: 'Code de secours',
    letterhead: { network, structure: network, logo: null },
    style: `.card { border: 0.6mm dashed #000; border-radius: 4mm; padding: 10mm; margin: 8mm 0; text-align: center; }
      .code { font-size: 20pt; font-weight: 650; letter-spacing: 0.04em; line-height: 1.6; margin: 0; }`,
    children: (
      <>
        <h1>Code de secours</h1>
        <p>
          Ce code ouvre le réseau quand un mot de passe est oublié. Personne d’autre ne le connaît : sans lui, et sans
          mot de passe, les fiches resteraient fermées pour toujours.
        </p>
        <div className="card">
          <p className="code">
            {code.slice(0, 19)}
            <br />
            {code.slice(20)}
          </p>
        </div>
        <ol>
          <li>Rangez cette carte sous clef, loin de l’ordinateur : un coffre, une armoire fermée.</li>
          <li>
            Pour vous en servir, choisissez « Mot de passe oublié » sur l’écran de déverrouillage, puis recopiez les
            huit groupes. Les tirets et les majuscules ne comptent pas.
          </li>
          <li>Le code ne sert qu’une fois : Entrelacs vous en donne alors un nouveau.</li>
        </ol>
      </>
    ),
  });
