import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPdf } from '@pune/pdf/read';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '../ledger.ts';
import { createWorld, type World } from '../payments.testing.ts';
import { ADDRESS_COLUMNS } from './addressees.ts';
import { notePosted } from './posted.ts';
import { EXCLUDED, MANIFEST, runBills, type BillRunOptions, type Manifest } from './bill-run.ts';

const HOUSES = [
  // Not in the order of delivery.
  ['P/2/03/00200012', 'WO-02', '411045', '7', '2', 'Irfan Tamboli', '9/44|Baner|Pune 411045'],
  ['P/1/05/00123456', 'WO-01', '411038', '3', '2', 'Sunanda Kamat', '4/12|Kothrud|Pune 411038'],
  ['P/1/05/00123457', 'WO-01', '411038', '3', '1', 'रघुनाथ भावे', '७/३|कोथरूड|पुणे ४११०३८'],
  ['P/4/07/00415001', 'WO-04', '411030', '1', '1', 'Vasant Ghorpade', '18|Sinhagad Road'],
  ['P/9/99/00000000', 'WO-01', '411038', '3', '9', 'No Bill', 'Nowhere'],
];
const csvOf = (rows: readonly string[][]): string =>
  [ADDRESS_COLUMNS.join(','), ...rows.map((row) => row.join(','))].join('\n');

describeOnEachDatabase('a bill run', (open) => {
  let world: World;
  let options: BillRunOptions;
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

  const write = (rows: readonly string[][]): void =>
    fs.writeFileSync(options.addresses, csvOf(rows));
  const fileOf = (name: string): Buffer => fs.readFileSync(path.join(options.folder, name));
  const made = async (more: Partial<BillRunOptions> = {}): Promise<Manifest> => {
    const result = await runBills({ ...options, ...more });
    if (result.kind !== 'Made') throw new Error(result.kind);
    return result.manifest;
  };

  beforeEach(async () => {
    const { db } = await open(async (fresh) => {
      const { payments, psp } = createWorld(fresh as unknown as Db);
      await payments.prepare();
      await psp.prepare();
      await payments.seedSamples();
    });
    world = createWorld(db as unknown as Db);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bill-run-'));
    folders.push(folder);
    options = {
      db: db as unknown as Db,
      head: 'property_tax',
      asOf: '2026-06-15',
      addresses: path.join(folder, 'register.csv'),
      folder: path.join(folder, 'run'),
      language: 'en',
      origin: 'https://pmc.example',
      now: world.now,
    };
    write(HOUSES);
  });

  test('prints each bill once, by ward, PIN code and round in the order of delivery, with a manifest that agrees', async () => {
    const manifest = await made();
    expect(manifest.files.map(({ name, bills }) => [name, bills])).toEqual([
      ['WO-01_411038_3_001.pdf', 2],
      ['WO-02_411045_7_001.pdf', 1],
      ['WO-04_411030_1_001.pdf', 1],
    ]);
    expect(manifest).toMatchObject({ bills: 4, excluded: { 'no bill': 1, paid: 0 } });
    let paise = 0;
    for (const house of HOUSES.slice(0, 4))
      for (const { duePaise } of await world.payments.findBills({
        head: 'property_tax',
        accountNumber: house[0]!,
      }))
        paise += duePaise;
    expect(manifest.paise).toBe(paise);
    for (const { name, sha256, bytes } of manifest.files) {
      expect(createHash('sha256').update(fileOf(name)).digest('hex')).toBe(sha256);
      expect(fileOf(name).length).toBe(bytes);
    }
    expect(JSON.parse(String(fileOf(MANIFEST)))).toEqual(manifest);
    const { pages, isTagged } = await readPdf(fileOf('WO-01_411038_3_001.pdf'));
    expect(isTagged).toBe(true);
    expect(pages.map((page) => page.match(/P\/1\/05\/\d+/)![0])).toEqual([
      'P/1/05/00123457',
      'P/1/05/00123456',
    ]);
    expect(pages[0]).toContain('रघुनाथ भावे');
    expect(pages[1]).toMatch(/Sunanda Kamat[\s\S]*4\/12[\s\S]*Kothrud/);
    expect(pages[1]).toMatch(/To pay ₹3,654\.72/);
    // The link of the bill stands in words too, for those without a camera.
    const [bill] = await world.payments.findBills({
      head: 'property_tax',
      accountNumber: 'P/1/05/00123456',
    });
    expect(pages[1]!.replaceAll('\n', '')).toContain(
      `https://pmc.example/api/payments/bills/${bill!.id}?lang=en`,
    );
    expect(pages[1]).not.toContain('UPI');
  });

  test('with a UPI merchant the code pays what all bills of the number come to', async () => {
    const asked: [string, number][] = [];
    const upiOf: BillRunOptions['upiOf'] = ({ accountNumber }, duePaise) => {
      asked.push([accountNumber, duePaise]);
      return `upi://pay?pa=punemc@examplebank&tr=${accountNumber}&am=${duePaise}`;
    };
    const manifest = await made({ upiOf });
    expect(asked.reduce((sum, [, duePaise]) => sum + duePaise, 0)).toBe(manifest.paise);
    const { pages } = await readPdf(fileOf('WO-02_411045_7_001.pdf'));
    expect(pages[0]!.replaceAll('\n', ' ')).toContain('To pay by UPI, scan the code');
    const own = await made({ folder: `${options.folder}-without` });
    expect(own.files[0]!.sha256).not.toBe(manifest.files[0]!.sha256);
  });

  test.each([
    [
      'en',
      'Concession for own use: Form PT-3 for own use, number ending in 1187, valid since 4 May 2023',
    ],
    ['mr', '1187'],
    ['hi', '1187'],
  ] as const)('names the proofs of concessions, in %s', async (language, said) => {
    write([['P/2/03/00200013', 'WO-02', '411045', '7', '1', 'Irfan Tamboli', '9/44|Baner']]);
    const { files } = await made({ language, folder: `${options.folder}-${language}` });
    const folder = `${options.folder}-${language}`;
    const { pages } = await readPdf(fs.readFileSync(path.join(folder, files[0]!.name)));
    expect(pages).toHaveLength(1);
    const words = pages[0]!.replaceAll(/\s+/g, ' ');
    expect(words).toContain(said);
    expect(words).toContain('0442');
    expect(words).not.toContain('PT3/2023/01187');
  });

  test('keeps no name and no address when all is printed', async () => {
    await made();
    for (const name of ['run.sqlite', 'run.sqlite-wal', EXCLUDED, MANIFEST])
      if (fs.existsSync(path.join(options.folder, name)))
        expect(String(fileOf(name))).not.toContain('Kamat');
  });

  test('goes on where it was stopped, and gives the same files as a run that was not', async () => {
    const stop = new AbortController();
    const stopped = await runBills({
      ...options,
      signal: stop.signal,
      onFile: () => stop.abort(),
    });
    expect(stopped).toEqual({ kind: 'Stopped', files: 1 });
    const first = fs.statSync(path.join(options.folder, 'WO-01_411038_3_001.pdf')).mtimeMs;
    // A file that was being written when the power failed.
    fs.writeFileSync(path.join(options.folder, 'WO-02_411045_7_001.pdf.tmp'), 'half');
    const resumed = await made();
    expect(fs.statSync(path.join(options.folder, 'WO-01_411038_3_001.pdf')).mtimeMs).toBe(first);
    const whole = await made({ folder: `${options.folder}-whole` });
    expect(resumed.files).toEqual(whole.files);
    expect(fs.readdirSync(options.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('does not print a bill that was paid since the run was frozen, and lists it', async () => {
    const stop = new AbortController();
    await runBills({ ...options, signal: stop.signal, onFile: () => stop.abort() });
    await world.payBill('P/2/03/00200012');
    await world.settle();
    const manifest = await made();
    expect(manifest).toMatchObject({ bills: 3, excluded: { paid: 1, changed: 0 } });
    expect(String(fileOf(EXCLUDED))).toMatch(/P\/2\/03\/00200012,paid,[1-9]\d*,0\r\n/);
    expect(manifest.files.map(({ name }) => name)).not.toContain('WO-02_411045_7_001.pdf');
  });

  test('splits a round into files of a given size', async () => {
    const manifest = await made({ billsPerFile: 1 });
    expect(manifest.files.map(({ name }) => name).slice(0, 2)).toEqual([
      'WO-01_411038_3_001.pdf',
      'WO-01_411038_3_002.pdf',
    ]);
  });

  test('names each row that is wrong, and prints nothing then', async () => {
    write([
      HOUSES[0]!,
      HOUSES[0]!,
      ['P/1/05/00123456', 'WO-01', '011038', '3', '2', 'Sunanda Kamat', 'Kothrud'],
      ['P/1/05/00123457', '../..', '411038', '3', '2', 'Raghunath Bhave', 'Kothrud'],
      ['P/4/07/00415001', 'WO-04', '411030', '1', '1', '', 'Sinhagad Road'],
    ]);
    expect(await runBills(options)).toEqual({
      kind: 'AddressesRefused',
      problemCount: 4,
      problems: [
        { line: 4, column: 'pin', reason: 'invalid' },
        { line: 5, column: 'ward', reason: 'invalid' },
        { line: 6, column: 'name', reason: 'missing' },
        { line: 3, column: 'account_number', reason: 'twice' },
      ],
    });
    expect(fs.existsSync(path.join(options.folder, MANIFEST))).toBe(false);
    write(HOUSES);
    expect((await made()).bills).toBe(4);
  });

  test('is a reminder once it is posted, by each rule that is due then, once', async () => {
    const post = (on: string) =>
      notePosted({ db: options.db, folder: options.folder, on, now: world.now });
    expect(await post('2026-06-20')).toEqual({ kind: 'NotMade' });
    await made();
    // On 20 June the first half is to be paid within two weeks.
    expect(await post('2026-06-20')).toEqual({ kind: 'Posted', bills: 4, reminders: 4 });
    expect(await post('2026-06-20')).toEqual({ kind: 'Posted', bills: 4, reminders: 0 });
    const noted = await options.db.selectFrom('payment_reminders').selectAll().execute();
    expect(new Set(noted.map(({ rule, channel }) => `${rule} ${channel}`))).toEqual(
      new Set(['first_half_due print']),
    );
  });

  test('is not mixed with another one in its folder', async () => {
    await made();
    expect(await runBills({ ...options, asOf: '2026-06-16' })).toEqual({ kind: 'OtherRun' });
    expect(await runBills({ ...options, head: 'water_charges' })).toEqual({ kind: 'OtherRun' });
    const again = await made();
    expect(again).toEqual(JSON.parse(String(fileOf(MANIFEST))));
  });
});
