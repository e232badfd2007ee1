// node cms/prepare.ts: creates the secret and migrates the database; creates demo accounts in a
// sandbox, and disables them elsewhere. It can be repeated.
import path from 'node:path';
import { closedInWords, closeDemoAccounts, makeDemoAccounts } from './accounts.ts';
import { environmentFrom } from './environment.ts';
import { prepareCms } from './preparation.ts';

const { dataDir, accountsFile, isSandbox } = environmentFrom();
const cms = await prepareCms().catch((error: unknown) => {
  console.error(`The content database cannot be prepared: ${(error as Error).message}`);
  return process.exit(1);
});
if (isSandbox) {
  const made = await makeDemoAccounts(cms, accountsFile);
  if (made.length > 0)
    console.log(`Made ${made.length} demo accounts in ${path.relative(process.cwd(), dataDir)}`);
} else {
  const closed = await closeDemoAccounts(cms, accountsFile);
  if (closed.length > 0) console.log(closedInWords(closed));
}
process.exit(0);
