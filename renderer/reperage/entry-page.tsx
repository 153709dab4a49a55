import CloseOutlined from '@mui/icons-material/CloseOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import { Box, Button, FormControlLabel, Stack, Switch, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { weekdayAndDay } from '../../domain/french/format';
import { recordingProblem } from '../../domain/reperage/reperage';
import { toInstant } from '../../domain/time/instant';
import { dayOf } from '../../domain/time/time';
import type { Reperage } from '../../ipc/reperage.contract';
import { Failure } from '../ui/failure';
import { failureMessage } from '../ui/failure-message';
import { useKeptDraft } from '../ui/form/draft';
import { InterviewFailure } from '../ui/interview/interview-failure';
import { InterviewTheme } from '../ui/interview/interview-theme';
import { SavedMark } from '../ui/saved-mark';
import { useSession } from '../ui/session-context';
import { EntryForm } from './entry-form';
import type { EntryValues } from './entry-values';
import { PromptsDialog } from './prompts-dialog';
import { RunningList } from './running-list';
import { useEntry } from './use-entry';
import { useNames } from './use-names';
import { useReperage } from './use-reperage';

/** Mode repérage: the whole screen for one séance, fast for who types, readable for who sits across the room. */
export function EntryPage() {
  const { id = '' } = useParams();
  const { can, now } = useSession();
  const { data: reperage, error } = useReperage(id);
  const { isReady, kept } = useKeptDraft<EntryValues>(`reperage-entry/${id}`);
  const problem = error
    ? failureMessage(error)
    : !can('saisie')
      ? 'Votre compte lit les séances sans y écrire.'
      : reperage && recordingProblem(reperage, toInstant(now()), reperage.timeZone);
  if (problem)
    return (
      <InterviewFailure
        title="Le mode repérage ne s’ouvre pas"
        to={error ? '/reperages' : `/reperages/${id}`}
        way={error ? 'Voir les séances' : 'Revenir à la séance'}
      >
        {problem}
      </InterviewFailure>
    );
  if (!reperage || !isReady) return null;
  return (
    <InterviewTheme>
      <EntryScreen reperage={reperage} kept={kept} />
    </InterviewTheme>
  );
}

const wide = '@media (min-width: 1080px) and (min-height: 560px)';

function EntryScreen({ reperage, kept }: { reperage: Reperage; kept: Partial<EntryValues> | null }) {
  const { id, siteName, startsAt, timeZone } = reperage;
  const [parameters, setParameters] = useSearchParams();
  const isProjected = parameters.has('projete'); // in the address, so that a reload shows no surname either
  const [isHelping, setIsHelping] = useState(false);
  const entry = useEntry(reperage, kept);
  const nameOf = useNames(reperage.people, isProjected);
  const navigate = useNavigate();
  useEffect(() => {
    document.title = 'Mode repérage – Entrelacs';
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one had stopped, once, as the page opens
  useEffect(() => entry.begin(), []);
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        [wide]: { height: '100dvh', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
      }}
    >
      <Stack
        component="header"
        direction="row"
        useFlexGap
        spacing={1.5}
        sx={{
          flexWrap: 'wrap',
          alignItems: 'center',
          px: { xs: 2, md: 4 },
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 1, minWidth: 'min(100%, 240px)' }}>
          <Typography variant="h1" sx={{ fontSize: '1.375rem !important' }}>
            Mode repérage
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {siteName}, {weekdayAndDay(dayOf(startsAt, timeZone))}
          </Typography>
        </Box>
        <SavedMark isSaved={entry.isKept} />
        <Button
          size="small"
          startIcon={<HelpOutlineOutlined />}
          onClick={() => setIsHelping(true)}
          aria-keyshortcuts="R"
        >
          « Je n’ai rien à offrir »
        </Button>
        <FormControlLabel
          control={
            <Switch
              checked={isProjected}
              onChange={(_event, next) => setParameters(next ? { projete: 'oui' } : {}, { replace: true })}
            />
          }
          label="Projeter (prénoms seuls)"
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <Button
          size="small"
          color="inherit"
          startIcon={<CloseOutlined />}
          onClick={async () => {
            await entry.leave();
            void navigate(`/reperages/${id}`);
          }}
        >
          Fermer
        </Button>
      </Stack>
      <Box
        component="main"
        sx={{
          px: { xs: 2, md: 4 },
          py: 2,
          display: 'grid',
          gap: 4,
          gridTemplateColumns: 'minmax(0, 1fr)',
          [wide]: {
            gridTemplateColumns: isProjected ? 'minmax(0, 5fr) minmax(0, 7fr)' : 'minmax(0, 7fr) minmax(0, 6fr)',
            minHeight: 0,
            py: 0,
            '& > *': { overflowY: 'auto', py: 2, px: 0.5 },
          },
        }}
      >
        <Box>
          <Failure error={entry.failure} />
          <EntryForm
            reperage={reperage}
            entry={entry}
            nameOf={nameOf}
            isProjected={isProjected}
            onPrompts={() => setIsHelping(true)}
          />
        </Box>
        <RunningList reperage={reperage} nameOf={nameOf} isProjected={isProjected} onTakeBack={entry.takeBack} />
      </Box>
      <PromptsDialog
        isOpen={isHelping}
        onClose={() => setIsHelping(false)}
        onTake={(example) => {
          setIsHelping(false);
          entry.takeExample(example);
        }}
      />
    </Box>
  );
}
