import { answersColumn } from './answers.ts';
import type { Seal } from '@pune/database/seal';
import type { clocksAtFiling } from './clocks.ts';
import type { Configuration, ConfigurationCategory } from './configuration.ts';
import { originColumns, type FilingOrigin } from './filing-origin.ts';
import type { Filing } from './grievances.schema.ts';
import type { Answers } from './questions.schema.ts';
import { sealedMobile } from './sealed-mobile.ts';
import { secretHash } from './secret-hash.ts';
import { columnsOf, type GrievanceRow } from './steps.ts';

/** The columns of a grievance of which nothing has happened yet. */
const NEW_ROW = {
  status: 'submitted',
  version: 1,
  acknowledge_breaches: 0,
  resolve_breaches: 0,
  parked_until: null,
  resolved_post: null,
  resolved_person: null,
  merged_into: null,
  forgotten_at: null,
  // `derived` computes these.
  stage: '',
  due_at: '',
  timed_at: null,
};

/** The facts from which the row of a new grievance follows. */
export interface NewGrievance {
  id: string;
  filing: Filing;
  origin: FilingOrigin;
  configuration: Configuration;
  category: ConfigurationCategory;
  answers: Answers;
  officeId: string | null;
  layerVersion: string;
  owner: string | null;
  photoKey: string | null;
  submittedAt: string;
  clocks: ReturnType<typeof clocksAtFiling>;
  filed: { number: string; secret: string };
}

/** Builds the row of a new grievance. */
export function newRow(seal: Seal, given: NewGrievance): GrievanceRow {
  const { id, filing, origin, configuration, category, officeId, layerVersion, owner } = given;
  const { photoKey, submittedAt, clocks, filed } = given;
  return {
    ...NEW_ROW,
    id,
    number: filed.number,
    secret_hash: secretHash(filed.secret),
    category: filing.category,
    department_slug: category.department,
    office_id: officeId,
    owner_post: owner,
    layer_version: layerVersion,
    area: filing.area ?? null,
    landmark: filing.landmark ?? null,
    latitude: filing.latitude ?? null,
    longitude: filing.longitude ?? null,
    description: filing.description,
    answers: answersColumn({
      category: filing.category,
      configuration: configuration.version,
      values: given.answers,
    }),
    ...sealedMobile(seal, id, filing.mobile),
    photo_key: photoKey,
    share_words: filing.share_words ? 1 : 0,
    share_photo: filing.share_photo && photoKey !== null ? 1 : 0,
    language: filing.language,
    ...originColumns(origin),
    submitted_at: submittedAt,
    changed_at: submittedAt,
    acknowledge_hours: category.acknowledgeHours,
    resolve_hours: category.resolveHours,
    configuration_version: configuration.version,
    ...columnsOf(clocks),
  };
}
