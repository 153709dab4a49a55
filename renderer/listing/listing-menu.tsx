import { Divider, Menu, MenuItem } from '@mui/material';
import { useNavigate } from 'react-router';
import { type Status, statusChoices } from '../../domain/listing/listing';
import type { ListingCard } from '../../ipc/listing.contract';
import { useSession } from '../ui/session-context';
import { useListingStatus } from './use-listing-status';

export type OpenMenu = { listing: ListingCard; button: HTMLElement };

const words: Partial<Record<Status, string>> = {
  available: 'Remettre à la bourse',
  paused: 'Mettre en pause',
  withdrawn: 'Retirer de la bourse',
};

/** What can be done with one card; one menu serves the whole board. */
export function ListingMenu({ open, onClose }: { open: OpenMenu | null; onClose: () => void }) {
  const navigate = useNavigate();
  const { can } = useSession();
  const changeStatus = useListingStatus();
  if (!open) return null;
  const { listing, button } = open;
  const { id, memberId, memberName, status } = listing;
  const go = (to: string) => () => {
    onClose();
    navigate(to);
  };
  const move = (next: Status) => () => {
    onClose();
    void changeStatus(listing, next);
  };
  return (
    <Menu open anchorEl={button} onClose={onClose}>
      {status === 'available' && (
        <MenuItem onClick={go(`/moulinette?annonce=${id}`)}>Chercher un rapprochement</MenuItem>
      )}
      <MenuItem onClick={go(`/moulinette/pourquoi-pas?annonce=${id}&membre=${memberId}`)}>
        Pourquoi pas avec quelqu’un ?
      </MenuItem>
      <MenuItem onClick={go(`/membres/${memberId}`)}>Ouvrir la fiche de {memberName}</MenuItem>
      {can('saisie') && <MenuItem onClick={go(`/bourse/${id}/modifier`)}>Modifier</MenuItem>}
      {can('saisie') && statusChoices[status].length > 0 && <Divider />}
      {can('saisie') &&
        statusChoices[status].map(
          (next) =>
            words[next] && (
              <MenuItem key={next} onClick={move(next)}>
                {words[next]}
              </MenuItem>
            ),
        )}
    </Menu>
  );
}
