import type { SharedTables } from '@pune/database/shared';
import type { StaffTables } from '@pune/staff/migrations';
import type { Kysely } from 'kysely';
import type { SealedMobile } from './sealed-mobile.ts';

/** The place of a grievance in the office, and its clocks. */
interface Work {
  /** The post that is responsible. It is null only while there is no post at all. */
  owner_post: string | null;
  /** The number of events. An action names the version on which it was decided. */
  version: number;
  /** `stageOf(status)`; it begins the indexes of the queues. */
  stage: string;
  /** The due time of the clock that ends next; for a completed case its last change. */
  due_at: string;
  changed_at: string;
  /** The time limits in office hours, as the configuration gave them at the filing. */
  acknowledge_hours: number;
  resolve_hours: number;
  configuration_version: string | null;
  acknowledge_by: string;
  acknowledged_at: string | null;
  resolve_from: string;
  resolve_by: string;
  resolved_at: string | null;
  parked_at: string | null;
  /** The day in India until which the case is parked. */
  parked_until: string | null;
  acknowledge_breaches: number;
  resolve_breaches: number;
  /** The time of the next event that happens by itself (`nextTimedEvent`). */
  timed_at: string | null;
  /** The post and the person that resolved it last: a dispute goes to the superior of the post. */
  resolved_post: string | null;
  resolved_person: string | null;
  /** The grievance that reports the same problem. */
  merged_into: string | null;
}

/** The tables as code sees them. Times are ISO 8601 texts in UTC, which sort chronologically. */
export interface GrievanceTables extends SharedTables, StaffTables {
  /**
   * Free text contains no Aadhaar numbers: they are masked before. `forgotten_at`: the time at
   * which text, place, photo and number were deleted.
   */
  grievances: SealedMobile &
    Work & {
      id: string;
      number: string;
      secret_hash: string;
      status: string;
      category: string;
      department_slug: string;
      office_id: string | null;
      layer_version: string;
      area: string | null;
      landmark: string | null;
      latitude: number | null;
      longitude: number | null;
      description: string;
      /** JSON of the answers to the questions of the category (`answers.ts`). */
      answers: string | null;
      photo_key: string | null;
      /** 1: the reporter allows the part to be shown publicly; 0: not, or not any more. */
      share_words: number;
      share_photo: number;
      language: string;
      /** One of `GRIEVANCE_CHANNELS`. */
      channel: string;
      /** The officer who filed it for a citizen, and the officer's post. */
      operator_person: string | null;
      operator_post: string | null;
      /** The partner whose key sent it. */
      partner: string | null;
      submitted_at: string;
      forgotten_at: string | null;
    };
  /** `data` is JSON, see `EventData`. `post`: the post of the officer. */
  grievance_events: {
    grievance_id: string;
    step: number;
    event: string;
    status: string;
    at: string;
    by: string;
    post: string | null;
    data: string;
    configuration_version: string | null;
  };
  /** The words of an event, for `public`, `reporter` or `office`. */
  grievance_messages: {
    grievance_id: string;
    step: number;
    words: string;
    language: string;
    audience: string;
  };
  /** The words by which officers find a grievance (`search-words.ts`). */
  grievance_words: { grievance_id: string; words: string };
  /** Files that show that work was done. `type` is a MIME type; times and places are the photo's. */
  grievance_evidence: {
    id: string;
    grievance_id: string;
    step: number;
    file_key: string;
    type: string;
    taken_at: string | null;
    latitude: number | null;
    longitude: number | null;
  };
  /**
   * Citizens who are told of each public step. `citizen`: the id of an account; without one a
   * confirmed mobile number, or an e-mail address that is confirmed at `confirmed_at`. `channels`
   * are separated by blanks.
   */
  grievance_followers: {
    id: string;
    grievance_id: string;
    relation: string;
    citizen: string | null;
    mobile_sealed: string | null;
    mobile_index: string | null;
    email_sealed: string | null;
    email_index: string | null;
    channels: string;
    language: string;
    origin: string;
    since: string;
    confirmed_at: string | null;
  };
  /** The times at which evidence of a grievance was refused. */
  grievance_evidence_refusals: { grievance_id: string; at: string };
  /**
   * The last step of a grievance while its officer can take it back; `before` is JSON of the columns
   * that the step changed.
   */
  grievance_undos: {
    grievance_id: string;
    step: number;
    action: string;
    person_id: string;
    until: string;
    before: string;
  };
  /** Links to the page of a reporter that a code opened, by the hash of their secret. */
  grievance_own_links: { hash: string; secret_hash: string; until: string };
  /** Each configuration under which a clock was set, so that due times can be computed again. */
  grievance_configurations: { version: string; contents: string; used_at: string };
  /** The statistics of a period as JSON, see `Statistics` in `public-reports.figures.ts`. */
  grievance_statistics: { period: string; as_of: string; statistics: string };
  /**
   * The public figures of a day or a month in India, for the whole city or a group; those of the
   * bucket '' count reports as they are now. Hours are packed (`public-reports.cells.ts`).
   */
  grievance_figures: {
    bucket: string;
    scope: string;
    id: string;
    filed: number;
    open: number;
    late: number;
    acknowledge_due: number;
    acknowledge_in_time: number;
    resolve_due: number;
    resolve_in_time: number;
    disputed: number;
    reopened: number;
    wrong_routes: number;
    acknowledged_hours: string;
    resolved_hours: string;
  };
  /**
   * One row: reports are counted up to `as_of`; during the first count those that were filed until
   * `counted_to`, which is null afterwards.
   */
  grievance_figures_state: { id: number; as_of: string; counted_to: string | null };
  /** Steps that the figures do not count yet. `before`: JSON of `CountedRow`. */
  grievance_changes: { grievance_id: string; step: number; at: string; before: string | null };
  /** The number of reports by unit and state. `office` is `unknown` without a ward office. */
  grievance_totals: {
    office: string;
    department: string;
    category: string;
    status: string;
    count: number;
  };
  grievance_ward_layers: { version: number; name: string; imported_at: string; geojson: string };
}

export type Db = Kysely<GrievanceTables>;
