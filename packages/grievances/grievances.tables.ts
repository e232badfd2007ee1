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
      photo_key: string | null;
      language: string;
      channel: string;
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
  /** Each configuration under which a clock was set, so that due times can be computed again. */
  grievance_configurations: { version: string; contents: string; used_at: string };
  grievance_ward_layers: { version: number; name: string; imported_at: string; geojson: string };
}

export type Db = Kysely<GrievanceTables>;
