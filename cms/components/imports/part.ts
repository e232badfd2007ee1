import type { JobView } from '../../import-jobs/views.ts';

/** What the parts of the page of an import share. */
export interface PartProps {
  view: JobView;
  address: string;
  isBusy: boolean;
  /** Performs an action, and shows the import after it. */
  act: (action: string, body?: object) => Promise<boolean>;
}
