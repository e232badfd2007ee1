import { createSeal } from '@pune/database/seal';
import { createNotify, type NotifyOptions } from '@pune/notify';
import { officerOf } from '@pune/staff/officers';
import { createTestStaff } from '@pune/staff/testing';
import type { Officer } from '@pune/staff/officer';
import type { PostKind } from '@pune/staff/permissions';
import type { Kysely } from 'kysely';
import { createStorage } from 'unstorage';
import { configurationWith } from './configuration.testing.ts';
import { migrateGrievances } from './grievances.migrations.ts';
import { grievanceSchema } from './grievances.schema.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { createGrievances, type Grievances, type GrievancesOptions } from './grievances.ts';
import type { PhotoDecoders } from './photo.ts';
import type { GrievanceRow } from './steps.ts';
import { stageOf } from './transitions.ts';
import { UNDO_SECONDS } from './undos.ts';
import type { GrievanceStatus } from './grievances.constants.ts';

export const TEST_SECRET = 'k'.repeat(32);
export const TEST_SEAL = createSeal(TEST_SECRET, 'grievances');
export const PLACE = { latitude: 18.5012, longitude: 73.80954 };
/** The first bytes of a JPEG, then the facts of the photo as JSON: `FAKE_DECODERS` reads them. */
const JPEG = [0xff, 0xd8, 0xff, 0xe0];
export const fakePhoto = (takenAt: string | null, place: typeof PLACE | null = PLACE): Uint8Array =>
  Buffer.concat([Buffer.from(JPEG), Buffer.from(JSON.stringify({ takenAt, place }))]);
export const FAKE_DECODERS: PhotoDecoders = {
  decode: async (bytes) => ({
    kind: 'Photo',
    jpeg: bytes,
    facts: JSON.parse(Buffer.from(bytes.subarray(JPEG.length)).toString()) as {
      takenAt: string | null;
      place: typeof PLACE | null;
    },
  }),
  close: async () => {},
};
export const FAKE_PDF: Uint8Array = Buffer.from('%PDF-1.7 measurement book');

/** A row with the columns that a test gives, and plausible ones for the rest. */
export const testRow = (given: Partial<GrievanceRow> & { id: string }): GrievanceRow => {
  const at = given.submitted_at ?? '2026-11-25T04:30:00.000Z';
  const status = (given.status ?? 'submitted') as GrievanceStatus;
  return {
    number: given.id,
    secret_hash: given.id,
    status,
    stage: stageOf(status),
    category: 'pothole',
    department_slug: 'road',
    office_id: null,
    owner_post: null,
    layer_version: '1',
    area: null,
    landmark: null,
    latitude: null,
    longitude: null,
    description: 'What was written',
    answers: null,
    mobile_sealed: null,
    mobile_index: null,
    mobile_end_index: null,
    photo_key: null,
    share_words: 0,
    share_photo: 0,
    language: 'en',
    channel: 'web',
    operator_person: null,
    operator_post: null,
    partner: null,
    version: 1,
    submitted_at: at,
    changed_at: at,
    due_at: at,
    timed_at: null,
    acknowledge_hours: 8,
    acknowledge_by: at,
    acknowledged_at: null,
    resolve_hours: 56,
    resolve_from: at,
    resolve_by: at,
    resolved_at: null,
    parked_at: null,
    parked_until: null,
    acknowledge_breaches: 0,
    resolve_breaches: 0,
    configuration_version: null,
    resolved_post: null,
    resolved_person: null,
    merged_into: null,
    forgotten_at: null,
    ...given,
  };
};

/** A row of an event of `testRow`. */
export const testEvent = (grievanceId: string, event: string, status: string, at: string) => ({
  grievance_id: grievanceId,
  step: 1,
  event,
  status,
  at,
  by: 'office',
  post: null,
  data: '{}',
  configuration_version: null,
});

const designation = (en: string, mr: string, hi: string) => ({ en, mr, hi });
const DESIGNATIONS: Record<PostKind, ReturnType<typeof designation>> = {
  administrator: designation('Administrator', 'प्रशासक', 'प्रशासक'),
  commissioner: designation('Commissioner', 'आयुक्त', 'आयुक्त'),
  department_head: designation('Head of Roads', 'पथ विभाग प्रमुख', 'पथ विभाग प्रमुख'),
  ward_officer: designation('Ward Officer', 'क्षेत्रीय अधिकारी', 'क्षेत्रीय अधिकारी'),
  field_officer: designation('Junior Engineer', 'कनिष्ठ अभियंता', 'कनिष्ठ अभियंता'),
  operator: designation('Operator', 'चालक', 'संचालक'),
  moderator: designation('Moderator', 'नियामक', 'नियामक'),
  finance_maker: { en: 'Accounts clerk', mr: 'लेखा लिपिक', hi: 'लेखा लिपिक' },
  finance_checker: { en: 'Accounts officer', mr: 'लेखा अधिकारी', hi: 'लेखा अधिकारी' },
  finance_releaser: { en: 'Chief accounts officer', mr: 'मुख्य लेखा अधिकारी', hi: 'मुख्य लेखा अधिकारी' },
  counter_clerk: { en: 'Cashier', mr: 'रोखपाल', hi: 'रोकड़िया' },
  counter_supervisor: { en: 'Counter supervisor', mr: 'भरणा केंद्र पर्यवेक्षक', hi: 'भुगतान केंद्र पर्यवेक्षक' },
};

/** Posts of two departments in two ward offices, each with a person. */
async function createPosts(db: Kysely<any>) {
  const staff = await createTestStaff(db);
  const post = (given: Parameters<typeof staff.post>[0]) =>
    staff.post({ designation: DESIGNATIONS[given.kind], ...given });
  const commissioner = await post({ kind: 'commissioner' });
  const roads = { department: 'road', superior: commissioner };
  const head = await post({ kind: 'department_head', ...roads });
  const ward = await post({ kind: 'ward_officer', office: 'WO-03', superior: head });
  const field = await post({
    kind: 'field_officer',
    department: 'road',
    office: 'WO-03',
    superior: ward,
  });
  const otherWard = await post({
    kind: 'ward_officer',
    office: 'WO-01',
    superior: commissioner,
  });
  const lights = await post({
    kind: 'field_officer',
    department: 'electrical',
    office: 'WO-01',
    superior: otherWard,
  });
  const operator = await post({ kind: 'operator', superior: commissioner });
  const posts = { commissioner, head, ward, field, otherWard, lights, operator };
  const persons = {} as Record<keyof typeof posts, string>;
  for (const [name, post] of Object.entries(posts))
    persons[name as keyof typeof posts] = await staff.person({
      name,
      email: `${name}@pune.example`,
      posts: [post],
    });
  return { staff, posts, persons };
}

export type TestOffice = Awaited<ReturnType<typeof createTestOffice>>;

interface TestOfficeOptions extends Partial<
  Pick<
    GrievancesOptions,
    | 'deliversAtOnce'
    | 'undoSeconds'
    | 'contactsOf'
    | 'approved'
    | 'perHourMax'
    | 'perDeviceMax'
    | 'moderation'
  >
> {
  /** Without a driver, messages are queued and not sent. */
  notifiers?: NotifyOptions['notifiers'];
}

/** Migrates a database for `createTestOffice`: a suite that opens several copies it. */
export async function prepareTestOffice(db: Kysely<any>): Promise<void> {
  const mayNotify = async () => true;
  await createNotify({ db, notifiers: {}, seal: TEST_SEAL, mayNotify }).prepare();
  await migrateGrievances(db, TEST_SEAL);
}

/** Opens grievances with officers, messages and a clock that a test moves. */
export async function createTestOffice(
  db: Kysely<any>,
  start: string,
  { notifiers, ...ports }: TestOfficeOptions = {},
) {
  const clock = { now: new Date(start) };
  const now = () => clock.now;
  const notify = createNotify({
    db,
    notifiers: notifiers ?? {},
    seal: createSeal('n'.repeat(32), 'notify'),
    mayNotify: async () => true,
    // A simulation with a seed takes the same course again.
    random: () => 0.5,
    now,
  });
  await notify.prepare();
  const files = createStorage();
  const failures: unknown[] = [];
  const grievances: Grievances = createGrievances({
    db: db as Kysely<GrievanceTables>,
    files,
    photos: FAKE_DECODERS,
    seal: TEST_SEAL,
    perHourMax: 1_000_000,
    queue: notify.queue,
    withdraw: notify.withdraw,
    messagesWith: notify.messagesWith,
    ...(notifiers && { send: notify.drainAtOnce }),
    ...ports,
    onFailure: (error) => failures.push(error),
    now,
  });
  await grievances.prepare();
  const { staff, posts, persons } = await createPosts(db);
  let keys = 0;
  const pass = (hours: number): void => {
    clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
  };

  const officer = async (name: keyof typeof persons): Promise<Officer> =>
    (await officerOf(db, persons[name], now()))!;
  const rowOf = (number: string): Promise<GrievanceRow> =>
    (db as Kysely<GrievanceTables>)
      .selectFrom('grievances')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
  return {
    db,
    clock,
    now,
    notify,
    files,
    failures,
    grievances,
    staff,
    posts,
    persons,
    officer,
    rowOf,
    async file(more: object = {}) {
      const filing = grievanceSchema.parse({
        category: 'pothole',
        area: 'WO-03',
        description: `A deep hole, number ${(keys += 1)}.`,
        mobile: '9822012345',
        language: 'mr',
        ...more,
      });
      const address = `address ${keys}`;
      const result = await grievances.file(filing, null, address, configurationWith());
      if (result.kind !== 'Filed') throw new Error(JSON.stringify(result));
      const row = await rowOf(result.filed.number);
      return { ...result.filed, id: row.id };
    },
    /** Performs an action on the present version of a case. */
    async act(
      number: string,
      by: keyof typeof persons,
      action: string,
      values: Record<string, string> = {},
      photos: readonly Uint8Array[] = [],
    ) {
      const { id, version } = await rowOf(number);
      const { cases } = grievances.desk;
      const input = { values, files: { photos } };
      return cases.act(
        { id, action, version, input, key: `key ${(keys += 1)}` },
        await officer(by),
      );
    },
    /** A photo that was taken at the place, a moment ago. */
    photo: () => fakePhoto(clock.now.toISOString()),
    pass,
    /** Passes the time in which a step can be taken back: its messages are due then. */
    passUndo: () => pass(UNDO_SECONDS / 3_600),
  };
}
