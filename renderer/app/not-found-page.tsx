import { Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import { Page } from '../ui/page';

/** An address that leads nowhere: a link of an older version, or one that was mistyped. */
export const NotFoundPage = () => (
  <Page title="Cette page n’existe pas">
    <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '56ch' }}>
      Rien n’est perdu. Reprenez par l’accueil, ou cherchez une personne, une annonce ou un échange avec Ctrl+K.
    </Typography>
    <Button variant="contained" component={Link} to="/">
      Aller à l’accueil
    </Button>
  </Page>
);
