import DrawOutlined from '@mui/icons-material/DrawOutlined';
import GestureOutlined from '@mui/icons-material/GestureOutlined';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { type ComponentProps, useRef, useState } from 'react';
import { type Drawing, Signature } from '../../domain/mediation/signature';
import type { AgreementSignature, Mediation } from '../../ipc/mediation.contract';
import { Failure } from '../ui/failure';
import { InterviewFrame, InterviewTitle } from '../ui/interview/interview-frame';
import { NextButton, nextWidth, PreviousButton, useMoveKeys } from '../ui/interview/interview-moves';
import { AgreementInShort } from './agreement-in-short';
import { GivenSignature } from './given-signature';
import { SignatureArea } from './signature-area';
import { useSigning } from './use-signing';

const roomy = '@media (min-width: 1080px) and (min-height: 600px)';

type Props = {
  mediation: Mediation;
  signer: AgreementSignature;
  nextName: string;
  /** Everyone has signed: nothing changes any more. */
  isForGood: boolean;
  frame: Omit<ComponentProps<typeof InterviewFrame>, 'children'>;
  moves: Parameters<typeof useMoveKeys>[0];
};

/** The agreement in short on one side; on the other, the place where one person signs. */
export function SignerScreen({ mediation, signer, nextName, isForGood, frame, moves }: Props) {
  const { memberId, name } = signer;
  const [isAgain, setIsAgain] = useState(false);
  const [way, setWay] = useState<'drawn' | 'typed'>('drawn');
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isWaiting = isAgain || signer.signature === null;
  const goOn = () => moves.next !== undefined && moves.onGo(moves.next);
  const signing = useSigning(mediation, goOn);

  const sign = () => {
    const given = Signature.safeParse(way === 'typed' ? { way, name: typed } : { way, strokes: drawing ?? [] });
    if (given.success) return signing.mutate({ memberId, signature: given.data });
    setError(given.error.issues[0]?.message);
    field.current?.focus();
  };
  const signAs = (next: typeof way) => {
    setWay(next);
    setDrawing(null);
    setError(undefined);
  };
  useMoveKeys({ ...moves, onGo: (step) => (isWaiting && step === moves.next ? sign() : moves.onGo(step)) });

  return (
    <InterviewFrame
      {...frame}
      previous={<PreviousButton step={moves.previous} onGo={moves.onGo} />}
      next={
        isWaiting ? (
          <Button
            variant="contained"
            startIcon={<DrawOutlined />}
            disabled={signing.isPending}
            aria-keyshortcuts="Control+Enter"
            title="Ctrl + Entrée"
            onClick={sign}
            sx={nextWidth}
          >
            Signer
          </Button>
        ) : (
          <NextButton name={nextName} onClick={goOn} />
        )
      }
    >
      <Stack spacing={2}>
        <Failure error={signing.error} />
        <div>
          <InterviewTitle screen={frame.screen}>{name}</InterviewTitle>
          {isWaiting && (
            <Typography color="textSecondary">
              {memberId ? 'Êtes-vous d’accord ? Alors signez.' : 'Signez pour le réseau.'}
            </Typography>
          )}
        </div>
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            [roomy]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)' },
          }}
        >
          <AgreementInShort mediation={mediation} />
          <Box sx={{ [roomy]: { position: 'sticky', top: 80 } }}>
            {isWaiting ? (
              <Stack
                component="form"
                noValidate
                spacing={2}
                onSubmit={(event) => {
                  event.preventDefault();
                  sign();
                }}
              >
                {way === 'drawn' ? (
                  <SignatureArea
                    error={error}
                    onDrawn={(drawn) => {
                      setDrawing(drawn);
                      setError(undefined);
                    }}
                  />
                ) : (
                  <TextField
                    autoFocus
                    fullWidth
                    label="Votre prénom et votre nom"
                    value={typed}
                    inputRef={field}
                    onChange={({ target }) => {
                      setTyped(target.value);
                      setError(undefined);
                    }}
                    error={error !== undefined}
                    helperText={error ?? 'Votre nom écrit vaut signature. L’accord le dira.'}
                    slotProps={{
                      htmlInput: { autoComplete: 'off', style: { fontSize: '1.75rem', fontStyle: 'italic' } },
                    }}
                  />
                )}
                <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
                  {way === 'drawn' ? (
                    <Button variant="outlined" startIcon={<KeyboardOutlined />} onClick={() => signAs('typed')}>
                      Je signe en écrivant mon nom
                    </Button>
                  ) : (
                    <Button variant="outlined" startIcon={<GestureOutlined />} onClick={() => signAs('drawn')}>
                      Je signe à la main
                    </Button>
                  )}
                  <Button
                    variant="outlined"
                    color="inherit"
                    startIcon={<PrintOutlined />}
                    disabled={signing.isPending}
                    onClick={() => signing.mutate({ memberId, signature: { way: 'paper' } })}
                  >
                    Signera sur papier
                  </Button>
                </Stack>
              </Stack>
            ) : (
              <GivenSignature signer={signer} timeZone={mediation.timeZone}>
                {!isForGood && (
                  <Button variant="outlined" onClick={() => setIsAgain(true)}>
                    {signer.way === 'paper' ? 'Signer à l’écran' : 'Signer de nouveau'}
                  </Button>
                )}
              </GivenSignature>
            )}
          </Box>
        </Box>
      </Stack>
    </InterviewFrame>
  );
}
