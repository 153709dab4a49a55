import { Box, Button } from '@mui/material';
import { Link } from 'react-router';
import { EmptyState } from '../empty-state';
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
    <EmptyState
      title={<InterviewTitle screen={title}>{title}</InterviewTitle>}
      action={
        <Button component={Link} to={to}>
          {way}
        </Button>
      }
    >
      {children}
    </EmptyState>
  </Box>
);
