import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HandymanOutlined from '@mui/icons-material/HandymanOutlined';
import LocalCafeOutlined from '@mui/icons-material/LocalCafeOutlined';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import type { Palette } from '@mui/material/styles';
import type { CalendarKind } from '../../../domain/calendar/event';
import type { Side } from '../colours';

/** `outside`: of an imported file, to look at only. */
export type ShownKind = CalendarKind | 'outside';

export const kindColourNames = ['attention', 'accent', 'offer', 'bilan', 'request', 'workshop', 'neutral'] as const;

export type Mark = { Icon: typeof EventOutlined; colour: (typeof kindColourNames)[number] };

/** Their colour and their pictogram go together everywhere, with a word. */
export const kindMarks: Record<ShownKind, Mark> = {
  reperage: { Icon: CampaignOutlined, colour: 'attention' },
  mediation: { Icon: HandshakeOutlined, colour: 'accent' },
  session: { Icon: SwapHorizOutlined, colour: 'offer' },
  bilan: { Icon: AssignmentTurnedInOutlined, colour: 'bilan' },
  gathering: { Icon: LocalCafeOutlined, colour: 'request' },
  workshop: { Icon: HandymanOutlined, colour: 'workshop' },
  other: { Icon: EventOutlined, colour: 'neutral' },
  outside: { Icon: MoveToInboxOutlined, colour: 'neutral' },
};

export const kindIcon = (kind: ShownKind) => kindMarks[kind].Icon;

/** The colours of a kind on the page as it is. */
export const kindColours = (palette: Palette, kind: ShownKind): Side => palette[kindMarks[kind].colour];
