import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import ChatBubbleOutlineOutlined from '@mui/icons-material/ChatBubbleOutlineOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import FormatListNumberedOutlined from '@mui/icons-material/FormatListNumberedOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandymanOutlined from '@mui/icons-material/HandymanOutlined';
import HearingOutlined from '@mui/icons-material/HearingOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import LocalCafeOutlined from '@mui/icons-material/LocalCafeOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import StarOutlineOutlined from '@mui/icons-material/StarOutlineOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import VolunteerActivismOutlined from '@mui/icons-material/VolunteerActivismOutlined';
import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import { SvgIcon } from '@mui/material';
import type { ReactNode } from 'react';
import { mouths } from '../../domain/bilan/face';

/** A glass and how full it is, from 0 to 1: « to what extent » without a word or a number. */
function Glass({ level }: { level: number }) {
  const top = 20 - level * 15;
  const lean = (top - 3) * 0.15; // the glass narrows towards its foot
  return (
    <SvgIcon>
      <path d="M5 3 H19 L16.5 21 H7.5 Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      {level > 0 && <path d={`M${6 + lean} ${top} H${18 - lean} L15.9 20 H8.1 Z`} />}
    </SvgIcon>
  );
}

/** The pictures of the choices, by the name that a template gives them. */
const pictures: Record<string, ReactNode> = {
  'glass-full': <Glass level={1} />,
  'glass-most': <Glass level={0.66} />,
  'glass-little': <Glass level={0.28} />,
  'glass-empty': <Glass level={0} />,
  book: <MenuBookOutlined />,
  calendar: <CalendarMonthOutlined />,
  change: <AltRouteOutlined />,
  check: <TaskAltOutlined />,
  cup: <LocalCafeOutlined />,
  ear: <HearingOutlined />,
  eye: <VisibilityOutlined />,
  hand: <VolunteerActivismOutlined />,
  hourglass: <HourglassEmptyOutlined />,
  key: <VpnKeyOutlined />,
  list: <ChecklistOutlined />,
  people: <GroupsOutlined />,
  repeat: <AutorenewOutlined />,
  speech: <ChatBubbleOutlineOutlined />,
  steps: <FormatListNumberedOutlined />,
  tools: <HandymanOutlined />,
};

export const pictureOf = (name: string): ReactNode =>
  Object.hasOwn(pictures, name) ? pictures[name] : <StarOutlineOutlined />;

/** One of the five faces of `satisfactionWords`, from 1 to 5: the same as on the printed copies. */
export const Face = ({ degree }: { degree: number }) => (
  <SvgIcon fill="none" stroke="currentColor" strokeWidth="1.5" sx={{ fill: 'none' }}>
    <circle cx="12" cy="12" r="10" />
    <circle cx="8.5" cy="9.5" r="0.8" fill="currentColor" />
    <circle cx="15.5" cy="9.5" r="0.8" fill="currentColor" />
    <path d={mouths[degree - 1]} strokeLinecap="round" strokeLinejoin="round" />
  </SvgIcon>
);
