import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  title: string;
  /** What the window is called, when the title does not say where one is. */
  name?: string;
  /** One line under the title: where one is, or what matters now. */
  lead?: ReactNode;
  /** The one primary action, and its quiet neighbours. */
  actions?: ReactNode;
  children: ReactNode;
  width?: 'text' | 'wide';
};

/** A page of the frame: its title says where one is and takes the focus, its action stands top right. */
export function Page({ title, name = title, lead, actions, children, width = 'wide' }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} – Entrelacs`;
  }, [name]);
  useEffect(() => {
    const hasFocus = page.current?.contains(document.activeElement); // a field of the page has taken it
    if (!hasFocus) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box ref={page} sx={{ maxWidth: width === 'text' ? 880 : 1440, mx: 'auto', px: { xs: 2, md: 4 }, py: 3 }}>
      <Stack
        direction={{ xs: 'column', md: 'row' }}
        spacing={2}
        sx={{ mb: 3, alignItems: { xs: 'stretch', md: 'flex-start' }, justifyContent: 'space-between' }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
            {title}
          </Typography>
          {lead && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.5 }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', flexShrink: 0 }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
