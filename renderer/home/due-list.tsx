import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { Box, Button, Card, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { counted } from '../../domain/french/format';
import { type Due, type DueGroup, roleToSettle } from '../../domain/home/due';
import { dueLabels, moreOf, settles, titleOf, urgencyLabels, whenDue, whoOf } from '../../domain/home/wording';
import { EmptyState } from '../ui/empty-state';
import { useRenewal } from '../ui/listing-renewal';
import { useSession } from '../ui/session-context';
import { HomeIcon } from './home-icon';
import { listOf, pathOfDue } from './links';
import { Rows, roomy, Section, Unfold } from './section';

type Props = { groups: readonly DueGroup[]; today: string; unmet: number; onUnfold: () => void };

/** What is due, in order, each line with the button that settles it. */
export function DueList({ groups, today, unmet, onUnfold }: Props) {
  if (groups.length === 0) return <NothingDue unmet={unmet} />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {groups.map(({ urgency, lines, more, folded }) => (
        <Section
          key={urgency}
          title={urgencyLabels[urgency]}
          count={lines.length + folded + more.reduce((sum, { count }) => sum + count, 0)}
        >
          <Rows>
            {lines.map((line) => (
              <DueLine key={`${line.kind} ${line.id}`} due={line} today={today} isPressing={urgency === 'late'} />
            ))}
            {more.map(({ kind, count }) => (
              <Box component="li" key={kind} sx={{ px: 2, py: 1.25, [roomy]: { pl: 9 } }}>
                <Link component={RouterLink} to={listOf(kind)}>
                  {moreOf(kind, count)}
                </Link>
              </Box>
            ))}
            {folded > 0 && <Unfold onClick={onUnfold}>Voir {counted(folded, 'autre ligne', 'autres lignes')}</Unfold>}
          </Rows>
        </Section>
      ))}
    </Box>
  );
}

function DueLine({ due, today, isPressing }: { due: Due; today: string; isPressing: boolean }) {
  const { can } = useSession();
  const title = titleOf(due);
  const words = settles(due, today);
  const path = pathOfDue(due);
  // Kept in one click; the others open the page that settles them.
  const listing = due.kind === 'offer' || due.kind === 'request' ? { id: due.id, kind: due.kind } : null;
  const renew = useRenewal();
  return (
    <li className="row row--due">
      <HomeIcon kind={due.kind} />
      <div>
        <p className="row__small">
          {dueLabels[due.kind]} ·{' '}
          <span className={isPressing ? 'row__pressing' : undefined}>{whenDue(due, today)}</span>
        </p>
        <p className="row__what">
          {listing ? (
            <Link component={RouterLink} to={path} underline="hover" sx={{ color: 'inherit' }}>
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {due.people.length > 0 && <p className="row__small">{whoOf(due)}</p>}
      </div>
      {can(roleToSettle[due.kind]) && (
        <Button
          {...(listing ? { onClick: () => void renew(listing) } : { component: RouterLink, to: path })}
          variant="outlined"
          size="small"
          aria-label={`${words} : ${title}`}
          className="row__button"
        >
          {words}
        </Button>
      )}
    </li>
  );
}

function NothingDue({ unmet }: { unmet: number }) {
  return (
    <Card>
      <EmptyState
        title="Tout est à jour"
        picture={<TaskAltOutlined />}
        action={
          <Button component={RouterLink} to="/moulinette" variant="contained">
            Ouvrir la moulinette
          </Button>
        }
      >
        {unmet > 0
          ? `Rien ne presse. ${counted(unmet, 'demande attend', 'demandes attendent')} encore une offre : la moulinette trouvera peut-être quelqu’un.`
          : 'Rien ne presse. C’est un bon moment pour lancer la moulinette, ou pour prendre des nouvelles d’un membre.'}
      </EmptyState>
    </Card>
  );
}
