import { Box, Button, Card, Link, Typography } from '@mui/material';
import { type ReactNode, useId, useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { type Part, tellAll, textOf } from '../../domain/reciprocity/telling';
import type { Chains } from '../../ipc/reciprocity.contract';

type Props = {
  chains: Chains;
  /** The people whom the drawing shows from near; null for all of them. */
  shown: readonly string[] | null;
  onShow: (people: readonly string[] | null) => void;
};

/** What the drawing says, in words: for those who do not see it, and for those who print it. */
export function ChainWords({ chains, shown, onShow }: Props) {
  const groups = useMemo(() => tellAll(chains), [chains]);
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {groups.map(({ title, ways }) => (
        <Section key={title} title={title}>
          {ways.map(({ people, parts }) => {
            const key = people.join();
            const isShown = shown?.join() === key;
            return (
              <Card component="li" key={`${title} ${key}`} sx={{ px: 2, py: 1.5 }}>
                <Sentence parts={parts} />
                <Button
                  size="small"
                  aria-pressed={isShown}
                  aria-label={`${isShown ? 'Revoir tout le dessin' : 'Montrer sur le dessin'} : ${textOf(parts)}`}
                  onClick={() => onShow(isShown ? null : people)}
                  sx={{ ml: -1.5 }}
                >
                  {isShown ? 'Revoir tout le dessin' : 'Montrer sur le dessin'}
                </Button>
              </Card>
            );
          })}
        </Section>
      ))}
    </Box>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id} sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 1.5,
          alignItems: 'stretch',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 24rem), 1fr))',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}

function Sentence({ parts }: { parts: readonly Part[] }) {
  /** A loop names its first person twice. */
  const toHere = (place: number) => textOf(parts.slice(0, place + 1));
  return (
    <Typography>
      {parts.map(({ text, person }, place) =>
        person ? (
          <Link key={toHere(place)} component={RouterLink} to={`/membres/${person}`} underline="always">
            {text}
          </Link>
        ) : (
          text
        ),
      )}
    </Typography>
  );
}
