import path from 'node:path';
import { servicesDatabaseState } from '@pune/functions/services-database';
import { servicesPageViews } from '@pune/functions/services-page-views';
import { servicesQueues } from '@pune/functions/services-queues';
import { servicesReceipts } from '@pune/functions/services-receipts';
import { checkSettings } from '@pune/functions/settings';
import { sharedSettings, sharedWork } from '@pune/functions/shared-work';
import { root } from './host-process.ts';
import { limitHeapGrowth } from './process-memory.ts';
import { runHost } from './run-host.ts';

// The host's processes alone write what citizens send and sensors tell: no other account of the
// machine reads it.
process.umask(0o077);
limitHeapGrowth();
await runHost({
  folder: path.join(root, 'functions'),
  checkSettings,
  databaseState: servicesDatabaseState,
  queues: servicesQueues,
  receipts: servicesReceipts,
  pageViews: servicesPageViews,
  sharedSettings,
  sharedWork,
});
