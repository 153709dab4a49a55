import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import type { Ref } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { charterWarning } from '../../domain/listing/charter';
import { type Kind, type Level, levelLabels, levels } from '../../domain/listing/listing';
import type { ThemeSuggestion } from '../../domain/theme/theme';
import type { Reperage } from '../../ipc/reperage.contract';
import { api } from '../api';
import { NewcomerCard } from '../ui/newcomer-card';
import { PersonField } from '../ui/person-field';
import { ThemePicker } from '../ui/theme-picker';
import { useThemeSuggestions } from '../ui/theme-suggestions';
import { CharterField } from './charter-field';
import type { EntryValues } from './entry-values';
import { type KeyChoice, KeyChoices } from './key-choices';
import type { Entry } from './use-entry';
import type { NameOf } from './use-names';
import { findKey } from './use-reperage';

const kindChoices: readonly KeyChoice<Kind>[] = [
  {
    value: 'offer',
    label: 'Offre',
    letter: 'O',
    side: 'offer',
    picture: <VolunteerActivismOutlined fontSize="large" />,
  },
  { value: 'request', label: 'Demande', letter: 'D', side: 'request', picture: <BackHandOutlined fontSize="large" /> },
];
const levelChoices = (kind: Kind): readonly KeyChoice<Level>[] =>
  levels.map((value, index) => ({ value, label: levelLabels[kind][value], letter: String(index + 1) }));

const wordsOf: Record<Kind, { label: string; example: string }> = {
  offer: { label: 'Ce qui est offert, en quelques mots', example: 'Par exemple : tailler les rosiers.' },
  request: { label: 'Ce qui est demandé, en quelques mots', example: 'Par exemple : tenir un petit potager.' },
};

/** What is suggested while one types moves nothing under it. */
const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' };

type Props = {
  reperage: Reperage;
  entry: Entry;
  nameOf: NameOf;
  isProjected: boolean;
  onPrompts: () => void;
};

/**
 * Who, offer or request, theme, words, level: Enter goes from each to the next, and the last one records. Words without a
 * theme lead back to it, with the themes that they suggest.
 */
export function EntryForm({ reperage, entry, nameOf, isProjected, onPrompts }: Props) {
  const { form, values, person, fields, go } = entry;
  const { memberId, newcomer, kind, themeId, title, level, charterNote } = values;
  const errors = errorsOf(form);
  const last = reperage.listings[0];
  const suggested = useThemeSuggestions(title);
  const [best] = themeId ? [] : suggested;
  const goPastWords = () => go(charterWarning([title]) && !charterNote ? 'charterNote' : 'level');
  return (
    <Stack
      component="form"
      noValidate
      autoComplete="off"
      spacing={2}
      aria-label="Saisie d’une offre ou d’une demande"
      onSubmit={(event) => {
        event.preventDefault();
        entry.record();
      }}
    >
      {newcomer ? (
        <NewcomerCard
          card={newcomer}
          isProjected={isProjected}
          isPending={entry.isPending}
          onChange={(card) => entry.say({ newcomer: card })}
          onWelcome={entry.welcome}
          onKnown={(id) => entry.choose({ id })}
          onGiveUp={() => {
            entry.say({ newcomer: null });
            go('person');
          }}
        />
      ) : (
        <PersonField
          label="Qui parle ?"
          findKey={[...findKey, reperage.id]}
          find={(text) => api.reperage.find({ reperageId: reperage.id, text })}
          person={person}
          nameOf={nameOf}
          onChoose={entry.choose}
          onNewcomer={entry.beginNewcomer}
          error={errors.memberId}
          inputRef={fields.person}
        />
      )}
      <KeyChoices
        legend={person ? `Que dit ${nameOf(person)} ?` : 'Offre ou demande ?'}
        choices={kindChoices}
        value={kind}
        onChoose={(chosen) => entry.say({ kind: chosen })}
        onNext={(chosen) => (chosen ? go('theme') : entry.nextPerson())}
        onOtherKey={(key) => {
          if (key === 'R') onPrompts();
          else if (key === 'Z' && last) entry.takeBack();
          else return false;
          return true;
        }}
        error={errors.kind}
        hint={memberId ? 'R : « je n’ai rien à offrir ». Entrée : personne suivante.' : undefined}
        inputRef={fields.kind}
      />
      <ThemeField
        value={themeId}
        onChoose={(id) => entry.say({ themeId: id })}
        onNext={() => (title.trim() ? goPastWords() : go('title'))}
        suggested={suggested}
        error={errors.themeId}
        inputRef={fields.theme}
      />
      <TextField
        fullWidth
        label={wordsOf[kind ?? 'offer'].label}
        value={title}
        inputRef={fields.title}
        error={errors.title !== undefined}
        helperText={
          errors.title ??
          (best ? `Thème proposé : ${best.name}. Entrée pour y aller.` : wordsOf[kind ?? 'offer'].example)
        }
        slotProps={{ formHelperText: { sx: oneLine } }}
        onChange={({ target }) => entry.say({ title: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (title.trim() && !themeId) go('theme');
          else goPastWords();
        }}
      />
      <CharterField
        title={title}
        value={charterNote}
        onChange={(note) => entry.say({ charterNote: note })}
        error={errors.charterNote}
        inputRef={fields.charterNote}
      />
      <KeyChoices
        legend="Niveau"
        choices={levelChoices(kind ?? 'offer')}
        value={level}
        onChoose={(chosen) => entry.say({ level: chosen })}
        onNext={() => entry.record()}
        inputRef={fields.level}
      />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Button type="submit" variant="contained" disabled={entry.isPending}>
          Enregistrer
        </Button>
        <Button variant="outlined" disabled={!memberId} onClick={entry.nextPerson}>
          Personne suivante
        </Button>
        <Typography role="status" variant="body2" sx={{ color: 'success.main', fontWeight: 600 }}>
          {last && entry.saved === last.id && 'Enregistré.'}
        </Typography>
      </Stack>
    </Stack>
  );
}

const errorsOf = ({ formState: { errors } }: UseFormReturn<EntryValues>): Partial<Record<keyof EntryValues, string>> =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message]));

type ThemeFieldProps = {
  value: string;
  onChoose: (id: string) => void;
  onNext: () => void;
  suggested: readonly ThemeSuggestion[];
  error?: string | undefined;
  inputRef: Ref<HTMLInputElement>;
};

/** A theme by its first letters; Enter chooses it, and goes on. */
function ThemeField({ value, onChoose, onNext, suggested, error, inputRef }: ThemeFieldProps) {
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onNext();
      }}
    >
      <ThemePicker
        value={value || null}
        onChange={(id) => onChoose(id ?? '')}
        suggested={suggested}
        error={error}
        inputRef={inputRef}
      />
    </Box>
  );
}
