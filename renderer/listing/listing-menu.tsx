import { Divider, Menu, MenuItem } from '@mui/material';
import { useNavigate } from 'react-router';
import { isExpiring } from '../../domain/listing/board';
import { statusChoices } from '../../domain/listing/listing';
import type { ListingCard } from '../../ipc/listing.contract';
import { useRenewal } from '../ui/listing-renewal';
import { useSession } from '../ui/session-context';
import { moveWords } from './listing-words';
import { useListingStatus } from './use-listing-status';

export type OpenMenu = { listing: ListingCard; button: HTMLElement };

/** What can be done with one card; one menu serves the whole board. */
export function ListingMenu({ open, onClose }: { open: OpenMenu | null; onClose: () => void }) {
  const navigate = useNavigate();
  const { can, today } = useSession();
  const changeStatus = useListingStatus();
  const renew = useRenewal();
  if (!open) return null;
  const { listing, button } = open;
  const { id, memberId, memberName, status, validUntil } = listing;
  const then = (act: () => unknown) => () => {
    onClose();
    void act();
  };
  const go = (to: string) => then(() => navigate(to));
  return (
    <Menu open anchorEl={button} onClose={onClose}>
      {can('saisie') && isExpiring(validUntil, today()) && (
        <MenuItem onClick={then(() => renew(listing))}>Prolonger</MenuItem>
      )}
      {status === 'available' && (
        <MenuItem onClick={go(`/moulinette?annonce=${id}`)}>Chercher un rapprochement</MenuItem>
      )}
      <MenuItem onClick={go(`/bourse/${id}`)}>Ouvrir l’annonce</MenuItem>
      <MenuItem onClick={go(`/membres/${memberId}`)}>Ouvrir la fiche de {memberName}</MenuItem>
      {can('saisie') && <MenuItem onClick={go(`/bourse/${id}/modifier`)}>Modifier</MenuItem>}
      {can('saisie') && statusChoices[status].length > 0 && <Divider />}
      {can('saisie') &&
        statusChoices[status].map(
          (next) =>
            moveWords[next] && (
              <MenuItem key={next} onClick={then(() => changeStatus(listing, next))}>
                {moveWords[next]}
              </MenuItem>
            ),
        )}
    </Menu>
  );
}
