import { shortDay } from '../../domain/french/format';
import { type Drawing, sketchOf } from '../../domain/mediation/signature';
import { dayOf } from '../../domain/time/time';
import type { AgreementSignature } from '../../ipc/mediation.contract';

/** Where one person signs: her signature when she gave it on the screen, an empty place for the pen otherwise. */
export function SignaturePlace({ signer, zone }: { signer: AgreementSignature; zone: string }) {
  const { memberId, name, signature, signedAt } = signer;
  const day = signedAt && shortDay(dayOf(signedAt, zone));
  return (
    <div className="signature">
      {name}
      {memberId === null && <small>pour le réseau</small>}
      {signature?.way === 'drawn' && (
        <>
          <Drawn strokes={signature.strokes} />
          <small>Signé à l’écran le {day}</small>
        </>
      )}
      {signature?.way === 'typed' && (
        <>
          <p className="typed">{signature.name}</p>
          <small>A écrit son nom le {day}</small>
        </>
      )}
    </div>
  );
}

function Drawn({ strokes }: { strokes: Drawing }) {
  const { viewBox, strokeWidth, paths } = sketchOf(strokes);
  return (
    <svg
      className="drawn"
      viewBox={viewBox}
      fill="none"
      stroke="#000"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label="Signature"
    >
      {paths.map((path, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once, in the order of the hand
        <path key={index} d={path} />
      ))}
    </svg>
  );
}
