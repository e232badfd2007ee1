import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, orderOf, type World } from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { createOwnerIndex } from '../bills/owner-index.ts';
import { importFile, type ImportCommand, type ImportResult } from './import-file.ts';
import type { Totals } from './judge-rows.ts';
import type { RowProblem } from './read-row.ts';

const HEAD =
  'accountNumber,period,issuedOn,areaSqFt,ratePaisePerSqFtMonth,selfOccupied,arrears,owner,address';
const FLAT = 365_472;
const owners = createOwnerIndex(['a key of the tests']);
const flat = (n: number, more = ',,'): string =>
  `X/1/${String(n).padStart(6, '0')},2026-27,01/04/2026,800,200,yes,${more}`;

describeOnEachDatabase('an import of demands', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let folder: string;
  let problems: RowProblem[];
  let ids: number;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-demands-'));
    ({ db } = await openPaymentsDatabase(open));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));
  beforeEach(async () => {
    world = await freshWorld(db);
    problems = [];
    ids = 0;
  });

  async function run(
    text: string,
    { signal, ...command }: Partial<ImportCommand> & { name?: string; signal?: AbortSignal } = {},
  ): Promise<ImportResult> {
    const file = path.join(folder, command.name ?? 'demands.csv');
    await fs.writeFile(file, text);
    problems = [];
    return importFile(
      { file, head: 'property_tax', sample: false, declared: null, ...command },
      {
        db,
        newId: () => `imported-bill-${(ids += 1)}`.padEnd(20, '0'),
        now: world.now,
        owners,
        refused: (problem) => problems.push(problem),
        ...(signal && { signal }),
      },
    );
  }
  /** Imports a file with the totals that it comes to. */
  async function bring(text: string, command: Partial<ImportCommand> & { name?: string } = {}) {
    const checked = await run(text, command);
    if (checked.kind !== 'Checked') throw new Error(JSON.stringify([checked, problems]));
    return run(text, { ...command, declared: checked.totals });
  }
  const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
  const billsOf = (accountNumber: string) =>
    world.payments.findBills({ head: 'property_tax', accountNumber });
  const codes = () => problems.map(({ row, field, code }) => [row, field, code]);
  const versions = async () =>
    (await db.selectFrom('payment_bill_versions').select('reason').execute()).length;

  test('writes nothing until totals are declared, and nothing if they differ', async () => {
    const text = csv(flat(1), flat(2));
    const totals: Totals = { rows: 2, openingPaise: 0, assessedPaise: 2 * FLAT };
    expect(await run(text)).toMatchObject({ kind: 'Checked', totals, counts: { new: 2 } });
    for (const wrong of [{ rows: 3 }, { openingPaise: 1 }, { assessedPaise: 2 * FLAT - 1 }])
      expect(await run(text, { declared: { ...totals, ...wrong } })).toMatchObject({
        kind: 'TotalsDiffer',
        totals,
      });
    expect(await billsOf('X/1/000001')).toEqual([]);
    expect(await run(text, { declared: totals })).toMatchObject({ kind: 'Imported', totals });
    expect((await billsOf('X/1/000001'))[0]).toMatchObject({ duePaise: FLAT, sample: false });
  });

  test('keeps of an owner the mask, and shows the arrears of each year in the bill', async () => {
    await bring(csv(flat(1, '2024-25:306985:110515|2025-26:306985,Sunanda Kamat,"4/12, Kothrud"')));
    const [bill] = await billsOf('X/1/000001');
    expect(bill!.owner!.name.latin).toBe('S•••• K••••');
    expect(bill!.owner!.locality.latin).toBe('Kothrud');
    expect(bill!.lines.slice(0, 3).map(({ name, paise }) => [name, paise])).toEqual([
      ['arrears', 306_985],
      ['arrears_penalty', 110_515],
      ['arrears', 306_985],
    ]);
    const stored = JSON.stringify(await db.selectFrom('payment_bills').selectAll().execute());
    expect(stored).not.toContain('Kamat');
  });

  test('changes nothing when the same file, or the same rows in another file, come again', async () => {
    const text = csv(flat(1), flat(2));
    await bring(text);
    const before = await versions();
    expect(await run(text)).toMatchObject({ kind: 'ImportedBefore' });
    expect(await bring(csv(flat(2), flat(1)))).toMatchObject({
      kind: 'Imported',
      counts: { new: 0, unchanged: 2 },
    });
    expect(await versions()).toBe(before);
  });

  test('goes on after an interruption, and writes each bill once', async () => {
    const rows = Array.from({ length: 3_500 }, (_, n) => flat(n));
    const text = csv(...rows);
    const declared: Totals = { rows: 3_500, openingPaise: 0, assessedPaise: 3_500 * FLAT };
    const stop = new AbortController();
    const file = path.join(folder, 'long.csv');
    await fs.writeFile(file, text);
    const support = {
      db,
      newId: () => `long-bill-number-${(ids += 1)}`.padEnd(20, '0'),
      now: world.now,
      owners,
    };
    const interrupted = await importFile(
      { file, head: 'property_tax', sample: false, declared },
      {
        ...support,
        signal: stop.signal,
        progress: (step, done) => {
          if (step === 'written' && done === 2_000) stop.abort();
        },
      },
    );
    expect(interrupted).toEqual({ kind: 'Interrupted', rowsDone: 2_000 });
    expect(
      await importFile({ file, head: 'property_tax', sample: false, declared }, support),
    ).toMatchObject({ kind: 'Imported', counts: { new: 1_500 }, totals: declared });
    const { count } = await db
      .selectFrom('payment_bills')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('account_number', 'like', 'X/1/%')
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(3_500);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  });

  test('tells each refused row with its field, and then writes none', async () => {
    const result = await run(
      csv(
        flat(1),
        'X/1/000002,2026-27,31/02/2026,800,200,yes,,,',
        'X/1/000003,2026-28,01/04/2026,0,200,,,,',
        'X/1/000004,2019-20,01/04/2019,800,200,yes,,,',
        flat(5),
        flat(5),
        'X/1/000006',
        flat(7, '2026-27:5,,'),
      ),
    );
    expect(result).toMatchObject({ kind: 'Refused', counts: { refused: 6 } });
    expect(codes()).toEqual([
      [3, 'issuedOn', 'value_invalid'],
      [4, 'period', 'value_invalid'],
      [8, '', 'malformed'],
      [9, 'arrears', 'value_invalid'],
      [5, 'period', 'no_rule'],
      [7, 'accountNumber', 'twice'],
    ]);
    expect(await billsOf('X/1/000001')).toEqual([]);
  });

  test('bills no year twice: as a bill, and as arrears of another bill', async () => {
    await bring(csv(flat(1, '2025-26:306985,,')));
    await run(csv('X/1/000001,2025-26,01/04/2025,800,200,yes,,,'));
    expect(codes()).toEqual([[2, 'arrears', 'arrears_billed']]);
    await run(csv(flat(2, '2025-26:306985,,'), 'X/1/000002,2025-26,01/04/2025,800,200,yes,,,'));
    expect(codes()).toEqual([[3, 'accountNumber', 'twice']]);
  });

  test('revises and cancels by order, which the bill then shows', async () => {
    await bring(csv(flat(1), flat(2)));
    const changed = `${HEAD},action,reason,order,orderedOn`;
    await run(csv(flat(1).replace(',800,', ',900,')));
    expect(codes()).toEqual([[2, 'accountNumber', 'differs']]);
    await run(`${changed}\n${flat(1)},revise,,PT/2026/118,04/05/2026`);
    expect(codes()).toEqual([[2, 'reason', 'value_missing']]);
    await run(`${changed}\n${flat(1)},revise,Call 9876543210,PT/2026/118,04/05/2026`);
    expect(codes()).toEqual([[2, 'reason', 'personal_data']]);

    const orders = [
      changed,
      `${flat(1).replace(',800,', ',900,')},revise,Measured again,PT/2026/118,04/05/2026`,
      'X/1/000002,2026-27,,,,,,,,cancel,Billed twice,PT/2026/119,05/05/2026',
    ].join('\n');
    expect(await bring(orders)).toMatchObject({ counts: { revised: 1, cancelled: 1 } });
    expect((await billsOf('X/1/000001'))[0]).toMatchObject({
      duePaise: 411_156,
      change: { kind: 'revised', order: 'PT/2026/118', reason: 'Measured again' },
    });
    expect((await billsOf('X/1/000002'))[0]).toMatchObject({
      duePaise: 0,
      change: { kind: 'cancelled', orderedOn: '2026-05-05' },
    });
    const before = await versions();
    expect(await bring(`${orders}\n`)).toMatchObject({ counts: { unchanged: 2 } });
    expect(await versions()).toBe(before);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  });

  test('changes no bill of the past: each day shows what was known and paid at its end', async () => {
    const TAX = 'P/7/08/00715003';
    const [bill] = await billsOf(TAX);
    const seen: [string, unknown][] = [];
    const look = async () =>
      seen.push([world.now().toISOString().slice(0, 10), await world.payments.findBill(bill!.id)]);
    await look();
    world.pass(20 * 86_400);
    const part = await world.begin(TAX, { amountPaise: 500_000 });
    if (part.kind !== 'Created') throw new Error(part.kind);
    await world.psp.pay(orderOf(part.payment.checkout), 'card', 'success');
    await world.settle();
    await look();
    world.pass(40 * 86_400);
    await look();
    await bring(
      `${HEAD},action,reason,order,orderedOn\n${TAX},2026-27,01/04/2026,700,210,yes,2024-25:306985:110515,,,revise,Measured again,PT/2026/9,01/08/2026`,
    );
    await look();
    world.pass(60 * 86_400);
    expect(new Set(seen.map(([day]) => day)).size).toBe(3);
    // The bill of the third day was revised later on that day: its end shows the revision.
    for (const [day, shown] of [seen[0]!, seen[1]!, seen.at(-1)!])
      expect(await world.payments.findBill(bill!.id, day), day).toEqual(shown);
    expect(await world.payments.findBill(bill!.id, seen[2]![0])).toEqual(seen.at(-1)![1]);
  });

  test('leaves a bill that was paid as it is', async () => {
    await world.payBill('P/1/05/00123456', 'success');
    await world.settle();
    await run(
      'accountNumber,period,action,reason,order,orderedOn\nP/1/05/00123456,2026-27,cancel,Billed twice,PT/1,05/05/2026',
    );
    expect(codes()).toEqual([[2, 'accountNumber', 'paid']]);
  });

  test('reads objects a line, of heads side by side, and none of a closed head after its end', async () => {
    const lbt = { head: 'octroi_lbt', issuedOn: '2018-02-01', levy: 'lbt', taxPaise: 500 };
    const lines = [
      {
        head: 'water_charges',
        accountNumber: 'x/2',
        period: '2026-27',
        issuedOn: '2026-04-01',
        kilolitres: 100,
      },
      { ...lbt, accountNumber: 'X/3', period: '2016-17' },
      { ...lbt, accountNumber: 'X/4', period: '2017-18' },
    ].map((row) => JSON.stringify(row));
    expect(await bring(lines.join('\n'), { name: 'demands.ndjson' })).toMatchObject({
      counts: { new: 3 },
    });
    await run(
      [
        { ...lbt, accountNumber: 'X/5', period: '2018-19' },
        { ...lbt, colour: 'red' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
      { name: 'closed.ndjson' },
    );
    expect(codes()).toEqual([
      [2, 'accountNumber', 'value_missing'],
      [2, 'period', 'value_missing'],
      [1, 'period', 'head_closed'],
    ]);
  });

  describe('a concession', () => {
    const PT3 = 'self_occupation:pt3_form:PT3/2023/0042:04/05/2023::Inspector, Kothrud';
    const HEAD_OF_PROOFS =
      'accountNumber,period,issuedOn,areaSqFt,ratePaisePerSqFtMonth,selfOccupied,ecoMeasures,concession,proofs';
    const claim = (
      n: number,
      { self = 'yes', eco = 0, extent = 'none', proofs = '', year = 2026 } = {},
    ) =>
      `X/1/${String(n).padStart(6, '0')},${year}-${(year + 1) % 100},01/04/${year},800,200,${self},${eco},${extent},"${proofs}"`;
    const claims = (...rows: string[]) => [HEAD_OF_PROOFS, ...rows].join('\n');

    test('stands on a proof, which its line names', async () => {
      await bring(claims(claim(1, { proofs: PT3 })));
      const [bill] = await billsOf('X/1/000001');
      expect(bill!.totalPaise).toBe(FLAT);
      const line = bill!.workings.find(({ name }) => name === 'self_occupation');
      expect(line!.proof).toEqual({
        days: 365,
        ofDays: 365,
        documents: [
          {
            kind: 'pt3_form',
            ending: '0042',
            from: '2023-05-04',
            until: null,
            admittedBy: 'Inspector, Kothrud',
          },
        ],
      });
    });

    test('ends with its proof, to the day, and goes on with the next one', async () => {
      const eco = (first: string, last: string) =>
        `eco_rebate:eco_certificate:ECO-0001:${first}:${last}:Environment Department`;
      await bring(
        claims(
          claim(1, { eco: 1 }),
          claim(2, { eco: 1, proofs: eco('01/10/2021', '30/09/2026') }),
          claim(3, {
            eco: 1,
            proofs: `${eco('01/10/2021', '30/09/2026')} | ${eco('01/10/2026', '30/09/2031')}`,
          }),
          claim(4, { eco: 1, proofs: eco('01/10/2020', '31/03/2026').replace('2020', '2021') }),
        ),
      );
      const rebate = async (n: number) =>
        (await billsOf(`X/1/00000${n}`))[0]!.lines.find(({ name }) => name === 'eco_rebate')?.paise;
      // 5 % of 2,073.60, and 183 of 365 days of it.
      expect(await rebate(1)).toBe(-10_368);
      expect(await rebate(2)).toBe(-Math.round((10_368 * 183) / 365));
      expect(await rebate(3)).toBe(-10_368);
      expect(await rebate(4)).toBeUndefined();
    });

    test('is refused by row where its proof is missing, superfluous, of another kind or too long', async () => {
      const service = (more: string) => `concession:service_certificate:ZSB-1:${more}:Assessor`;
      await run(
        claims(
          claim(1, { year: 2027 }),
          claim(2, { self: 'no', proofs: PT3 }),
          claim(3, { proofs: PT3.replace('pt3_form', 'eco_certificate') }),
          claim(4, { extent: 'part', proofs: `${PT3}|${service('01/04/2020:31/03/2026')}` }),
          claim(5, { extent: 'part', proofs: `${PT3}|${service('01/04/2024:31/03/2024')}` }),
          claim(6, { extent: 'part', proofs: `${PT3}|${service('01/04/2024:')}` }),
          claim(7, { proofs: `${PT3}|${PT3}` }),
          claim(8, { proofs: 'self_occupation:pt3_form' }),
          claim(9, { proofs: PT3.replace('PT3/2023/0042', '9876543210') }),
          claim(10, { proofs: PT3, year: 2027 }),
        ),
      );
      expect(codes()).toEqual([
        [9, 'proofs', 'value_invalid'],
        [10, 'proofs', 'value_invalid'],
        [2, 'proofs', 'proof_missing'],
        [3, 'proofs', 'proof_unused'],
        [4, 'proofs', 'proof_kind'],
        [5, 'proofs', 'proof_period'],
        [6, 'proofs', 'proof_period'],
        [7, 'proofs', 'proof_period'],
        [8, 'proofs', 'proof_period'],
      ]);
    });
  });

  test('a bill is found by ward office, name and address, and no name is stored', async () => {
    const text = `${HEAD},ownerDevanagari,wardOffice\n${flat(1, ',Sunanda Kamat,"4/12, Kothrud"')},सुनंदा कामत,wo-03\n${flat(2, ',Neha Mutha,"4/12, Kothrud"')},,WO-3 x`;
    expect(await run(text)).toMatchObject({ kind: 'Refused' });
    expect(codes()).toEqual([[3, 'wardOffice', 'value_invalid']]);
    await bring(text.split('\n').slice(0, 2).join('\n'));
    expect(
      await owners.find(db, {
        wardOffice: 'WO-03',
        name: 'कामत सुनंदा',
        address: '४/१२ कोथरूड',
      }),
    ).toEqual([{ head: 'property_tax', accountNumber: 'X/1/000001' }]);
    const stored = JSON.stringify(await db.selectFrom('payment_owner_words').selectAll().execute());
    expect(stored).not.toMatch(/kamat|kothrud|कामत|कोथरूड/i);
  });
});
