// The role `prepare` of the image: prepares the data, and notes it for the roles that wait.
import { sessionLock } from '../../packages/database/session-lock.ts';
import { messageOf } from '../../packages/std/errors.ts';
import { notePrepared, ownImage } from './prepared.ts';

const { DATA_DIR, SERVICES_DATABASE_URL = '' } = process.env;
// Machines that begin together migrate the same databases: one after the other.
const release = await sessionLock(SERVICES_DATABASE_URL, 'prepare', () =>
  console.log('Waits for the preparation of another machine'),
).catch((error: unknown) => {
  console.error(`The services database does not answer: ${messageOf(error)}`);
  return process.exit(1);
});
// A preparation that fails ends the process.
await import('../prepare.ts');
notePrepared(DATA_DIR!, ownImage());
await release();
