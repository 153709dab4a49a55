import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { Box, ButtonBase, Card, Link, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { newcomerFrom } from '../../domain/reperage/reperage';
import type { Gathering, GatheringPerson } from '../../ipc/gathering.contract';
import { api } from '../api';
import { Announcement } from '../ui/announcement';
import { NewcomerCard } from '../ui/newcomer-card';
import { PersonField } from '../ui/person-field';
import { findKey, itself, useGatheringCommand } from './use-gathering';
import { useNewcomer } from './use-newcomer';

type Props = { gathering: Gathering; isOpen: boolean };
const byName = (one: GatheringPerson, other: GatheringPerson) => one.name.localeCompare(other.name, 'fr');

/** Who came: those of last time by one large button each, the others by a few letters, a newcomer on the spot. */
export function PresenceCard({ gathering, isOpen }: Props) {
  const { people } = gathering;
  return (
    <Card component="section" aria-labelledby="presence" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="presence" sx={{ mb: 1.5 }}>
        Qui est là ({people.length})
      </Typography>
      {isOpen ? <Noting gathering={gathering} /> : <Noted gathering={gathering} />}
    </Card>
  );
}

function Noted({ gathering: { people, status } }: { gathering: Gathering }) {
  if (people.length === 0)
    return (
      <Typography color="textSecondary">
        {status === 'planned'
          ? 'Les présences se notent à partir du jour de la rencontre.'
          : 'Personne n’a été noté présent.'}
      </Typography>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, columns: '220px auto', columnGap: 3 }}>
      {people.map(({ id, name }) => (
        <Box component="li" key={id} sx={{ py: 0.75, breakInside: 'avoid' }}>
          <Link component={RouterLink} to={`/membres/${id}`} color="textPrimary">
            {name}
          </Link>
        </Box>
      ))}
    </Box>
  );
}

function Noting({ gathering }: { gathering: Gathering }) {
  const { eventId, occurrence, people, lastTime } = gathering;
  const { card, setCard } = useNewcomer(eventId);
  const [told, setTold] = useState('');
  // One who is noted by mistake keeps her button: nothing moves under the hand.
  const [unmarked, setUnmarked] = useState<readonly GatheringPerson[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const marking = useGatheringCommand(api.gathering.markPresence, itself);
  const welcoming = useGatheringCommand(api.gathering.welcome, ({ gathering: after }) => after);

  const present = new Set(people.map(({ id }) => id));
  const shown = [...new Map([...unmarked, ...lastTime, ...people].map((person) => [person.id, person])).values()];
  const mark = (memberId: string, isPresent: boolean) =>
    marking.mutateAsync({ eventId, occurrence, memberId, isPresent }).catch(() => {});

  // Once the card has left its place to the search field, the next person can be typed.
  const hadCard = useRef(false);
  useEffect(() => {
    if (!card && hadCard.current) field.current?.focus();
    hadCard.current = card !== null;
  }, [card]);

  return (
    <>
      <Announcement>{told}</Announcement>
      <Box sx={{ maxWidth: 640, mb: 2.5 }}>
        {card ? (
          <NewcomerCard
            card={card}
            isPending={welcoming.isPending}
            onChange={setCard}
            onWelcome={(newcomer) =>
              welcoming.mutate(
                { eventId, occurrence, ...newcomer },
                {
                  onSuccess: () => {
                    setTold(`${newcomer.firstName} ${newcomer.lastName} est inscrit·e et noté·e présent·e.`);
                    setCard(null);
                  },
                },
              )
            }
            onKnown={(memberId) => void mark(memberId, true).then(() => setCard(null))}
            onGiveUp={() => setCard(null)}
          />
        ) : (
          <PersonField
            label="Qui arrive ?"
            help="Quelques lettres, puis Entrée. Une première visite s’inscrit ici aussi."
            findKey={[...findKey, eventId, occurrence]}
            find={(text) => api.gathering.find({ eventId, occurrence, text })}
            person={null}
            onChoose={(person) => {
              if (!person) return;
              setTold(present.has(person.id) ? `${person.name} est déjà là.` : `${person.name} est là.`);
              if (!present.has(person.id)) void mark(person.id, true);
            }}
            onNewcomer={(typed) => setCard({ ...newcomerFrom(typed), isNoticeGiven: false })}
            inputRef={field}
          />
        )}
      </Box>
      {shown.length > 0 ? (
        <>
          <Typography variant="body2" color="textSecondary" id="of-last-time" sx={{ mb: 1 }}>
            {lastTime.length > 0
              ? 'Celles et ceux de la dernière fois sont ici : cliquez sur chaque personne venue.'
              : 'Cliquez de nouveau sur une personne notée par erreur.'}
          </Typography>
          <Box
            component="ul"
            aria-labelledby="presence"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              display: 'grid',
              gap: 1,
              gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
            }}
          >
            {[...shown].sort(byName).map((person) => (
              <li key={person.id}>
                <PersonToggle
                  name={person.name}
                  isPresent={present.has(person.id)}
                  onToggle={(isPresent) => {
                    if (!isPresent) setUnmarked((before) => [...before, person]);
                    void mark(person.id, isPresent);
                  }}
                />
              </li>
            ))}
          </Box>
        </>
      ) : (
        <Typography color="textSecondary">
          Personne n’est encore noté. Tapez le nom de la première personne qui arrive.
        </Typography>
      )}
    </>
  );
}

type ToggleProps = { name: string; isPresent: boolean; onToggle: (isPresent: boolean) => void };

const PersonToggle = ({ name, isPresent, onToggle }: ToggleProps) => (
  <ButtonBase
    aria-pressed={isPresent}
    onClick={() => onToggle(!isPresent)}
    sx={({ palette }) => ({
      width: 1,
      height: 1,
      minHeight: 52,
      fontFamily: 'inherit',
      px: 1.5,
      py: 0.75,
      gap: 1.25,
      justifyContent: 'flex-start',
      textAlign: 'left',
      borderRadius: 2.5,
      fontSize: '1.0625rem',
      lineHeight: 1.25,
      fontWeight: isPresent ? 650 : 500,
      color: 'text.primary',
      bgcolor: isPresent ? 'action.selected' : 'background.paper',
      boxShadow: `inset 0 0 0 ${isPresent ? 2 : 1}px ${isPresent ? palette.primary.main : palette.control}`,
      '&:hover': { bgcolor: isPresent ? 'action.selected' : 'action.hover' },
    })}
  >
    {isPresent ? (
      <CheckCircle aria-hidden color="primary" />
    ) : (
      <RadioButtonUncheckedOutlined aria-hidden sx={{ color: 'text.secondary' }} />
    )}
    {name}
  </ButtonBase>
);
