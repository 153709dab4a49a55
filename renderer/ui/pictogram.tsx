import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import ChatOutlined from '@mui/icons-material/ChatOutlined';
import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import DevicesOutlined from '@mui/icons-material/DevicesOutlined';
import DirectionsCarOutlined from '@mui/icons-material/DirectionsCarOutlined';
import DirectionsWalkOutlined from '@mui/icons-material/DirectionsWalkOutlined';
import HandymanOutlined from '@mui/icons-material/HandymanOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import MusicNoteOutlined from '@mui/icons-material/MusicNoteOutlined';
import SoupKitchenOutlined from '@mui/icons-material/SoupKitchenOutlined';
import YardOutlined from '@mui/icons-material/YardOutlined';
import type { SvgIconProps } from '@mui/material';

/** The pictograms that a theme may have, by the name that the base keeps. */
export const pictograms = {
  tools: HandymanOutlined,
  needle: ContentCutOutlined,
  plant: YardOutlined,
  pot: SoupKitchenOutlined,
  speech: ChatOutlined,
  screen: DevicesOutlined,
  car: DirectionsCarOutlined,
  music: MusicNoteOutlined,
  walk: DirectionsWalkOutlined,
  home: HomeOutlined,
} as const;

export function Pictogram({ name, ...props }: { name: string } & SvgIconProps) {
  const Icon = Object.hasOwn(pictograms, name) ? pictograms[name as keyof typeof pictograms] : CategoryOutlined;
  return <Icon aria-hidden {...props} />;
}
