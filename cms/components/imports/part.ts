import type { JobView } from '../../import-jobs/views.ts';

/** The properties that each part of an import's page has. */
export interface PartProps {
  view: JobView;
  address: string;
  isBusy: boolean;
  /** Performs an action, and shows the import after it. */
  act: (action: string, body?: object) => Promise<boolean>;
}
