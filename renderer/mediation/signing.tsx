import { useSearchParams } from 'react-router';
import { isFullySigned } from '../../domain/mediation/signature';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { PreviousButton } from '../ui/interview/interview-moves';
import { InterviewProgress } from '../ui/interview/interview-progress';
import { QuitButton } from '../ui/interview/quit-button';
import { Signed } from './signed';
import { SignerScreen } from './signer-screen';

/** The last screen: who has signed, and what to do now. */
const end = 'fin';
const endTitle = 'L’accord signé';
const keyOf = ({ memberId }: Pick<AgreementSignature, 'memberId'>) => memberId ?? 'reseau';

type Props = { mediation: Mediation; signatures: readonly AgreementSignature[] };

/** Each signs in turn, then the mediator for the network. */
export function Signing({ mediation, signatures }: Props) {
  const [address, setAddress] = useSearchParams();
  const goTo = (qui: string) => setAddress({ qui }, { replace: true });
  const keys = [...signatures.map(keyOf), end];
  const waiting = signatures.find(({ way }) => way === null);
  const asked = address.get('qui');
  const current = asked && keys.includes(asked) ? asked : waiting ? keyOf(waiting) : end;
  const at = keys.indexOf(current);
  const signer = signatures[at];
  const steps = signatures.map((it) => ({ key: keyOf(it), title: it.name, isAnswered: it.way !== null }));
  const frame = {
    screen: current,
    subject: `Signer l’accord : ${mediation.title}`,
    quit: <QuitButton to={`/mises-en-relation/${mediation.id}`} isSaved hasFailed={false} />,
    progress: (
      <InterviewProgress
        groups={[{ name: 'Les signatures', steps: [...steps, { key: end, title: endTitle, isAnswered: false }] }]}
        current={current}
        onGo={goTo}
      />
    ),
  };
  const moves = { previous: keys[at - 1], next: keys[at + 1], onGo: goTo };
  return signer ? (
    <SignerScreen
      key={current}
      mediation={mediation}
      signer={signer}
      nextName={signatures[at + 1]?.name ?? endTitle}
      isForGood={isFullySigned(signatures)}
      frame={frame}
      moves={moves}
    />
  ) : (
    <InterviewFrame {...frame} previous={<PreviousButton step={moves.previous} onGo={goTo} />}>
      <InterviewTitle screen={current}>
        {isFullySigned(signatures) ? 'Tout le monde a signé' : 'Les signatures'}
      </InterviewTitle>
      <Signed mediation={mediation} signatures={signatures} onGo={(one) => goTo(keyOf(one))} />
    </InterviewFrame>
  );
}
