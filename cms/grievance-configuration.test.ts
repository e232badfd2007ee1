import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

type Id = number | string;
type Row = Record<string, unknown>;
const COLLECTION = 'grievance-configuration';

let t: TestCms;
let departments: [own: Id, other: Id];
let office: Id;

const each = (english: string) => ({ english, marathi: `${english} म`, hindi: `${english} ह` });
const category = (code: string, changes: Row = {}) => ({
  code,
  label: each(code),
  department: departments[0],
  acknowledgeHours: 8,
  resolveHours: 40,
  isActive: true,
  ...changes,
});
const value = (key: string) => ({ key, name: each(key) });
const question = (code: string, changes: Row = {}) => ({
  code,
  label: each(code),
  datatype: 'string',
  values: [value('small'), value('large')],
  ...changes,
});
const asking = (...questions: Row[]): Row => ({
  categories: [category('garbage', { questions }), category('pothole')],
});
const contents = (changes: Row = {}) => ({
  department: departments[0],
  categories: [category('pothole'), category('garbage')],
  hours: { monday: { from: '09:45', to: '18:15' } },
  offices: [office],
  ...changes,
});
const messagesOf = (error: unknown): string[] =>
  ((error as { data?: { errors?: { path: string; message: string }[] } }).data?.errors ?? []).map(
    ({ path, message }) => `${path}: ${message}`,
  );

const create = (data: Row) =>
  t.cms.create({
    collection: COLLECTION,
    locale: 'en',
    overrideAccess: true,
    data: { _status: 'published', ...data } as never,
  });
const update = (id: Id, data: Row, options: Row = {}) =>
  t.cms.update({
    collection: COLLECTION,
    id,
    locale: 'en',
    overrideAccess: true,
    data: { _status: 'published', ...data } as never,
    ...options,
  } as never);
const refusalOf = async (work: Promise<unknown>) =>
  work.then(
    () => ['accepted'],
    (error: unknown) => messagesOf(error),
  );

beforeAll(async () => {
  t = await openTestCms();
  departments = [(await t.department('Administration')).id, (await t.department('Roads')).id];
  ({ id: office } = await t.cms.create({
    collection: 'offices',
    locale: 'en',
    overrideAccess: true,
    data: {
      title: 'Aundh ward office',
      summary: 'A counter.',
      kind: 'ward-office',
      code: 'WO-01',
      portals: ['pmc'],
      _status: 'published',
    } as never,
  }));
});
afterAll(() => t.close());

describe('the configuration of grievances', () => {
  let id: Id;
  beforeAll(async () => ({ id } = await create(contents())));

  it('is written to the outbox with its published form when it is published', async () => {
    const rows = await t.written(() =>
      update(id, contents({ categories: [category('pothole'), category('garbage')] })),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      contentType: COLLECTION,
      operation: 'publish',
      versions: {
        en: {
          data: {
            categories: [
              {
                code: 'pothole',
                label: { en: 'pothole', mr: 'pothole म', hi: 'pothole ह' },
                department: String(departments[0]),
                isActive: true,
              },
              { code: 'garbage' },
            ],
            hours: [{ from: '09:45', to: '18:15' }, null, null, null, null, null, null],
            offices: [String(office)],
          },
        },
      },
    });
    const { en, mr, hi } = rows[0]!.versions;
    expect([mr?.data, hi?.data]).toEqual([en!.data, en!.data]);
  });

  it('publishes questions with their values, and help in all languages', async () => {
    const asked = [
      question('size', { datatype: 'singlevaluelist', isPublic: true, required: true }),
      question('note', { hint: each('Help'), values: [] }),
    ];
    const [row] = await t.written(() =>
      update(
        id,
        contents({ categories: [category('pothole', { questions: asked }), category('garbage')] }),
      ),
    );
    const { categories } = row!.versions.en!.data as { categories: Row[] };
    expect(categories[0]!['questions']).toEqual([
      {
        code: 'size',
        label: { en: 'size', mr: 'size म', hi: 'size ह' },
        datatype: 'singlevaluelist',
        required: true,
        isPublic: true,
        values: [
          { key: 'small', name: { en: 'small', mr: 'small म', hi: 'small ह' } },
          { key: 'large', name: { en: 'large', mr: 'large म', hi: 'large ह' } },
        ],
      },
      {
        code: 'note',
        label: { en: 'note', mr: 'note म', hi: 'note ह' },
        hint: { en: 'Help', mr: 'Help म', hi: 'Help ह' },
        datatype: 'string',
        required: false,
        isPublic: false,
      },
    ]);
    expect(categories[1]).not.toHaveProperty('questions');
  });

  it('exists once', async () => {
    expect(await refusalOf(create(contents()))).toEqual([expect.stringContaining('slug')]);
  });

  it('loses no category that was published, and no code of one', async () => {
    for (const categories of [
      [category('pothole')],
      [category('pothole'), category('waste', { label: each('garbage') })],
    ])
      expect(await refusalOf(update(id, contents({ categories })))).toEqual([
        expect.stringContaining('untick “Offered in the form”'),
      ]);
    expect(
      await refusalOf(
        update(
          id,
          contents({ categories: [category('garbage', { isActive: false }), category('pothole')] }),
        ),
      ),
    ).toEqual(['accepted']);
  });

  it('keeps the departments that its categories name public, and says what to do first', async () => {
    const [own] = departments;
    const { id: other } = await t.department('Gardens');
    const withdraw = (department: Id) =>
      t.cms.update({
        collection: 'departments',
        id: department,
        locale: 'en',
        overrideAccess: true,
        data: { _status: 'draft' } as never,
      });
    const remove = (department: Id) =>
      t.cms.delete({ collection: 'departments', id: department, overrideAccess: true });
    for (const attempt of [withdraw, remove])
      await expect(attempt(own)).rejects.toThrow(/category “garbage” go to this department/);
    expect(
      await t.cms.findByID({ collection: 'departments', id: own, overrideAccess: true }),
    ).toMatchObject({ _status: 'published' });
    await withdraw(other);
    await remove(other);
  });

  it('may lose a category that only a draft had', async () => {
    const categories = [category('garbage'), category('pothole')];
    await update(
      id,
      contents({ categories: [...categories, category('flooding')], _status: 'draft' }),
      { draft: true },
    );
    expect(await refusalOf(update(id, contents({ categories })))).toEqual(['accepted']);
  });

  it.each<[string, () => Row, string]>([
    [
      'a code twice',
      () => ({
        categories: [category('garbage'), category('pothole'), category('pothole')],
      }),
      'pothole occurs twice',
    ],
    [
      'a code with blanks',
      () => ({
        categories: [category('garbage'), category('pothole'), category('Street light')],
      }),
      'small Latin letters',
    ],
    [
      'no active category',
      () => ({
        categories: [
          category('garbage', { isActive: false }),
          category('pothole', { isActive: false }),
        ],
      }),
      'at least one active category',
    ],
    [
      'a resolution that is due first',
      () => ({
        categories: [category('garbage', { resolveHours: 2 }), category('pothole')],
      }),
      'before it is due for acknowledgement',
    ],
    [
      'less than an hour',
      () => ({
        categories: [category('garbage', { acknowledgeHours: 0 }), category('pothole')],
      }),
      'whole office hours',
    ],
    [
      'half a day of hours',
      () => ({ hours: { monday: { from: '09:45', to: null } } }),
      'leave both empty for a closed day',
    ],
    ['a question twice', () => asking(question('size'), question('size')), 'size occurs twice'],
    [
      'a code that the interface for partners uses',
      () => asking(question('language')),
      'uses the code language itself',
    ],
    [
      'eleven questions',
      () => asking(...Array.from({ length: 11 }, (_, n) => question(`size_${n}`))),
      'can have 10 questions',
    ],
    [
      'a list of one value',
      () => asking(question('size', { datatype: 'multivaluelist', values: [value('one')] })),
      'at least two values',
    ],
    [
      'a value twice',
      () =>
        asking(
          question('size', { datatype: 'singlevaluelist', values: [value('one'), value('one')] }),
        ),
      'The key one occurs twice',
    ],
    [
      'a key with blanks',
      () =>
        asking(
          question('size', {
            datatype: 'singlevaluelist',
            values: [value('one'), { ...value('two'), key: 'two of them' }],
          }),
        ),
      'Latin letters, digits, hyphens',
    ],
    [
      'public answers in free text',
      () => asking(question('size', { isPublic: true })),
      'never public',
    ],
    [
      'help in one language',
      () => asking(question('size', { hint: { english: 'Help' } })),
      'all three languages, or in none',
    ],
    [
      'a language without a name',
      () => ({
        categories: [
          category('garbage', { label: { english: 'Garbage', marathi: 'कचरा' } }),
          category('pothole'),
        ],
      }),
      'required',
    ],
  ])('is refused with %s', async (_, changes, message) => {
    const refusals = await refusalOf(
      update(
        id,
        contents({ categories: [category('garbage'), category('pothole')], ...changes() }),
      ),
    );
    expect(refusals.join('\n')).toContain(message);
  });

  it('is published by publishers of its department alone; its authors save drafts', async () => {
    const as = async (role: 'author' | 'publisher', department: Id) => ({
      overrideAccess: false,
      user: await t.account(role, [department]),
    });
    const data = contents({ categories: [category('garbage'), category('pothole')] });
    const [own, other] = departments;
    await expect(update(id, data, await as('publisher', own))).resolves.toBeTruthy();
    await expect(update(id, data, await as('publisher', other))).rejects.toThrow();
    await expect(update(id, data, await as('author', own))).rejects.toThrow();
    await expect(
      update(id, { ...data, _status: 'draft' }, { ...(await as('author', own)), draft: true }),
    ).resolves.toBeTruthy();
    await expect(
      t.cms.delete({ collection: COLLECTION, id, ...(await as('publisher', own)) } as never),
    ).rejects.toThrow();
  });
});
