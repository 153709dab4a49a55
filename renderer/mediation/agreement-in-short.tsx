import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { dayAndTime, enumerate } from '../../domain/french/format';
import { type Side, sessionsSoFar } from '../../domain/mediation/mediation';
import type { AgreementPart } from '../../domain/mediation/pictograms';
import { describeSessions } from '../../domain/mediation/planning';
import { instantAt } from '../../domain/time/time';
import type { Mediation } from '../../ipc/mediation.contract';
import { KindIcon } from '../ui/kind';
import { Leaf, PartIcon } from './agreement-pictograms';

const named = ({ participants }: Mediation, side: Side) =>
  enumerate(participants.filter((one) => one.side === side).map(({ name }) => name));
const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** What is about to be signed, in a few lines that are recognised by their pictograms: the same as on the paper. */
export function AgreementInShort({ mediation }: { mediation: Mediation }) {
  const { notes, timeZone } = mediation;
  const sessions = sessionsSoFar(notes, timeZone);
  const [first] = sessions;
  const bilanAt = notes.bilanDay && notes.bilanTime && instantAt(notes.bilanDay, notes.bilanTime, timeZone);
  return (
    <Box component="section" aria-label="L’accord en bref">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        <Line picture={<KindIcon kind="offer" fontSize="large" />} name={`${named(mediation, 'offerer')} transmet`}>
          {firstLine(notes.offered)}
        </Line>
        <Line picture={<KindIcon kind="request" fontSize="large" />} name={`${named(mediation, 'requester')} apprend`}>
          {firstLine(notes.asked)}
        </Line>
        <Part part="place" name="Où">
          {notes.place}
        </Part>
        {first && (
          <Line picture={<Leaf at={first.startsAt} zone={timeZone} />} name="Quand" isWide>
            {describeSessions(sessions, timeZone)}
          </Line>
        )}
        <Part part="material" name="Matériel">
          {notes.material}
        </Part>
        <Part part="keys" name="Clefs">
          {notes.keys}
        </Part>
        {bilanAt && (
          <Part part="bilan" name="Le bilan">
            {dayAndTime(bilanAt, timeZone)}
          </Part>
        )}
        <Part part="free" name="C’est gratuit">
          Il n’y a pas d’argent entre nous.
        </Part>
      </Box>
    </Box>
  );
}

const Part = ({ part, name, children }: { part: AgreementPart; name: string; children: string }) =>
  children && (
    <Line picture={<PartIcon part={part} fontSize="large" color="primary" />} name={name}>
      {children}
    </Line>
  );

type LineProps = { picture: ReactNode; name: string; isWide?: boolean; children: string };

const Line = ({ picture, name, isWide = false, children }: LineProps) => (
  <Box component="li" sx={{ display: 'flex', gap: 1.5, alignItems: isWide ? 'center' : 'flex-start' }}>
    <Box sx={{ display: 'flex', flex: 'none' }}>{picture}</Box>
    <Typography variant="body2" component="div" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <strong>{name}</strong>
      <br />
      {children}
    </Typography>
  </Box>
);
