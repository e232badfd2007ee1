import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A run that is killed more often needs more rows.
const [ROWS, KILLS] = process.env.TEST_ALL ? [800, 8] : [120, 1];
/** The distance of a reference to a later row: beyond the rows that are written at once. */
const AHEAD = 80;
const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-import-'));
  file = path.join(folder, 'rows.ndjson');
  fs.writeFileSync(file, Array.from({ length: ROWS }, (_, n) => JSON.stringify(row(n))).join('\n'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Some rows reference earlier and later ones; some are invalid. */
const row = (n: number) => ({
  collection: 'circulars',
  key: `c${n}`,
  portals: ['pmc'],
  number: `GAD/${n}`,
  issuedOn: n % 97 === 3 ? 'never' : '5/6/2023',
  kind: 'circular',
  title: { en: `Circular ${n % (ROWS / 2)}`, mr: `परिपत्रक ${n}` },
  summary: { en: 'What it says.', mr: 'काय म्हणते.' },
  body: { mr: `पहिला **परिच्छेद**.\n\n- ${n}` },
  ...(n % 50 === 7 && { supersedes: `c${n - 3}` }),
  ...(n % 50 === 9 && n + AHEAD < ROWS && { supersedes: `c${n + AHEAD}` }),
  ...(n % 10 === 1 && { oldAddresses: `/old/${n}.html` }),
});

const environment = (name: string) => ({
  ...process.env,
  DATA_DIR: path.join(folder, name),
  CONTENT_DATABASE_URL: '',
  PAYLOAD_SECRET: 'only-for-tests-and-long-enough-for-them',
});

function start(name: string, script: string, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: environment(name),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('exit', (code) => resolve({ code, said })),
  );
  return { child, ended };
}

const open = (name: string) =>
  new DatabaseSync(path.join(folder, name, 'cms.db'), { readOnly: true, timeout: 10_000 });
function remembered(name: string): number {
  const db = open(name);
  try {
    return (db.prepare('select count(*) as n from imports').get() as { n: number }).n;
  } finally {
    db.close();
  }
}

/**
 * Lets the database refuse rows beyond a number, null for none: a run that is killed late, because
 * the machine is busy, has not written them all.
 */
function refuseBeyond(name: string, rows: number | null): void {
  const db = new DatabaseSync(path.join(folder, name, 'cms.db'), { timeout: 60_000 });
  db.exec('drop trigger if exists enough');
  if (rows !== null)
    db.exec(
      `create trigger enough before insert on imports when (select count(*) from imports) >= ${rows} begin select raise(abort, 'enough'); end`,
    );
  db.close();
}

/** Reads all content, independent of the order of the import. */
function content(name: string): Record<string, unknown[]> {
  const db = open(name);
  const all = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((each) => JSON.stringify(each))
      .sort();
  const found = {
    documents: all(
      `select c.number, c.kind, c.issued_on, c._status, s.number as supersedes from circulars c left join circulars s on s.id = c.supersedes_id`,
    ),
    texts: all(
      'select c.number, l._locale, l.title, l.summary, l.body from circulars_locales l join circulars c on c.id = l._parent_id',
    ),
    portals: all(
      'select c.number, t.text from circulars_texts t join circulars c on c.id = t.parent_id',
    ),
    versions: all(
      'select c.number, v.latest, v.version__status from _circulars_v v join circulars c on c.id = v.parent_id',
    ),
    outbox: all(
      `select content_type, operation, title, (select number from circulars where id = document_id and content_type = 'circulars') as number from outbox`,
    ),
    imports: all('select content_type, key, digest from imports'),
    redirects: all(
      'select r."from", c.number from redirects r join redirects_rels l on l.parent_id = r.id join circulars c on c.id = l.circulars_id',
    ),
  };
  db.close();
  return found;
}

it('an import killed at any moment and repeated equals a single run', async () => {
  expect((await start('whole', 'cms/prepare.ts').ended).code).toBe(0);
  fs.cpSync(path.join(folder, 'whole'), path.join(folder, 'killed'), { recursive: true });
  const whole = start('whole', 'cms/import.ts', file);
  expect((await whole.ended).code).toBe(3);
  const expected = content('whole');
  expect(expected.documents!.length).toBe(
    ROWS - Array.from({ length: ROWS }, (_, n) => n).filter((n) => n % 97 === 3).length,
  );

  const all = remembered('whole');
  for (let kill = 0; kill < KILLS; kill++) {
    const before = remembered('killed');
    // In the first half of what is left: a busy machine notices the moment late.
    const until = before + Math.floor(((all - before) / Math.max(KILLS, 2)) * Math.random());
    refuseBeyond('killed', all - 1);
    const { child, ended } = start('killed', 'cms/import.ts', file);
    while (child.exitCode === null && remembered('killed') <= until) await wait(5);
    await wait(Math.random() * 200);
    child.kill('SIGKILL');
    await ended;
  }
  expect(remembered('killed')).toBeLessThan(all);
  refuseBeyond('killed', null);
  const last = await start('killed', 'cms/import.ts', file).ended;
  expect(last.code).toBe(3);
  expect(content('killed')).toEqual(expected);
  const again = await start('killed', 'cms/import.ts', file).ended;
  expect(again.said).toContain('0 new, 0 changed');
  expect(content('killed')).toEqual(expected);
}, 400_000);
