// npm run demo:code -- E-MAIL: prints the current code of a demo officer's authenticator.
import { totpCode } from '../packages/std/totp.ts';
import { settingsFrom } from './env.ts';
import { demoAccounts } from './start/report.ts';

const email = process.argv[2]?.toLowerCase();
const officers = demoAccounts(settingsFrom().dataDir).filter(({ totp }) => totp);
const officer = officers.find((account) => account.email === email);
if (officer) console.log(totpCode(officer.totp!, new Date()));
else {
  console.error(
    `\nUsage: npm run demo:code -- E-MAIL\n\nDemo officers:\n${officers.map((account) => `  ${account.email}   ${account.post}`).join('\n')}\n`,
  );
  process.exitCode = 2;
}
