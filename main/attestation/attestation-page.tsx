import type { AttestationContent } from '../../domain/attestation/attestation';
import { quoted } from '../../domain/french/format';
import { InterlacedFrame } from '../printing/interlace';
import interlaceStyle from '../printing/interlace.css?inline';
import { paper } from '../printing/paper';
import style from './attestation.css?inline';

/** One A4 page, landscape: a thing one frames. */
export function attestationPage(content: AttestationContent): string {
  const { structure, memberName, subject } = content;
  return paper({
    title: `${content.title} ${content.number}`,
    style: interlaceStyle + style,
    children: (
      <>
        <InterlacedFrame
          frame={{ width: 275, height: 187, radius: 24 }}
          crossings={{ across: 32, down: 20, corner: 5 }}
        />
        <main className="attestation">
          <header className="issuer">
            {structure.logo && <img src={`data:${structure.logo.type};base64,${structure.logo.data}`} alt="" />}
            <p className="network">{structure.network}</p>
            <p className="structure">{[structure.name, structure.address].filter(Boolean).join(' · ')}</p>
          </header>
          <div>
            <h1>{content.title}</h1>
            <p className="number">N° {content.number}</p>
          </div>
          <div className="attests">
            <p>Le réseau atteste que</p>
            <p className={memberName.length > 36 ? 'name long' : 'name'}>{memberName}</p>
            <p>{content.sentence}</p>
            {subject && <p className={subject.length > 60 ? 'subject long' : 'subject'}>{subject}</p>}
            {content.activity && <p className="activity">{content.activity}</p>}
            {content.words && <p className="words">{quoted(content.words)}</p>}
          </div>
          <footer className="foot">
            <p>{content.done}</p>
            <div>
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
