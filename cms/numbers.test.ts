import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

type Id = number | string;
const data = (title: string, number: string | null, more: object = {}) => ({
  title,
  number,
  summary: 'About it.',
  issuedOn: '2026-11-27',
  portals: ['pmc'],
  ...more,
});
const create = async (title: string, number: string | null, more: object = {}, draft = false) =>
  (
    await t.cms.create({
      collection: 'circulars',
      locale: 'en',
      draft,
      data: data(title, number, { _status: draft ? 'draft' : 'published', ...more }) as never,
      overrideAccess: true,
    })
  ).id as Id;
const update = (id: Id, changes: object) =>
  t.cms.update({
    collection: 'circulars',
    id,
    locale: 'en',
    data: changes as never,
    overrideAccess: true,
  });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { data?: { errors?: { path: string; message: string }[] } }) =>
      error.data?.errors?.map(({ path, message }) => `${path}: ${message}`).join(' ') ??
      String(error),
  );

describe('the number of a circular', () => {
  it('is unique among published documents, and a refusal names the holder', async () => {
    await create('Water cut', 'WS/2026/01');
    expect(await refused(create('Another', 'WS/2026/01'))).toBe(
      'number: “WS/2026/01” is the number of “Water cut” already. Correct it, or take that one down first.',
    );
    expect(await refused(create('As typed by others', ' ws / 2026/01'))).toMatch(
      /is the number of “Water cut” already/,
    );
    expect(await refused(create('Its own', 'WS/2026/02'))).toBeNull();
  });

  it('may be drafted twice, and is refused when the second is published', async () => {
    await create('First', 'WS/2026/03');
    const id = await create('Second', 'WS/2026/03', {}, true);
    expect(await refused(update(id, { _status: 'published' }))).toMatch(
      /is the number of “First” already/,
    );
  });

  it('is free again when its document is taken down, deleted or given another', async () => {
    const id = await create('Comes and goes', 'WS/2026/04');
    await update(id, { _status: 'draft' });
    const next = await create('Takes it', 'WS/2026/04');
    await update(next, { number: 'WS/2026/05', _status: 'published' });
    await update(id, { _status: 'published' });
    await t.cms.delete({ collection: 'circulars', id, overrideAccess: true });
    expect(await refused(create('After it', 'WS/2026/04'))).toBeNull();
  });

  it('goes to one of two that are published in the same moment', async () => {
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((title) => refused(create(title, 'WS/2026/06'))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    for (const answer of answers.filter(Boolean)) expect(answer).toMatch(/^number: /);
  });

  it('is not taken by the number of a draft or of a copy', async () => {
    await create('Pretends', 'WS/2026/07', { publishedNumber: 'ws/2026/08' }, true);
    expect(await refused(create('Honest', 'WS/2026/08'))).toBeNull();
    const copy = await t.cms.duplicate({
      collection: 'circulars',
      id: await create('Original', 'WS/2026/09'),
      locale: 'en',
      draft: true,
      overrideAccess: true,
    } as never);
    expect((copy as { number?: unknown }).number ?? null).toBeNull();
  });
});

describe('two published circulars that shared a number before', () => {
  /**
   * The state after an upgrade: one of two documents has the column; in MongoDB none has, until it
   * is published again.
   */
  async function twins(number: string, withColumn: boolean): Promise<{ first: Id; second: Id }> {
    const [first, second] = [
      await create('First holder', `${number}-a`),
      await create('Second holder', `${number}-b`),
    ];
    for (const [id, publishedNumber] of [
      [first, withColumn ? number.toLowerCase() : null],
      [second, null],
    ] as const)
      await t.cms.db.updateOne({ collection: 'circulars', id, data: { number, publishedNumber } });
    return { first, second };
  }
  const publish = (id: Id, number: string, more: object = {}) =>
    update(id, { number, _status: 'published', ...more });
  /** Unpublishes as the form does, and as a schedule does. */
  const takeDown = async (id: Id, number: string) => {
    await update(id, { number, _status: 'draft' });
    await t.cms.db.updateOne({ collection: 'circulars', id, data: { _status: 'published' } });
    await update(id, { _status: 'draft' });
  };

  it.each([true, false])(
    'are not frozen: the first keeps it, the second is corrected (column filled: %s)',
    async (withColumn) => {
      const number = `WS/2026/5${withColumn ? 0 : 1}`;
      const { first, second } = await twins(number, withColumn);
      expect(await refused(publish(second, number, { summary: 'Changed.' }))).toMatch(
        /is the number of “First holder” already/,
      );
      expect(await refused(publish(first, number, { summary: 'Changed.' }))).toBeNull();
      expect(await refused(publish(second, `${number}-c`))).toBeNull();
      expect(await refused(create('A third', number))).toMatch(
        /is the number of “First holder” already/,
      );
    },
  );

  it.each([true, false])(
    'are taken down, and leave the number to the other (column filled: %s)',
    async (withColumn) => {
      const number = `WS/2026/6${withColumn ? 0 : 1}`;
      const { first, second } = await twins(number, withColumn);
      expect(await refused(takeDown(second, number))).toBeNull();
      expect(await refused(publish(first, number))).toBeNull();
      expect(await refused(publish(second, number))).toMatch(
        /is the number of “First holder” already/,
      );
      const other = await twins(`${number}/x`, withColumn);
      expect(await refused(takeDown(other.first, `${number}/x`))).toBeNull();
      expect(await refused(create('A third', `${number}/x`))).toMatch(
        /is the number of “Second holder” already/,
      );
      expect(await refused(publish(other.second, `${number}/x`))).toBeNull();
    },
  );

  it('are taken down in one language, which claims no number', async () => {
    const { second } = await twins('WS/2026/70', true);
    const inOne = (data: object) =>
      t.cms.update({
        collection: 'circulars',
        id: second,
        locale: 'en',
        publishSpecificLocale: 'en',
        data: { _status: 'published', ...data } as never,
        overrideAccess: true,
      });
    expect(await refused(inOne({ number: 'WS/2026/70', takenDown: true }))).toBeNull();
    expect(await refused(inOne({ takenDown: false }))).toMatch(
      /is the number of “First holder” already/,
    );
    await create('Another holder', 'WS/2026/71');
    expect(await refused(inOne({ number: 'WS/2026/71', takenDown: true }))).toMatch(
      /is the number of “Another holder” already/,
    );
  });
});

describe('an end before its beginning', () => {
  it('is refused with its field and both days, and may be drafted', async () => {
    const wrong = { validFrom: '2026-12-03', validUntil: '2026-11-01' };
    expect(await refused(create('Backwards', 'WS/2026/20', wrong))).toBe(
      'validUntil: It is valid until 1 November 2026, which is before it begins (3 December 2026). Correct one of the two.',
    );
    expect(await refused(create('Backwards, a draft', 'WS/2026/20', wrong, true))).toBeNull();
    const id = await create('Right', 'WS/2026/21', { validFrom: '2026-12-03' });
    // The form sends only one of the two fields.
    expect(await refused(update(id, { validUntil: '2026-11-01', _status: 'published' }))).toMatch(
      /^validUntil: /,
    );
  });
});

describe('the id of a deleted document', () => {
  it('is given to no other, whose receipts would be another’s', async () => {
    const gone = await create('Deleted soon', 'WS/2026/30');
    await t.cms.db.create({
      collection: 'receipts',
      data: {
        title: 'Deleted soon',
        contentType: 'circulars',
        documentId: String(gone),
        operation: 'publish',
        status: 'live',
        pages: [],
        pageCount: 0,
        ms: {},
        at: new Date().toISOString(),
      },
    });
    await t.cms.delete({ collection: 'circulars', id: gone, overrideAccess: true });
    const next = await create('Comes after', 'WS/2026/31');
    expect(String(next)).not.toBe(String(gone));
    expect(
      (
        await t.cms.count({
          collection: 'receipts',
          where: { documentId: { equals: String(next) } },
          overrideAccess: true,
        })
      ).totalDocs,
    ).toBe(0);
  });
});
