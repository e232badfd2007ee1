import type { SharedTables } from '@pune/database/shared';
import type { StaffTables } from '@pune/staff/migrations';
import type { Kysely, Transaction } from 'kysely';

/** The tables as code sees them. Times are ISO 8601 texts in UTC. */
export interface ModerationTables extends SharedTables, StaffTables {
  /**
   * A text or a picture that its author allows to be shown. `source` is the feature, `object` its
   * id there, `reference` the number that the author knows. A withdrawn item has neither text nor
   * picture.
   */
  moderation_items: {
    id: string;
    source: string;
    object: string;
    part: string;
    /** The reference with a letter for the part: `PN-7K4M-29XC-W`. */
    number: string;
    /** Letters and digits of the reference, as a search compares them. */
    reference: string;
    department: string;
    office: string | null;
    /** The words as they were written. */
    text: string | null;
    language: string;
    picture_key: string | null;
    picture_type: string | null;
    /** The words as they are shown. */
    approved_text: string | null;
    status: string;
    /** `open` or `completed`: the queue of the desk. */
    stage: string;
    version: number;
    submitted_at: string;
    due_at: string;
    /** The key of the order by due time: completed items are sorted by their decision. */
    sorted_at: string;
    changed_at: string;
    /** The reason why it is withheld. */
    reason: string | null;
    /** The person who withheld it; another one decides on the appeal. */
    withheld_by: string | null;
    appealed_at: string | null;
    appeal_decided_by: string | null;
    /** The post that an overdue item was passed to. */
    owner_post: string | null;
    /** The time at which it is passed on; null if there is no higher post, or it is decided. */
    escalate_at: string | null;
    /** The item before the last decision, as JSON, while that can be taken back. */
    undo: string | null;
  };
  /** `post`: the post of the officer. */
  moderation_events: {
    item_id: string;
    step: number;
    event: string;
    status: string;
    at: string;
    by: string;
    post: string | null;
    /** The reason of withholding. */
    reason: string | null;
    /** An officer's explanation to the author, or the author's reason for an appeal. */
    words: string | null;
    language: string | null;
  };
}

export type Db = Kysely<ModerationTables>;
export type Tx = Transaction<ModerationTables>;
export type ItemRow = ModerationTables['moderation_items'];
