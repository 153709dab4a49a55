import type { Structure } from '../../domain/structure/structure';
import { letterheadOf, paper } from '../printing/paper';

const style = `
  .note { font-size: 14pt; max-width: 150mm; margin: 20mm auto 0; }
  .note p { margin: 0 0 7mm; white-space: pre-line; }
  .answer { display: grid; grid-template-columns: 8mm 1fr; gap: 4mm 4mm; align-items: center; margin-top: 12mm; }
  .box { width: 7mm; height: 7mm; border: 0.4mm solid #000; border-radius: 1mm; }`;

const answers = ['Oui, je la garde', 'Je voudrais la changer', 'Mettez-la en pause', 'Vous pouvez la retirer'];

/** The note that a member takes home or sends back, with boxes to tick. */
export const expiryNotePaper = (text: string, structure: Structure): string =>
  paper({
    title: 'Votre annonce arrive à son terme',
    letterhead: letterheadOf(structure),
    style,
    children: (
      <div className="note">
        {text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <div className="answer">
          {answers.flatMap((answer) => [
            <span key={`${answer} box`} className="box" />,
            <span key={answer}>{answer}</span>,
          ])}
        </div>
      </div>
    ),
  });
