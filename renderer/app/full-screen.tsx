import { Outlet } from 'react-router';
import { AutoLockWarning } from './auto-lock-warning';
import { useFocusKeeping } from './focus-keeping';

/** The pages that take the whole window: the face-to-face interviews, the mode repérage. */
export function FullScreen() {
  useFocusKeeping();
  return (
    <>
      <Outlet />
      <AutoLockWarning />
    </>
  );
}
