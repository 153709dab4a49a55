import type { AttestationContent } from '../../domain/attestation/attestation';
import { quoted } from '../../domain/french/format';
import { paper } from '../printing/paper';
import style from './attestation.css?inline';
import { InterlacedFrame } from './interlace';

/** One A4 page, landscape: a thing one frames. */
export function attestationPage(content: AttestationContent): string {
  const { structure, memberName } = content;
  return paper({
    title: `${content.title} ${content.number}`,
    style,
    children: (
      <>
        <InterlacedFrame width={275} height={188} radius={9} crossings={116} swing={2.6} />
        <main className="attestation">
          <header className="issuer">
            {structure.logo && <img src={`data:${structure.logo.type};base64,${structure.logo.data}`} alt="" />}
            <p className="network">{structure.network}</p>
            <p className="structure">{[structure.name, structure.address].filter(Boolean).join(' · ')}</p>
          </header>
          <h1>{content.title}</h1>
          <p className="number">N° {content.number}</p>
          <p className="says">Le réseau atteste que</p>
          <p className={memberName.length > 34 ? 'name long' : 'name'}>{memberName}</p>
          <p className="sentence">{content.sentence}</p>
          {content.subject && <p className="subject">{content.subject}</p>}
          {content.activity && <p className="activity">{content.activity}</p>}
          {content.words && <p className="words">{quoted(content.words)}</p>}
          <footer className="foot">
            <p>{content.done}</p>
            <div className="signature">
              <p>
                <strong>{content.signatoryName}</strong>
              </p>
              <p>{content.signatoryTitle}</p>
            </div>
          </footer>
        </main>
      </>
    ),
  });
}
