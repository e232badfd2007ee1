import type { StaffRegisterEntry } from '@pune/staff/register';

/** Data that the desk holds of officers. */
export const DESK_REGISTER: readonly StaffRegisterEntry[] = [
  {
    held: 'Views of lists that an officer keeps under a name',
    why: 'So that the officer opens the same list again',
    kept: 'until the officer deletes the view',
    tables: ['desk_views'],
  },
  {
    held: 'The case that an officer has open, with the designation of the post',
    why: 'So that colleagues see that somebody works on it',
    kept: 'a minute after the page was closed',
    tables: ['desk_presence'],
  },
];
