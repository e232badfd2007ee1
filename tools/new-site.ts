// npm run new-site: asks five questions and writes the three files of a new portal.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readSites } from '../packages/content/sites.ts';
import { root } from './env.ts';
import { format } from './lint/programs.ts';
import { answersFrom, QUESTIONS, writeSite } from './new-site/new-site.ts';

const { values } = parseArgs({
  options: Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }])),
});
const given = new Map(QUESTIONS.map(({ flag, text }) => [text as string, values[flag]]));
const terminal = createInterface({ input: process.stdin });
const lines = terminal[Symbol.asyncIterator]();

async function ask(text: string): Promise<string> {
  const answer = given.get(text);
  // An answer of the command line that was refused is asked for.
  given.delete(text);
  if (answer !== undefined) return answer;
  process.stdout.write(`${text}:\n> `);
  const { done, value } = await lines.next();
  if (!done) return value;
  console.error('\nNo portal was written.');
  process.exit(1);
}

const { sites } = await readSites(root);
const answers = await answersFrom(ask, (problem) => console.error(`! ${problem}`), sites);
terminal.close();
const folder = writeSite(root, answers);
format();
console.log(`
${path.relative(root, folder)} has the three files of the portal.
  npm start     builds and serves it at ${answers.url}
  npm test      checks it like every other portal
In the CMS it appears under Portals: give it a Navigation and Portal settings, and tick it on the
documents that it shows. docs/guides/add-a-portal.md says what else its files can say.`);
