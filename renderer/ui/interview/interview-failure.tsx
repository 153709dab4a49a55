import { Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { InterviewTitle } from './interview-frame';

type Props = {
  title: string;
  /** Why. */
  children: string;
  /** Where the button leads, and what it says. */
  to?: string;
  way?: string;
};

/** A screen that takes the whole window and cannot be opened: why, and the way back. */
export const InterviewFailure = ({ title, children, to = '/echanges', way = 'Voir les échanges' }: Props) => (
  <Box component="main">
    <Stack spacing={1.5} sx={{ alignItems: 'center', textAlign: 'center', py: 6, px: 2 }}>
      <InterviewTitle screen={title}>{title}</InterviewTitle>
      <Typography color="textSecondary" sx={{ maxWidth: '56ch' }}>
        {children}
      </Typography>
      <Button component={Link} to={to}>
        {way}
      </Button>
    </Stack>
  </Box>
);
