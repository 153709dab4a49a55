import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  /** Changes with each screen of the interview: the reading starts again from its top. */
  screen: string;
  /** What the interview is about, above every screen. */
  subject: string;
  quit: ReactNode;
  progress?: ReactNode;
  /** Before, saved, next: always in the same place. */
  footer: ReactNode;
  children: ReactNode;
};

const roomy = '@media (min-width: 1080px) and (min-height: 600px)';

/** The whole window for one conversation: one screen at a time, and nothing else. */
export function InterviewFrame({ screen, subject, quit, progress, footer, children }: Props) {
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
            [roomy]: { display: 'grid', gridTemplateColumns: '264px minmax(0, 1fr)', columnGap: 5 },
          }}
        >
          <Box>{progress}</Box>
          <Box component="main" sx={{ maxWidth: 960 }}>
            {children}
          </Box>
        </Box>
      </Box>
      <Stack
        component="footer"
        direction="row"
        spacing={2}
        sx={{
          alignItems: 'center',
          justifyContent: 'space-between',
          px: { xs: 2, md: 4 },
          py: { xs: 1, md: 1.5 },
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        {footer}
      </Stack>
    </Box>
  );
}

/** The title of a screen; it takes the focus, so that the screen is read aloud and Tab leads to the first answer. */
export function InterviewTitle({ screen, children }: { screen: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen has its own title
  useEffect(() => heading.current?.focus({ preventScroll: true }), [screen]);
  return (
    <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
      {children}
    </Typography>
  );
}
