import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { GrievanceTables } from '../grievances.tables.ts';
import { sealedMobile } from '../sealed-mobile.ts';
import { storedWords } from '../search-words.ts';
import { secretHash } from '../secret-hash.ts';
import { createTrackingNumber } from '../tracking-number.ts';
import { POINTS } from '../wards/schematic-layer.ts';
import { GENERATED_CONFIGURATION } from './configuration.testing.ts';
import type { Course, CourseEvent, OwnerName } from './courses.testing.ts';
import type { PostOf } from './posts.testing.ts';
import type { Draws } from './random.testing.ts';
import { OFFICE_WORDS, wordsFor } from './words.testing.ts';

/** The rows of one grievance, by table. */
export interface Rows {
  grievances: GrievanceTables['grievances'][];
  grievance_words: GrievanceTables['grievance_words'][];
  grievance_events: GrievanceTables['grievance_events'][];
  grievance_messages: GrievanceTables['grievance_messages'][];
  grievance_evidence: GrievanceTables['grievance_evidence'][];
}

/** A prime that shares no divisor with the count of numbers: numbers look random and are unique. */
const STRIDE = 2_147_483_647;
const SIGNS = 23;
const NUMBERS = SIGNS ** 7;
const NEAR = 0.02;
const MOBILES = 400_000;

/** The secret of a generated grievance. */
export const generatedSecret = (index: number): string => `secret of ${index}`;
export const generatedMobile = (index: number): string =>
  `9${String(822_000_000 + ((index * 7_919) % MOBILES)).padStart(9, '0')}`;
export function generatedNumber(index: number): string {
  let left = Number((BigInt(index + 1) * BigInt(STRIDE)) % BigInt(NUMBERS));
  return createTrackingNumber(() => {
    const sign = left % SIGNS;
    left = Math.floor(left / SIGNS);
    return sign;
  });
}
const generatedId = (index: number): string => index.toString(16).padStart(24, '0');

const LANGUAGES: readonly (readonly [Locale, number])[] = [
  ['mr', 60],
  ['en', 25],
  ['hi', 15],
];
const WITH_WORDS: readonly string[] = ['reply', 'park', 'resolve'];

export interface Stamp {
  draws: Draws;
  seal: Seal;
  postOf: PostOf;
}

/** Stamps a course: a grievance of its own, with the times and states of the course. */
export function rowsOf(
  { row, events }: Course,
  index: number,
  { draws, seal, postOf }: Stamp,
): Rows {
  const id = generatedId(index);
  const [office, [longitude, latitude]] = draws.pick(POINTS);
  const language = draws.weighted(LANGUAGES);
  const isPlaced = draws.next() < 0.8;
  const post = (owner: string) => postOf(owner as OwnerName, row.department_slug, office);
  const near = (value: number) => Number((value + (draws.next() - 0.5) * NEAR).toFixed(6));
  const words = wordsFor(draws, language);
  return {
    grievance_words: [{ grievance_id: id, words: storedWords(words) }],
    grievances: [
      {
        ...row,
        id,
        number: generatedNumber(index),
        secret_hash: secretHash(generatedSecret(index)),
        office_id: office,
        area: isPlaced ? null : office,
        latitude: isPlaced ? near(latitude) : null,
        longitude: isPlaced ? near(longitude) : null,
        owner_post: post(row.owner_post!),
        resolved_post: row.resolved_at === null ? null : post('field'),
        merged_into: row.status === 'merged' && index > 0 ? generatedId(index - 1) : null,
        language,
        ...words,
        ...sealedMobile(seal, id, draws.next() < 0.7 ? generatedMobile(index) : null),
      },
    ],
    grievance_events: events.map((event, place) => ({
      grievance_id: id,
      step: place + 1,
      event: event.event,
      status: event.status,
      at: event.at,
      by: event.by,
      post: event.by === 'office' ? post('field') : null,
      data: dataOf(event, post),
      configuration_version: GENERATED_CONFIGURATION.version,
    })),
    grievance_messages: events.flatMap(({ event }, place) =>
      WITH_WORDS.includes(event)
        ? [{ grievance_id: id, step: place + 1, words: OFFICE_WORDS, language, audience: 'public' }]
        : [],
    ),
    grievance_evidence: events.flatMap(({ event, at }, place) =>
      event === 'resolve'
        ? [
            {
              id: `${id}-${place}`,
              grievance_id: id,
              step: place + 1,
              file_key: `generated:${id}.jpg`,
              type: 'image/jpeg',
              taken_at: at,
              latitude: null,
              longitude: null,
            },
          ]
        : [],
    ),
  };
}

const dataOf = ({ data }: CourseEvent, post: (owner: string) => string): string =>
  JSON.stringify(data.owner ? { ...data, owner: post(data.owner) } : data);
