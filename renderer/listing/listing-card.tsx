import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import { Box, Button, Card, Chip, IconButton, Link, Typography } from '@mui/material';
import { type DragEvent, memo } from 'react';
import { Link as RouterLink } from 'react-router';
import { since } from '../../domain/french/elapsed';
import { shortDay } from '../../domain/french/format';
import { isExpiring } from '../../domain/listing/board';
import { statusLabels, termsOf } from '../../domain/listing/listing';
import { dayOf, daysBetween } from '../../domain/time/time';
import type { ListingCard as Listing } from '../../ipc/listing.contract';
import { MemberAtSite } from '../ui/member-at-site';

/** Where a card stands while two are being brought together. */
export type LinkRole = 'free' | 'chosen' | 'target' | 'apart';

type Props = {
  listing: Listing;
  role: LinkRole;
  today: string;
  canLink: boolean;
  onTake: (listing: Listing) => void;
  /** May the card in hand be put down on this one. */
  accepts: (listing: Listing) => boolean;
  onLink: (listing: Listing) => void;
  onGiveUp: () => void;
  onMenu: (listing: Listing, button: HTMLElement) => void;
};

const linkWords = (kind: Listing['kind'], role: LinkRole) =>
  role === 'target' ? (kind === 'offer' ? 'Avec cette offre' : 'Avec cette demande') : 'Rapprocher';

/** An offer or a request on the board; dragging it onto another does what « Rapprocher » does. */
export const ListingCard = memo(function ListingCard(props: Props) {
  const { listing, role, today, canLink, onTake, accepts, onLink, onGiveUp, onMenu } = props;
  const { id, kind, title, memberId, memberName, siteName, status, createdAt, validUntil } = listing;
  const isFree = status === 'available';
  const allow = (event: DragEvent) => accepts(listing) && event.preventDefault();
  return (
    <Card
      component="article"
      aria-label={`${kind === 'offer' ? 'Offre' : 'Demande'} : ${title}, ${memberName}`}
      draggable={canLink && isFree}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'link';
        onTake(listing);
      }}
      onDragEnter={allow}
      onDragOver={allow}
      onDrop={() => accepts(listing) && onLink(listing)}
      onDragEnd={onGiveUp}
      sx={(theme) => ({
        p: 1.5,
        pl: 2,
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        columnGap: 1,
        borderLeft: `5px solid ${theme.palette[kind].main}`,
        ...(role === 'apart' && { bgcolor: 'background.default', color: 'text.secondary', borderLeftColor: 'divider' }),
        ...(role === 'chosen' && { bgcolor: theme.palette[kind].soft }),
        ...(role === 'target' && { outline: `2px dashed ${theme.palette[kind].main}`, outlineOffset: 1 }),
      })}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          <Link component={RouterLink} to={`/bourse/${id}`} underline="hover" sx={{ color: 'inherit' }}>
            {title}
          </Link>
        </Typography>
        <MemberAtSite memberId={memberId} memberName={memberName} siteName={siteName} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[...termsOf(listing), since(daysBetween(dayOf(createdAt), today))].join(' · ')}
        </Typography>
        {validUntil && isExpiring(validUntil, today) && (
          <Typography variant="body2" sx={{ color: (theme) => theme.palette.attention.ink, fontWeight: 600 }}>
            {validUntil < today ? `À terme depuis le ${shortDay(validUntil)}` : `À terme le ${shortDay(validUntil)}`}
          </Typography>
        )}
      </Box>
      <IconButton
        size="small"
        aria-label={`Autres actions pour ${title}`}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => onMenu(listing, currentTarget)}
        sx={{ alignSelf: 'start', mt: -0.5, mr: -0.5, width: 36, height: 36, color: 'text.secondary' }}
      >
        <MoreVertOutlined />
      </IconButton>
      {!isFree && <Chip size="small" variant="outlined" label={statusLabels[status]} sx={{ justifySelf: 'start' }} />}
      {isFree && canLink && role !== 'apart' && (
        <Button
          size="small"
          variant={role === 'target' ? 'contained' : 'text'}
          startIcon={<JoinInnerOutlined />}
          aria-label={`${role === 'chosen' ? 'Ne plus rapprocher' : linkWords(kind, role)} : ${title}, ${memberName}`}
          aria-pressed={role === 'chosen'}
          onClick={() => (role === 'chosen' ? onGiveUp() : onLink(listing))}
          sx={{ justifySelf: 'start', mt: 0.5, ml: role === 'target' ? 0 : -1.5 }}
        >
          {role === 'chosen' ? 'Ne plus rapprocher' : linkWords(kind, role)}
        </Button>
      )}
    </Card>
  );
});
