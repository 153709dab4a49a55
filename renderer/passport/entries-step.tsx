import { Alert, Box, Stack, Typography } from '@mui/material';
import { useRef } from 'react';
import { counted, longDay } from '../../domain/french/format';
import { type Entry, type EntryKind, grouped, groupTitle } from '../../domain/passport/entry';
import type { Passport } from '../../ipc/passport.contract';
import { Announcement } from '../ui/announcement';
import { MoveButton } from '../ui/move-button';
import { AddEntry } from './add-entry';
import { EntryCard } from './entry-card';
import { moveButtonId, useEntryOrder } from './use-entry-order';

const words: Record<EntryKind, { hint: string; none: string }> = {
  savoir_faire: {
    hint: 'Les gestes, les outils, les connaissances. Changez les mots, masquez ce qui ne vous ressemble pas, ajoutez ce qui manque.',
    none: 'Rien n’est encore écrit. Qu’est-ce que vos mains et votre tête savent faire, ici ou ailleurs ?',
  },
  savoir_etre: {
    hint: 'Votre façon d’être avec les autres et dans ce que vous faites. Dites-le avec vos mots, sous ceux d’un employeur.',
    none: 'Rien n’est encore écrit. Que disent de vous les personnes qui vous connaissent ?',
  },
};

type Props = { passport: Passport; kind: EntryKind; onWrite: (id: string, words: string) => void };

/** One kind of skills, under their headings: to read, reword, hide, put in order, add to. */
export function EntriesStep({ passport, kind, onWrite }: Props) {
  const { memberId, entries, rereadings, headings } = passport;
  const own = entries.filter((entry) => entry.kind === kind);
  const groups = grouped(own);
  const order = useEntryOrder(memberId, kind, groups);
  const dragged = useRef<Entry | null>(null);
  const news = own.filter(({ isNew }) => isNew).length;
  const suggested = [...new Set([...groups.map(({ heading }) => heading).filter(Boolean), ...headings[kind]])];
  return (
    <Stack spacing={3}>
      <Typography color="textSecondary">{words[kind].hint}</Typography>
      {news > 0 && rereadings[0] && (
        <Alert severity="info">
          {counted(news, 'nouveauté')} depuis la relecture du {longDay(rereadings[0].on)}.
        </Alert>
      )}
      {own.length === 0 && <Typography>{words[kind].none}</Typography>}
      {groups.map((group, place) => {
        const title = groupTitle(group, groups);
        return (
          <Box component="section" key={group.heading} aria-label={title || undefined}>
            {title && (
              <Stack direction="row" sx={{ alignItems: 'center', mb: 1 }}>
                <Typography variant="h2" sx={{ flex: 1 }}>
                  {title}
                </Typography>
                {groups.length > 1 &&
                  group.heading !== '' &&
                  (['up', 'down'] as const).map((direction) => (
                    <MoveButton
                      key={direction}
                      id={moveButtonId(group.heading, direction)}
                      direction={direction}
                      what={`le titre ${title}`}
                      isEnd={order.isGroupAtEnd(place, direction)}
                      onMove={() => order.moveGroup(group, direction)}
                    />
                  ))}
              </Stack>
            )}
            <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {group.entries.map((entry, index) => (
                <EntryCard
                  key={entry.id}
                  entry={entry}
                  number={own.indexOf(entry) + 1}
                  isFirst={index === 0}
                  isLast={index === group.entries.length - 1}
                  suggested={suggested}
                  dragged={dragged}
                  onWrite={onWrite}
                  onMove={(direction) => order.move(group, entry, direction)}
                  onDrop={(other) => order.drop(other, entry)}
                />
              ))}
            </Stack>
          </Box>
        );
      })}
      <AddEntry memberId={memberId} kind={kind} suggested={suggested} />
      <Announcement>{order.told}</Announcement>
    </Stack>
  );
}
