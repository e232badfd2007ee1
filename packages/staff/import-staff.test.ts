import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPersonRows, readPostRows } from './import-rows.ts';
import { importStaff } from './import-staff.ts';
import { officerOf } from './officers.ts';
import { findPersonByEmail } from './persons.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const AUTHOR = { at: NOON, authorOf: async () => null };
const POSTS = `code,kind,department,office,superior,designation_en,designation_mr,designation_hi
MC,commissioner,,,,Municipal Commissioner,महापालिका आयुक्त,महानगरपालिका आयुक्त
HD/ROAD,department_head,road,,MC,"Head, Road","विभागप्रमुख, पथ","विभाग प्रमुख, सड़क"
ADM,administrator,,,,Administrator,खाते व्यवस्थापक,खाता प्रबंधक
`;
const PERSONS = `name,email,language,post,from,until
Asha Kulkarni,asha@pune.example,mr,HD/ROAD,2026-06-01,2027-05-31
Imran Shaikh,imran@pune.example,,ADM,,
`;

describe('rows of files', () => {
  test('are read as spreadsheets save them: byte order mark, semicolons, CRLF, empty lines', () => {
    const csv = `\uFEFF${POSTS.replaceAll(',', ';').replaceAll('"Head; Road"', '"Head, Road"').replaceAll('\n', '\r\n')}\r\n`;
    const { rows, problems } = readPostRows(csv);
    expect(problems).toEqual([]);
    expect(rows.map(({ code, line }) => [code, line])).toEqual([
      ['MC', 2],
      ['HD/ROAD', 3],
      ['ADM', 4],
    ]);
    expect(rows[1]).toMatchObject({ designation_en: 'Head, Road', superior: 'MC', office: null });
  });

  test('are refused with the line and the column', () => {
    const { problems } = readPersonRows(`name,email,language,post,from,until
,asha@pune.example,mr,MC,,
Asha,asha,fr,MC,2026-02-30,
`);
    expect(problems).toEqual([
      { file: 'persons', line: 2, column: 'name', reason: 'value_missing' },
      { file: 'persons', line: 3, column: 'email', reason: 'value_invalid', value: 'asha' },
      { file: 'persons', line: 3, column: 'language', reason: 'value_invalid', value: 'fr' },
      { file: 'persons', line: 3, column: 'from', reason: 'value_invalid', value: '2026-02-30' },
    ]);
    expect(readPostRows('code,kind\nMC,commissioner\n').problems[0]).toMatchObject({
      line: 1,
      reason: 'column_missing',
    });
    expect(readPostRows('code,kind\n"MC,commissioner\n').problems[0]?.reason).toBe('unreadable');
    expect(readPersonRows('').problems).toEqual([]);
  });
});

describeOnEachDatabase('import of staff', (open) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  const run = (posts: string, persons: string, isDryRun = false) =>
    importStaff(opened.db, { posts, persons, isDryRun }, AUTHOR);
  const rows = async () => {
    const tables = ['staff_posts', 'staff_persons', 'staff_assignments', 'staff_audit'] as const;
    return Promise.all(
      tables.map(async (table) => (await opened.db.selectFrom(table).selectAll().execute()).length),
    );
  };

  beforeAll(async () => {
    opened = await open<StaffTables>();
    await migrateStaff(opened.db);
  });

  test('reads the authority of its author in its transaction', async () => {
    const authorOf = async () => 'not_permitted' as const;
    const files = { posts: POSTS, persons: PERSONS, isDryRun: false };
    expect(await importStaff(opened.db, files, { at: NOON, authorOf })).toEqual({
      kind: 'NotPermitted',
    });
    expect(await rows()).toEqual([0, 0, 0, 0]);
  });

  test('saves nothing in a dry run, and nothing when one row is wrong', async () => {
    const counts = { posts: 3, persons: 2, assignments: 2, unchanged: 0 };
    expect(await run(POSTS, PERSONS, true)).toEqual({ kind: 'Checked', counts });
    expect(await rows()).toEqual([0, 0, 0, 0]);
    const wrong = await run(POSTS, `${PERSONS}Asha Kulkarni,asha@pune.example,mr,ADM,,\n`);
    expect(wrong).toEqual({
      kind: 'Refused',
      problems: [{ file: 'persons', line: 4, column: 'post', reason: 'other_duty', value: 'ADM' }],
    });
    expect(await rows()).toEqual([0, 0, 0, 0]);
  });

  test('saves all rows, and those of a corrected file once', async () => {
    const counts = { posts: 3, persons: 2, assignments: 2, unchanged: 0 };
    expect(await run(POSTS, PERSONS)).toEqual({ kind: 'Imported', counts });
    const asha = (await findPersonByEmail(opened.db, 'ASHA@pune.example'))!;
    const officer = (await officerOf(opened.db, asha.id, NOON))!;
    expect(officer.may('grievances.answer', { department: 'road', office: null, post: null })).toBe(
      true,
    );
    expect((await officerOf(opened.db, asha.id, new Date('2027-05-31T18:30:00Z')))!.posts).toEqual(
      [],
    );
    const before = await rows();
    expect(await run(POSTS, PERSONS)).toEqual({
      kind: 'Imported',
      counts: { posts: 0, persons: 0, assignments: 0, unchanged: 5 },
    });
    expect(await rows()).toEqual(before);
  });

  test('changes no post and no person that exist', async () => {
    const posts = POSTS.replace('Municipal Commissioner', 'Commissioner');
    const persons = PERSONS.replace('Asha Kulkarni', 'Asha Joshi');
    expect(await run(posts, persons)).toEqual({
      kind: 'Refused',
      problems: [
        { file: 'posts', line: 2, column: 'code', reason: 'differs', value: 'MC' },
        { file: 'persons', line: 2, column: 'name', reason: 'differs', value: 'Asha Joshi' },
      ],
    });
  });

  test('refuses unknown posts, repeated rows and periods that end before they begin', async () => {
    const header = PERSONS.split('\n')[0]!;
    const result = await run(
      `${POSTS}FO/1,field_officer,road,WO-01,WO/1,a,b,c\n`,
      `${header}\nA,a@pune.example,en,FO/9,,\nB,b@pune.example,en,MC,2026-06-02,2026-06-01\n`,
    );
    expect(result).toMatchObject({
      problems: [
        { file: 'posts', line: 5, column: 'superior', reason: 'unknown_post' },
        { file: 'persons', line: 2, column: 'post', reason: 'unknown_post' },
        { file: 'persons', line: 3, column: 'until', reason: 'period_invalid' },
      ],
    });
    expect(await run(`${POSTS}MC,commissioner,,,,a,b,c\n`, '')).toMatchObject({
      problems: [{ file: 'posts', line: 5, reason: 'twice' }],
    });
  });
});
