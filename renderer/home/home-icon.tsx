import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import BackHandOutlined from '@mui/icons-material/BackHandOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import JoinInnerOutlined from '@mui/icons-material/JoinInnerOutlined';
import PlaylistAddOutlined from '@mui/icons-material/PlaylistAddOutlined';
import UpdateOutlined from '@mui/icons-material/UpdateOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import type { DueKind } from '../../domain/home/due';
import type { Appointment } from '../../ipc/home.contract';

type Side = 'bilan' | 'offer' | 'request' | 'attention' | 'primary';

const marks: Record<DueKind | Appointment['kind'], { Icon: typeof EventOutlined; side: Side }> = {
  bilan: { Icon: AssignmentTurnedInOutlined, side: 'bilan' },
  meeting: { Icon: HandshakeOutlined, side: 'primary' },
  mediation: { Icon: HandshakeOutlined, side: 'primary' },
  session: { Icon: EventOutlined, side: 'offer' },
  attendance: { Icon: HowToRegOutlined, side: 'offer' },
  reperage: { Icon: PlaylistAddOutlined, side: 'primary' },
  'reperage-attendance': { Icon: HowToRegOutlined, side: 'primary' },
  gathering: { Icon: GroupsOutlined, side: 'primary' },
  'gathering-attendance': { Icon: HowToRegOutlined, side: 'primary' },
  workshop: { Icon: VolunteerActivismOutlined, side: 'offer' },
  'workshop-attendance': { Icon: HowToRegOutlined, side: 'offer' },
  sheet: { Icon: EditNoteOutlined, side: 'offer' },
  other: { Icon: EventOutlined, side: 'primary' },
  'reperage-plan': { Icon: PlaylistAddOutlined, side: 'primary' },
  plan: { Icon: EventOutlined, side: 'primary' },
  resume: { Icon: UpdateOutlined, side: 'primary' },
  proposal: { Icon: JoinInnerOutlined, side: 'primary' },
  closing: { Icon: HandshakeOutlined, side: 'bilan' },
  draft: { Icon: EditNoteOutlined, side: 'attention' },
  offer: { Icon: VolunteerActivismOutlined, side: 'offer' },
  request: { Icon: BackHandOutlined, side: 'request' },
  unseen: { Icon: GroupsOutlined, side: 'attention' },
};

/** The round mark of a line: the word beside it says the same. */
export function HomeIcon({ kind }: { kind: keyof typeof marks }) {
  const { Icon, side } = marks[kind];
  return (
    <span aria-hidden className={`row__mark of-${side}`}>
      <Icon fontSize="small" />
    </span>
  );
}
