import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import UpdateOutlined from '@mui/icons-material/UpdateOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import type { DueKind } from '../../domain/home/due';
import type { Appointment } from '../../ipc/home.contract';
import { kindMarks, type Mark } from '../ui/event/kinds';

const { reperage, mediation, session, bilan, gathering, workshop, other } = kindMarks;

/** What the calendar shows too has its colours and its pictograms. */
const marks: Record<DueKind | Appointment['kind'], Mark> = {
  bilan,
  meeting: mediation,
  mediation,
  session,
  attendance: { ...session, Icon: HowToRegOutlined },
  reperage,
  'reperage-attendance': { ...reperage, Icon: HowToRegOutlined },
  gathering,
  'gathering-attendance': { ...gathering, Icon: HowToRegOutlined },
  workshop,
  'workshop-attendance': { ...workshop, Icon: HowToRegOutlined },
  sheet: { ...workshop, Icon: EditNoteOutlined },
  other,
  'reperage-plan': reperage,
  plan: { ...mediation, Icon: EventOutlined },
  resume: { ...mediation, Icon: UpdateOutlined },
  proposal: { Icon: JoinInnerOutlined, colour: 'accent' },
  closing: { ...bilan, Icon: HandshakeOutlined },
  draft: { Icon: EditNoteOutlined, colour: 'attention' },
  offer: { Icon: VolunteerActivismOutlined, colour: 'offer' },
  request: { Icon: BackHandOutlined, colour: 'request' },
  unseen: { Icon: GroupsOutlined, colour: 'attention' },
};

/** The round mark of a line: the word beside it says the same. */
export function HomeIcon({ kind }: { kind: keyof typeof marks }) {
  const { Icon, colour } = marks[kind];
  return (
    <span aria-hidden className={`row__mark of-${colour}`}>
      <Icon fontSize="small" />
    </span>
  );
}
