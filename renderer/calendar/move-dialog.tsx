import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import { ConflictWord, EventTime, isEventKind, Scope } from '../../domain/calendar/event';
import { clock, duration, weekdayAndDay } from '../../domain/french/format';
import { Id } from '../../domain/id';
import { usualMinutes } from '../../domain/mediation/planning';
import type { z } from '../../domain/zod';
import type { CalendarItem } from '../../ipc/calendar.contract';
import { api } from '../api';
import { askWord, ConflictNotice } from '../ui/event/conflict-notice';
import { usePlaces } from '../ui/event/place-fields';
import { ScopeChoice } from '../ui/event/scope-choice';
import { useConflicts, type Wanted } from '../ui/event/use-conflicts';
import { Failure } from '../ui/failure';
import { DateInput, TimeInput } from '../ui/form/date-input';
import { showFieldErrors } from '../ui/form/field-errors';
import { SelectInput } from '../ui/form/select-input';
import type { Moved } from './calendar-grid';
import { useCalendarCommand } from './use-calendar';

const Move = EventTime.extend({ roomId: Id.nullable(), scope: Scope, conflictWord: ConflictWord });
type Values = z.input<typeof Move>;

export const movedTo = ({ day, time }: { day: string; time: string }): string =>
  `Nouvelle date\u00a0: ${weekdayAndDay(day)} à ${clock(time)}.`;

/** Whom and what an item takes, at a time that is not yet its own. */
export const wantedFor = (item: CalendarItem, to: Moved & { roomId?: string | null; scope?: Scope }): Wanted => ({
  key: { kind: item.kind, id: item.id, occurrence: item.occurrence },
  kind: item.kind,
  siteId: item.siteId,
  roomId: to.roomId === undefined ? item.roomId : to.roomId,
  place: item.place,
  accountId: item.accountId,
  memberIds: item.people.map(({ id }) => id),
  recurrence: null,
  day: to.day,
  time: to.time,
  minutes: to.minutes,
  scope: to.scope ?? 'one',
});

type Props = {
  item: CalendarItem;
  to: Moved;
  onClose: (isMoved: boolean) => void;
};

/** The button that does what dragging does: another day, another time, another room. */
export function MoveDialog({ item, to, onClose }: Props) {
  const { data: places } = usePlaces();
  const { control, handleSubmit, setError, setValue } = useForm<Values, unknown, z.output<typeof Move>>({
    resolver: zodResolver(Move),
    defaultValues: { ...to, roomId: item.roomId, scope: 'one', conflictWord: '' },
  });
  const values = useWatch({ control }) as Values;
  const conflicts = useConflicts(wantedFor(item, values));
  const moving = useCalendarCommand(api.calendar.move, { isToldByForm: true });
  const submit = handleSubmit(({ roomId, ...asked }) => {
    if (conflicts.length > 0 && !asked.conflictWord)
      return setError('conflictWord', { message: askWord }, { shouldFocus: true });
    const { kind, id, occurrence, version } = item;
    const room = roomId === item.roomId ? {} : { roomId };
    moving.mutate(
      { input: { kind, id, occurrence, version, ...asked, ...room }, said: movedTo(asked) },
      { onSuccess: () => onClose(true), onError: (error) => showFieldErrors(error, setError) },
    );
  });
  const rooms = places?.rooms.filter(({ siteId }) => siteId === item.siteId) ?? [];
  const minutes = [...new Set([...usualMinutes, to.minutes])].sort((one, other) => one - other);
  return (
    <Dialog open onClose={() => onClose(false)} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">Déplacer «&#160;{item.title}&#160;»</DialogTitle>
      <form noValidate onSubmit={submit}>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            <Failure error={moving.error} />
            <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2.5}>
              <DateInput control={control} name="day" label="Nouvelle date" autoFocus />
              <TimeInput control={control} name="time" label="Heure" />
              {item.isResizable && (
                <SelectInput
                  control={control}
                  name="minutes"
                  label="Durée"
                  choices={minutes.map((value) => ({ value, label: duration(value) }))}
                />
              )}
            </Stack>
            {isEventKind(item.kind) && rooms.length > 0 && (
              <SelectInput
                control={control}
                name="roomId"
                label="Salle"
                none="Aucune salle du lieu"
                choices={rooms.map(({ id: value, name: label }) => ({ value, label }))}
              />
            )}
            {item.isSeries && <ScopeChoice value={values.scope} onChange={(scope) => setValue('scope', scope)} />}
            <ConflictNotice conflicts={conflicts} control={control} name="conflictWord" />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>Ne rien changer</Button>
          <Button type="submit" variant="contained" disabled={moving.isPending}>
            Déplacer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
