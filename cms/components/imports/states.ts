import type { JobItem } from '../../import-jobs/views.ts';
import type { Say } from '../say.ts';

/** The state of an import in words. */
export function stateInWords(say: Say, job: JobItem): string {
  switch (job.state) {
    case 'mapping':
      return say('Columns to be chosen');
    case 'checking':
      return say('Being checked');
    case 'checked':
      if (job.isApproved) return say('Approved');
      if (job.handOver === 'submitted') return say('To be checked by another person');
      return job.handOver === 'returned' ? say('Returned') : say('Checked, not yet submitted');
    case 'running':
      return say('Being imported');
    case 'stopped':
      return say('Stopped');
    case 'done':
      return say('Imported');
    case 'undoing':
      return say('Being taken back');
    case 'undone':
      return say('Taken back');
  }
}
