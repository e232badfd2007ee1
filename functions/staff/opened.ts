import { openStaff } from '@pune/staff/open-staff';
import { openOnce } from '@pune/std/open-once';

/** Opens the accounts of staff once in a process; a failure is retried by the next request. */
export const openedStaff = openOnce(() => openStaff());
