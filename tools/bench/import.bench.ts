import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { root } from '../env.ts';

export const title =
  'Documents brought in, three languages with versions, beside a loop of payload.create: npm run bench import [documents]';

const start = promisify(execFile);
const [portal] = readdirSync(path.join(root, 'sites')).sort();
const CREATED = 300;

const WORDS = {
  en: 'Some words of an order that is issued under the Act, and what follows from it for those who live here. ',
  mr: 'अधिनियमान्वये काढलेल्या आदेशाचे काही शब्द, आणि येथे राहणाऱ्यांसाठी त्याचा अर्थ. ',
  hi: 'अधिनियम के अंतर्गत जारी आदेश के कुछ शब्द, और यहाँ रहने वालों के लिए उनका अर्थ। ',
};
const inEach = (text: (locale: keyof typeof WORDS) => string) =>
  Object.fromEntries(
    Object.keys(WORDS).map((locale) => [locale, text(locale as keyof typeof WORDS)]),
  );

const circular = (n: number) => ({
  collection: 'circulars',
  key: `c${n}`,
  number: `GAD/${n}`,
  issuedOn: `${2005 + (n % 20)}-06-01`,
  kind: 'circular',
  audience: ['resident'],
  title: inEach((locale) => `${n}: ${WORDS[locale].slice(0, 60)}`),
  summary: inEach((locale) => WORDS[locale]),
  body: inEach(
    (locale) =>
      `## ${WORDS[locale].slice(0, 40)}\n\n${WORDS[locale].repeat(6)}\n\n- **one** ${n}\n- [two](/services/)\n\n${WORDS[locale].repeat(8)}`,
  ),
});

async function rowsFile(folder: string, documents: number): Promise<string> {
  const file = path.join(folder, 'circulars.ndjson');
  const stream = createWriteStream(file);
  for (let n = 0; n < documents; n++)
    if (!stream.write(`${JSON.stringify(circular(n))}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

/** Both import into databases of their own, sequentially, in a process each. */
export async function run([given]: readonly string[]): Promise<string[][]> {
  const documents = Number(given) || 10_000;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-import-'));
  const script = async (name: string, data: string, ...args: string[]): Promise<string> => {
    const env = {
      ...process.env,
      DATA_DIR: path.join(folder, data),
      CONTENT_DATABASE_URL: '',
      PAYLOAD_SECRET: 'only-for-a-bench-and-long-enough-for-it',
    };
    return (
      await start(process.execPath, [path.join(root, name), ...args], {
        cwd: root,
        env,
        maxBuffer: 64 * 1024 * 1024,
      })
    ).stdout;
  };
  const perSecond = (stdout: string): number => Number(/(\d+) a second/.exec(stdout)?.[1]);
  try {
    const file = await rowsFile(folder, documents);
    for (const data of ['created', 'imported']) await script('cms/prepare.ts', data);
    const created = perSecond(
      await script('cms/testing/create-loop.ts', 'created', file, String(CREATED), portal!),
    );
    const imported = perSecond(
      await script('cms/import.ts', 'imported', file, '--portals', portal!),
    );
    return [
      ['payload.create, one document after the other', `${created} documents a second`, ''],
      [
        `npm run import, ${documents.toLocaleString('en')} documents`,
        `${imported} documents a second`,
        `${(imported / created).toFixed(1)} times, ${Math.round(documents / imported)} s`,
      ],
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
