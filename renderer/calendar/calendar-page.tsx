import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Button, IconButton, Menu, MenuItem, Skeleton, Tooltip } from '@mui/material';
import { lazy, Suspense, useRef, useState } from 'react';
import { letterKinds } from '../../domain/calendar/letter';
import { counted, quoted } from '../../domain/french/format';
import type { OutsideItem } from '../../ipc/calendar.contract';
import { Announcement } from '../ui/announcement';
import { LettersDialog } from '../ui/event/letters-dialog';
import { usePlaces } from '../ui/event/place-fields';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useSession } from '../ui/session-context';
import { AddMenu, type NewAt } from './add-menu';
import { CalendarBar } from './calendar-bar';
import { CalendarFilters } from './calendar-filters';
import { EventPanel } from './event-panel';
import { ExportDialog, type Exported } from './export-dialog';
import { filtered } from './filtered';
import { ImportDialog } from './import-dialog';
import type { keyText } from './links';
import { OutsideNote } from './outside-note';
import { periodOf, periodTitle, shownDays } from './period';
import { PrintDialog } from './print-dialog';
import { useCalendarAddress } from './use-address';
import { nothing, useRange, useYear } from './use-calendar';
import { useFocusBack } from './use-focus-back';
import { useMoving } from './use-moving';
import { useShortcuts } from './use-shortcuts';
import { YearView } from './year-view';

const CalendarGrid = lazy(() => import('./calendar-grid').then((it) => ({ default: it.CalendarGrid })));
const room = <Skeleton variant="rounded" height={640} />;

type Asked =
  | { is: 'print' }
  | { is: 'import' }
  | { is: 'export'; title: string; what: Exported }
  | { is: 'letters'; key: Parameters<typeof keyText>[0]; title: string };

/** What takes place in the network, that a mediator keeps open all day. */
export function CalendarPage() {
  const { site, can, today } = useSession();
  const siteId = site?.id ?? null;
  const address = useCalendarAddress();
  const { choices, choose } = address;
  const { view, day, open } = choices;
  const isYear = view === 'year';
  const range = useRange(shownDays(view, day), siteId, !isYear);
  const year = useYear(Number(day.slice(0, 4)), siteId, isYear);
  const { data: places } = usePlaces();
  const canChange = can('animation');
  const close = () => choose({ open: null });
  useFocusBack(open, range.data);
  const moving = useMoving(close);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [newAt, setNewAt] = useState<NewAt | null>(null);
  const [outside, setOutside] = useState<{ item: OutsideItem; chip: HTMLElement } | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const addHere = () => add.current && setNewAt({ day, time: null, minutes: null, at: add.current });
  useShortcuts({ ...address, today: today(), onNew: () => canChange && addHere() });

  const title = periodTitle(view, day);
  const shown = filtered(range.data ?? nothing, choices);
  const { from, to } = periodOf(view, day);
  return (
    <Page
      title={title}
      name="Calendrier"
      lead={site ? site.name : 'Tous les lieux'}
      actions={
        <>
          <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => setAsked({ is: 'print' })}>
            Imprimer
          </Button>
          {canChange && (
            <FilesMenu
              onExport={() =>
                setAsked({
                  is: 'export',
                  title: 'Exporter le calendrier',
                  what: {
                    of: 'calendar',
                    siteId,
                    accountId: choices.accountId,
                    roomId: choices.roomId,
                    kinds: null,
                    fromDay: from,
                    toDay: to,
                  },
                })
              }
              onImport={() => setAsked({ is: 'import' })}
            />
          )}
          {canChange && (
            <Button ref={add} variant="contained" aria-haspopup="menu" onClick={addHere}>
              Ajouter au calendrier
            </Button>
          )}
        </>
      }
    >
      <CalendarBar {...address} />
      <CalendarFilters {...address} places={places} />
      <Failure error={range.error ?? year.error} onRetry={() => void (isYear ? year : range).refetch()} />
      <Announcement>
        {range.data && !isYear && !range.isPlaceholderData
          ? `${title}, ${counted(shown.items.filter((it) => it.endDay >= from && it.day <= to).length, 'événement')}`
          : title}
      </Announcement>
      {view === 'year' ? (
        year.data ? (
          <YearView
            year={Number(day.slice(0, 4))}
            found={year.data}
            hidden={choices.hidden}
            today={today()}
            onDay={(chosen) => choose({ view: 'day', day: chosen })}
            onMonth={(chosen) => choose({ view: 'month', day: chosen })}
          />
        ) : (
          room
        )
      ) : range.data ? (
        <Suspense fallback={room}>
          <CalendarGrid
            view={view}
            day={day}
            range={shown}
            canChange={canChange}
            onOpen={(item) => choose({ open: { kind: item.kind, id: item.id, occurrence: item.occurrence } })}
            onOpenOutside={(item, chip) => setOutside({ item, chip })}
            onDay={(chosen) => choose({ view: 'day', day: chosen })}
            onNew={setNewAt}
            onMove={moving.drop}
          />
        </Suspense>
      ) : (
        !range.error && room
      )}
      <EventPanel
        open={open}
        onClose={close}
        onMove={moving.ask}
        onExport={(details) =>
          setAsked({ is: 'export', title: 'Exporter cet événement', what: { of: 'event', key: keyOf(details) } })
        }
        onLetters={(details) => setAsked({ is: 'letters', key: keyOf(details), title: details.title })}
      />
      <AddMenu asked={newAt} siteId={siteId} onClose={() => setNewAt(null)} />
      <OutsideNote shown={outside} onClose={() => setOutside(null)} />
      {moving.dialog}
      {asked?.is === 'print' && <PrintDialog choices={choices} siteId={siteId} onClose={() => setAsked(null)} />}
      {asked?.is === 'import' && <ImportDialog onClose={() => setAsked(null)} />}
      {asked?.is === 'export' && <ExportDialog {...asked} onClose={() => setAsked(null)} />}
      {asked?.is === 'letters' && (
        <LettersDialog
          eventKey={asked.key}
          title={`Prévenir pour ${quoted(asked.title)}`}
          kinds={letterKinds.filter((kind) => kind !== 'thanks' || asked.key.kind === 'bilan')}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}

const keyOf = ({ kind, id, occurrence }: Parameters<typeof keyText>[0]) => ({ kind, id, occurrence });

function FilesMenu({ onExport, onImport }: { onExport: () => void; onImport: () => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Tooltip title="Exporter, importer">
        <IconButton
          aria-label="Exporter, importer"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <MoreVertOutlined />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(onExport)}>Exporter cette période (.ics)</MenuItem>
        <MenuItem onClick={choose(onImport)}>Calendriers importés</MenuItem>
      </Menu>
    </>
  );
}
