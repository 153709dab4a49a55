import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** Changes with each screen of the interview: the reading starts again from its top. */
  screen: string;
  /** What the interview is about, above every screen. */
  subject: string;
  quit: ReactNode;
  progress?: ReactNode;
  /** At the foot, always in the same place: the way back, what is saved, the way on. */
  previous?: ReactNode;
  saved?: ReactNode;
  next?: ReactNode;
  children: ReactNode;
};

const narrow = '@media (max-width: 639px)';
const roomy = '@media (min-width: 1080px) and (min-height: 600px)';

/** The whole window for one conversation: one screen at a time, and nothing else. */
export function InterviewFrame(props: Props) {
  const { screen, subject, quit, progress, previous, saved, next, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is read from its top
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [screen]);
  return (
    <Box sx={{ height: '100dvh', display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto' }}>
      <Box ref={scroller} sx={{ overflowY: 'auto', position: 'relative', scrollPaddingBlock: 96 }}>
        <Stack
          component="header"
          direction="row"
          spacing={2}
          sx={{
            alignItems: 'center',
            justifyContent: 'space-between',
            px: { xs: 2, md: 4 },
            py: 1,
            bgcolor: 'background.default',
            borderBottom: 1,
            borderColor: 'divider',
            [roomy]: { position: 'sticky', top: 0, zIndex: 'appBar' },
          }}
        >
          <Typography variant="body2" color="textSecondary" sx={{ minWidth: 0 }}>
            {subject}
          </Typography>
          {quit}
        </Stack>
        <Box
          sx={{
            px: { xs: 2, md: 4 },
            py: { xs: 2, md: 3 },
            [roomy]: progress
              ? { display: 'grid', gridTemplateColumns: '264px minmax(0, 1fr)', columnGap: 5 }
              : { maxWidth: 1024, mx: 'auto' },
          }}
        >
          {progress && <Box>{progress}</Box>}
          <Box component="main" sx={{ maxWidth: 960 }}>
            {children}
          </Box>
        </Box>
      </Box>
      {(previous || next) && (
        <Box
          component="footer"
          sx={{
            display: 'grid',
            gridTemplate: '"previous saved next" / minmax(max-content, 1fr) auto minmax(max-content, 1fr)',
            [narrow]: {
              gridTemplate: '"saved saved" "previous next" / auto auto',
              '& .MuiButton-root': { paddingInline: '14px' },
            },
            columnGap: 2,
            alignItems: 'center',
            px: { xs: 2, md: 4 },
            py: { xs: 1, md: 1.5 },
            bgcolor: 'background.paper',
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ gridArea: 'previous' }}>{previous}</Box>
          <Box sx={{ gridArea: 'saved' }}>{saved}</Box>
          <Box sx={{ gridArea: 'next', justifySelf: 'end' }}>{next}</Box>
        </Box>
      )}
    </Box>
  );
}

/** The title of a screen; it takes the focus, so that the screen is read aloud and Tab leads to the first answer. */
export function InterviewTitle({ screen, children }: { screen: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen has its own title
  useEffect(() => heading.current?.focus({ preventScroll: true }), [screen]);
  useEffect(() => {
    document.title = `${children} – Entrelacs`;
  }, [children]);
  return (
    <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
      {children}
    </Typography>
  );
}
