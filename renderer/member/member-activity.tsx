import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { attestationNumber } from '../../domain/attestation/attestation';
import { enumerate, longDay, weekdayAndDay } from '../../domain/french/format';
import { type Kind, statusLabels } from '../../domain/listing/listing';
import { dayOf } from '../../domain/time/time';
import type { MemberFile } from '../../ipc/member.contract';
import { KindIcon } from '../ui/kind';
import { useSession } from '../ui/session-context';

const listingWords = {
  offer: { title: 'Offres', none: 'Aucune offre pour l’instant.', add: 'Ajouter une offre', sorte: 'offre' },
  request: { title: 'Demandes', none: 'Aucune demande pour l’instant.', add: 'Ajouter une demande', sorte: 'demande' },
} as const;

const exchangeWords = { ongoing: 'En cours', finished: 'Terminé', interrupted: 'Interrompu' } as const;

/** What she offers, seeks, exchanges, and what was recognised of it. */
export function MemberActivity({ file, zone }: { file: MemberFile; zone: string | undefined }) {
  const { member, exchanges, mediations, attestations, badges } = file;
  const { can } = useSession();
  return (
    <Stack spacing={2}>
      <Listings kind="offer" file={file} />
      <Listings kind="request" file={file} />
      <Part title="Échanges">
        {mediations.map(({ id, themeName, startsAt, partners }) => (
          <Item key={id} to={`/mises-en-relation/${id}`} title={`Mise en relation : ${themeName}`}>
            {startsAt ? weekdayAndDay(dayOf(startsAt, zone)) : 'Date à fixer'}
            {partners.length > 0 && `, avec ${enumerate(partners.map(({ name }) => name))}`}
          </Item>
        ))}
        {exchanges.map(({ id, title, status, side, partners }) => (
          <Item key={id} to={`/echanges/${id}`} title={title}>
            {exchangeWords[status]}, {side === 'offerer' ? 'transmet à' : 'apprend avec'}{' '}
            {enumerate(partners.map(({ name }) => name))}
          </Item>
        ))}
        {mediations.length + exchanges.length === 0 && <None>Aucun échange pour l’instant.</None>}
      </Part>
      <Part title="Reconnaissance">
        {attestations.map(({ id, year, sequence, issuedOn, isCancelled }) => (
          <Item key={id} to={`/reconnaissance/${id}`} title={`Attestation n° ${attestationNumber(year, sequence)}`}>
            {isCancelled ? 'Annulée' : `Remise le ${longDay(issuedOn)}`}
          </Item>
        ))}
        {badges.map(({ id, name, awardedOn, isRevoked }) => (
          <Item key={id} to={`/reconnaissance/badges/${id}`} title={`Badge ${name}`}>
            {isRevoked ? 'Retiré' : `Décerné le ${longDay(awardedOn)}`}
          </Item>
        ))}
        {attestations.length + badges.length === 0 && <None>Ni attestation ni badge pour l’instant.</None>}
        {can('animation') && exchanges.length > 0 && (
          <Add to={`/reconnaissance/nouvelle?membre=${member.id}`}>Préparer une attestation</Add>
        )}
        {can('animation') && <Add to={`/reconnaissance/badges/decerner?membre=${member.id}`}>Décerner un badge</Add>}
      </Part>
    </Stack>
  );
}

function Listings({ kind, file: { member, listings } }: { kind: Kind; file: MemberFile }) {
  const { can } = useSession();
  const { title, none, add, sorte } = listingWords[kind];
  const own = listings.filter((listing) => listing.kind === kind);
  return (
    <Part title={title} icon={<KindIcon kind={kind} />}>
      {own.map(({ id, title, themeName, status }) => (
        <Item key={id} to={`/bourse/${id}/modifier`} title={title}>
          {themeName} · {statusLabels[status].toLowerCase()}
        </Item>
      ))}
      {own.length === 0 && <None>{none}</None>}
      {can('saisie') && <Add to={`/bourse/nouvelle?membre=${member.id}&sorte=${sorte}`}>{add}</Add>}
    </Part>
  );
}

function Part({ title, icon, children }: { title: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1 }}>
        {icon}
        <Typography variant="h2">{title}</Typography>
      </Stack>
      {children}
    </Card>
  );
}

function Item({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <Box sx={{ py: 0.75 }}>
      <Link component={RouterLink} to={to}>
        {title}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
    </Box>
  );
}

const None = ({ children }: { children: ReactNode }) => <Typography color="textSecondary">{children}</Typography>;

const Add = ({ to, children }: { to: string; children: ReactNode }) => (
  <Button component={RouterLink} to={to} startIcon={<AddOutlined />} sx={{ mt: 1, ml: -1 }}>
    {children}
  </Button>
);
