import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import DrawOutlined from '@mui/icons-material/DrawOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import Groups2Outlined from '@mui/icons-material/Groups2Outlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { longDay } from '../../domain/french/format';
import { dayOf } from '../../domain/time/time';
import type { MemberFile, TimelineEntry } from '../../ipc/member.contract';

type Kind = TimelineEntry['kind'];
type Shape = {
  Icon: typeof ArticleOutlined;
  /** What is said, by state; '' for any other. */
  said: Record<string, string>;
  to?: (id: string) => string;
};

const shapes: Record<Kind, Shape> = {
  enrolled: { Icon: PersonAddOutlined, said: { '': 'Inscription dans le réseau' } },
  notice: { Icon: ArticleOutlined, said: { '': 'Notice remise' } },
  charter: { Icon: DrawOutlined, said: { '': 'Charte signée' } },
  offer: { Icon: VolunteerActivismOutlined, said: { '': 'Offre' }, to: (id) => `/bourse/${id}/modifier` },
  request: { Icon: BackHandOutlined, said: { '': 'Demande' }, to: (id) => `/bourse/${id}/modifier` },
  match: {
    Icon: JoinInnerOutlined,
    said: { proposed: 'Rapprochement proposé', accepted: 'Rapprochement accepté', refused: 'Rapprochement écarté' },
  },
  mediation: {
    Icon: Groups2Outlined,
    said: {
      'to-plan': 'Mise en relation à fixer',
      planned: 'Mise en relation fixée',
      agreed: 'Mise en relation, accord conclu',
      postponed: 'Mise en relation remise à plus tard',
      'no-agreement': 'Mise en relation sans accord',
    },
    to: (id) => `/mises-en-relation/${id}`,
  },
  exchange: {
    Icon: HandshakeOutlined,
    said: {
      joined: 'Échange rejoint en cours de route',
      left: 'Échange quitté',
      ongoing: 'Échange commencé',
      finished: 'Échange terminé',
      interrupted: 'Échange interrompu',
    },
    to: (id) => `/echanges/${id}`,
  },
  session: {
    Icon: EventAvailableOutlined,
    said: {
      upcoming: 'Séance prévue',
      honoured: 'Séance honorée',
      excused: 'Absence excusée à une séance',
      unexcused: 'Absence à une séance',
      cancelled: 'Séance annulée',
    },
    to: (id) => `/echanges/${id}`,
  },
  bilan: {
    Icon: AssignmentTurnedInOutlined,
    said: { planned: 'Bilan prévu', draft: 'Bilan commencé', locked: 'Bilan terminé' },
    to: (id) => `/bilans/${id}`,
  },
  attestation: {
    Icon: WorkspacePremiumOutlined,
    said: { '': 'Attestation remise', cancelled: 'Attestation annulée' },
    to: (id) => `/reconnaissance/${id}`,
  },
  badge: {
    Icon: MilitaryTechOutlined,
    said: { '': 'Badge décerné', revoked: 'Badge retiré' },
    to: (id) => `/reconnaissance/badges/${id}`,
  },
};

type Props = { timeline: MemberFile['timeline']; now: string; zone: string | undefined };

/** What is planned, the nearest first; then what happened, the latest first. */
export function MemberTimeline({ timeline, now, zone }: Props) {
  const isAhead = ({ at }: TimelineEntry) => at > now;
  const ahead = timeline.filter(isAhead).reverse();
  return (
    <>
      {ahead.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mb: 1.5 }}>
            À venir
          </Typography>
          <Entries entries={ahead} shown={3} more="suivants" zone={zone} />
          <Typography variant="h3" sx={{ mt: 2, mb: 1.5 }}>
            Jusqu’ici
          </Typography>
        </>
      )}
      <Entries entries={timeline.filter((entry) => !isAhead(entry))} shown={12} more="plus anciens" zone={zone} />
    </>
  );
}

function Entries(props: { entries: TimelineEntry[]; shown: number; more: string; zone: string | undefined }) {
  const { entries, shown, more, zone } = props;
  const [isWhole, setIsWhole] = useState(false);
  const rest = entries.length - shown;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(isWhole ? entries : entries.slice(0, shown)).map((entry) => (
          <Entry key={`${entry.kind} ${entry.id} ${entry.at}`} {...entry} zone={zone} />
        ))}
      </Box>
      {!isWhole && rest > 0 && (
        <Button size="small" sx={{ ml: 4 }} onClick={() => setIsWhole(true)}>
          {rest === 1 ? 'Montrer le dernier' : `Montrer les ${rest} ${more}`}
        </Button>
      )}
    </>
  );
}

function Entry({ at, kind, id, title, state, zone }: TimelineEntry & { zone: string | undefined }) {
  const { Icon, said, to } = shapes[kind];
  const day = at.length > 10 ? dayOf(at, zone) : at;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '32px 1fr',
        columnGap: 1.5,
        pb: 2,
        position: 'relative',
        '&:not(:last-of-type)::before': {
          content: '""',
          position: 'absolute',
          left: 15.5,
          top: 34,
          bottom: 2,
          width: '1px',
          bgcolor: 'divider',
        },
      }}
    >
      <Box
        sx={{
          width: 32,
          height: 32,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'action.selected',
          color: 'primary.main',
        }}
      >
        <Icon fontSize="small" aria-hidden />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography>
          {said[state] ?? said['']}
          {title && kind !== 'attestation' && (
            <>
              {' : '}
              {to ? (
                <Link component={RouterLink} to={to(id)}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </>
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {longDay(day)}
        </Typography>
      </Box>
    </Box>
  );
}
