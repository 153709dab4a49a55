import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AgricultureOutlined from '@mui/icons-material/AgricultureOutlined';
import BakeryDiningOutlined from '@mui/icons-material/BakeryDiningOutlined';
import BoltOutlined from '@mui/icons-material/BoltOutlined';
import BrushOutlined from '@mui/icons-material/BrushOutlined';
import BuildOutlined from '@mui/icons-material/BuildOutlined';
import CakeOutlined from '@mui/icons-material/CakeOutlined';
import CarpenterOutlined from '@mui/icons-material/CarpenterOutlined';
import CasinoOutlined from '@mui/icons-material/CasinoOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import CelebrationOutlined from '@mui/icons-material/CelebrationOutlined';
import ChairOutlined from '@mui/icons-material/ChairOutlined';
import ChatOutlined from '@mui/icons-material/ChatOutlined';
import CheckroomOutlined from '@mui/icons-material/CheckroomOutlined';
import ChildCareOutlined from '@mui/icons-material/ChildCareOutlined';
import CleaningServicesOutlined from '@mui/icons-material/CleaningServicesOutlined';
import ComputerOutlined from '@mui/icons-material/ComputerOutlined';
import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import DevicesOutlined from '@mui/icons-material/DevicesOutlined';
import DirectionsBusOutlined from '@mui/icons-material/DirectionsBusOutlined';
import DirectionsCarOutlined from '@mui/icons-material/DirectionsCarOutlined';
import DirectionsWalkOutlined from '@mui/icons-material/DirectionsWalkOutlined';
import EggOutlined from '@mui/icons-material/EggOutlined';
import ExtensionOutlined from '@mui/icons-material/ExtensionOutlined';
import FavoriteBorderOutlined from '@mui/icons-material/FavoriteBorderOutlined';
import FitnessCenterOutlined from '@mui/icons-material/FitnessCenterOutlined';
import FormatPaintOutlined from '@mui/icons-material/FormatPaintOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HandymanOutlined from '@mui/icons-material/HandymanOutlined';
import HikingOutlined from '@mui/icons-material/HikingOutlined';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import HiveOutlined from '@mui/icons-material/HiveOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import IronOutlined from '@mui/icons-material/IronOutlined';
import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import LocalFloristOutlined from '@mui/icons-material/LocalFloristOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MedicalServicesOutlined from '@mui/icons-material/MedicalServicesOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import MicOutlined from '@mui/icons-material/MicOutlined';
import MusicNoteOutlined from '@mui/icons-material/MusicNoteOutlined';
import NightsStayOutlined from '@mui/icons-material/NightsStayOutlined';
import PaletteOutlined from '@mui/icons-material/PaletteOutlined';
import ParkOutlined from '@mui/icons-material/ParkOutlined';
import PedalBikeOutlined from '@mui/icons-material/PedalBikeOutlined';
import PetsOutlined from '@mui/icons-material/PetsOutlined';
import PhotoCameraOutlined from '@mui/icons-material/PhotoCameraOutlined';
import PianoOutlined from '@mui/icons-material/PianoOutlined';
import PlumbingOutlined from '@mui/icons-material/PlumbingOutlined';
import PoolOutlined from '@mui/icons-material/PoolOutlined';
import PublicOutlined from '@mui/icons-material/PublicOutlined';
import RamenDiningOutlined from '@mui/icons-material/RamenDiningOutlined';
import RecyclingOutlined from '@mui/icons-material/RecyclingOutlined';
import RestaurantOutlined from '@mui/icons-material/RestaurantOutlined';
import SavingsOutlined from '@mui/icons-material/SavingsOutlined';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import SelfImprovementOutlined from '@mui/icons-material/SelfImprovementOutlined';
import ShoppingBasketOutlined from '@mui/icons-material/ShoppingBasketOutlined';
import SignLanguageOutlined from '@mui/icons-material/SignLanguageOutlined';
import SmartphoneOutlined from '@mui/icons-material/SmartphoneOutlined';
import SoupKitchenOutlined from '@mui/icons-material/SoupKitchenOutlined';
import SpaOutlined from '@mui/icons-material/SpaOutlined';
import SportsSoccerOutlined from '@mui/icons-material/SportsSoccerOutlined';
import TheaterComedyOutlined from '@mui/icons-material/TheaterComedyOutlined';
import TrainOutlined from '@mui/icons-material/TrainOutlined';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import YardOutlined from '@mui/icons-material/YardOutlined';
import type { SvgIconProps } from '@mui/material';
import type { PictogramName } from '../../domain/theme/pictograms';

/** The drawings of the pictograms that a theme may have. */
const pictograms = {
  tools: HandymanOutlined,
  wrench: BuildOutlined,
  saw: CarpenterOutlined,
  roller: FormatPaintOutlined,
  bolt: BoltOutlined,
  tap: PlumbingOutlined,
  chair: ChairOutlined,
  needle: ContentCutOutlined,
  hanger: CheckroomOutlined,
  iron: IronOutlined,
  plant: YardOutlined,
  flower: LocalFloristOutlined,
  tree: ParkOutlined,
  tractor: AgricultureOutlined,
  hive: HiveOutlined,
  egg: EggOutlined,
  recycling: RecyclingOutlined,
  pot: SoupKitchenOutlined,
  bread: BakeryDiningOutlined,
  bowl: RamenDiningOutlined,
  cake: CakeOutlined,
  restaurant: RestaurantOutlined,
  speech: ChatOutlined,
  translate: TranslateOutlined,
  sign: SignLanguageOutlined,
  book: MenuBookOutlined,
  letter: MailOutlined,
  pen: HistoryEduOutlined,
  screen: DevicesOutlined,
  computer: ComputerOutlined,
  phone: SmartphoneOutlined,
  camera: PhotoCameraOutlined,
  car: DirectionsCarOutlined,
  bike: PedalBikeOutlined,
  bus: DirectionsBusOutlined,
  train: TrainOutlined,
  basket: ShoppingBasketOutlined,
  music: MusicNoteOutlined,
  piano: PianoOutlined,
  microphone: MicOutlined,
  mask: TheaterComedyOutlined,
  palette: PaletteOutlined,
  brush: BrushOutlined,
  walk: DirectionsWalkOutlined,
  hiking: HikingOutlined,
  dumbbell: FitnessCenterOutlined,
  lotus: SelfImprovementOutlined,
  water: PoolOutlined,
  ball: SportsSoccerOutlined,
  comb: SpaOutlined,
  home: HomeOutlined,
  school: SchoolOutlined,
  child: ChildCareOutlined,
  family: AccountTreeOutlined,
  care: MedicalServicesOutlined,
  paw: PetsOutlined,
  dice: CasinoOutlined,
  chess: ExtensionOutlined,
  party: CelebrationOutlined,
  savings: SavingsOutlined,
  cleaning: CleaningServicesOutlined,
  science: ScienceOutlined,
  monument: AccountBalanceOutlined,
  globe: PublicOutlined,
  stars: NightsStayOutlined,
  briefcase: WorkOutlineOutlined,
  hands: HandshakeOutlined,
  group: GroupsOutlined,
  idea: LightbulbOutlined,
  heart: FavoriteBorderOutlined,
} satisfies Record<PictogramName, typeof CategoryOutlined>;

export function Pictogram({ name, ...props }: { name: string } & SvgIconProps) {
  const Icon = Object.hasOwn(pictograms, name) ? pictograms[name as PictogramName] : CategoryOutlined;
  return <Icon aria-hidden {...props} />;
}
