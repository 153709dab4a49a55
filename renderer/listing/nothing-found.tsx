import { Button, Stack } from '@mui/material';
import { Link } from 'react-router';
import type { BoardView } from '../../domain/listing/board';
import { EmptyState } from '../ui/empty-state';
import { useSession } from '../ui/session-context';

type Props = { view: BoardView; isNarrowed: boolean; onClear: () => void };

const nothingIn: Partial<Record<BoardView, string>> = {
  unmet: 'Chaque demande a son offre',
  dormant: 'Aucune offre ne dort',
  'to-clarify': 'Tout est précisé',
  expiring: 'Aucune annonce n’arrive à son terme',
};

/** What an empty board says, and what can be done then. */
export function NothingFound({ view, isNarrowed, onClear }: Props) {
  const { can, site } = useSession();
  if (isNarrowed)
    return (
      <EmptyState
        title="Rien ne répond à ces filtres"
        action={
          <Button variant="outlined" onClick={onClear}>
            Effacer les filtres
          </Button>
        }
      >
        Essayez un mot plus court, un autre thème, ou un autre état.
      </EmptyState>
    );
  const title = nothingIn[view];
  if (title) return <EmptyState title={title}>Rien à faire ici pour l’instant.</EmptyState>;
  return (
    <EmptyState
      title={site ? `La bourse de ${site.name} attend ses premiers savoirs` : 'La bourse attend ses premiers savoirs'}
      action={
        can('saisie') && (
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5}>
            <Button variant="outlined" component={Link} to="/bourse/nouvelle?sorte=offre">
              Ajouter une offre
            </Button>
            <Button variant="outlined" component={Link} to="/bourse/nouvelle?sorte=demande">
              Ajouter une demande
            </Button>
          </Stack>
        )
      }
    >
      Chacun sait quelque chose : demandez ce que l’on fait chez soi, ce que le travail a appris, ce que les voisins
      demandent.
    </EmptyState>
  );
}
