import { Outlet } from 'react-router';
import { AutoLockWarning } from './auto-lock-warning';

/** The pages that take the whole window: the face-to-face interviews, the mode repérage. */
export function FullScreen() {
  return (
    <>
      <Outlet />
      <AutoLockWarning />
    </>
  );
}
