import { Skeleton } from '@mui/material';
import { usePlaces } from '../ui/event/place-fields';
import { Failure } from '../ui/failure';
import { ClosuresSection } from './closures-section';
import { OpeningsSection } from './openings-section';
import { RoomsSection } from './rooms-section';
import { SchoolSection } from './school-section';

/** `/reglages/calendrier`: rooms, opening hours, closed days, school holidays. */
export function CalendarSection() {
  const { data: places, error, refetch } = usePlaces();
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!places) return <Skeleton variant="rounded" height={640} />;
  return (
    <>
      <RoomsSection places={places} />
      <OpeningsSection places={places} />
      <ClosuresSection places={places} />
      <SchoolSection places={places} />
    </>
  );
}
