import { Button } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { since } from '../../domain/french/elapsed';
import { counted } from '../../domain/french/format';
import { daysBetween } from '../../domain/time/time';
import type { UnmetRequest } from '../../ipc/home.contract';
import { Pictogram } from '../ui/pictogram';
import { Rows, Section } from './section';

type Props = { requests: readonly UnmetRequest[]; total: number; today: string };

/** Who waits for someone to teach her, the longest waits first. */
export function UnmetRequests({ requests, total, today }: Props) {
  if (total === 0) return null;
  const others = total - requests.length;
  return (
    <Section
      title="Demandes sans offre"
      count={total}
      aside={
        <Button component={RouterLink} to="/bourse?vue=sans-offre" size="small">
          Voir la bourse
        </Button>
      }
    >
      <Rows>
        {requests.map((request) => (
          <li className="row row--request" key={request.id}>
            <Pictogram name={request.pictogram} fontSize="small" className="of-request" />
            <div>
              <p className="row__small">
                {request.themeName} · {since(daysBetween(request.since, today))}
              </p>
              <p className="row__what">{request.title}</p>
              <p className="row__small">{request.memberName}</p>
            </div>
          </li>
        ))}
        {others > 0 && (
          <li className="row row--more">
            <p className="row__small">et {counted(others, 'autre demande', 'autres demandes')}</p>
          </li>
        )}
      </Rows>
    </Section>
  );
}
