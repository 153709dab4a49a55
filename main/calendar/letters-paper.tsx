import type { Structure } from '../../domain/structure/structure';
import type { Letter } from '../../ipc/calendar.contract';
import { letterheadOf, paper } from '../printing/paper';
import style from './letters.css?inline';

/** A page for each person. */
export const lettersPaper = (letters: readonly Letter[], title: string, structure: Structure): string => {
  const { network, structure: name } = letterheadOf(structure);
  return paper({
    title,
    style,
    children: (
      <main>
        {letters.map(({ memberId, name: to, subject, body }) => (
          <section className="letter" key={memberId}>
            <header>
              <p className="from">
                <strong>{network}</strong>
                {name !== network && (
                  <>
                    <br />
                    {name}
                  </>
                )}
              </p>
              <p className="to">{to}</p>
            </header>
            <h1>{subject}</h1>
            <p className="body">{body}</p>
          </section>
        ))}
      </main>
    ),
  });
};
