import type { SharedTables } from '@pune/database/shared';
import type { StaffTables } from '@pune/staff/migrations';
import type { Kysely, Transaction } from 'kysely';

/** Times are ISO 8601 texts in UTC. */
export interface Open311Tables extends SharedTables, StaffTables {
  /** Each short name belongs to one organisation for good: cases name the partner by it. */
  open311_partners: { code: string; name: string; created_at: string };
  /** Keys of partners. The key itself is stored nowhere. */
  open311_keys: {
    id: string;
    key_hash: string;
    /** The short name of the partner. Keys of one partner share it. */
    partner: string;
    name: string;
    contact: string;
    permission: string;
    per_minute: number;
    per_day: number;
    created_at: string;
    created_person: string;
    created_post: string;
    revoked_at: string | null;
    last_used_at: string | null;
  };
  /**
   * Requests of organisations for a key. `status` is `open`, `accepted` or `refused`. The link that
   * shows the key once is stored as a digest.
   */
  open311_key_requests: {
    id: string;
    organisation: string;
    purpose: string;
    email: string;
    language: string;
    origin: string;
    asked_at: string;
    status: string;
    decided_at: string | null;
    key_id: string | null;
    fetch_digest: string | null;
    fetch_until: string | null;
  };
  /** The uses of a key by day in India. */
  open311_uses: {
    key_id: string;
    day: string;
    requests: number;
    filed: number;
    updates: number;
    refused: number;
  };
  /** The number that a token led to. */
  open311_tokens: { token: string; number: string; created_at: string };
  /** The time at which a version of the services was seen first: the changeset of clients. */
  open311_changesets: { version: string; seen_at: string };
}
export type Db = Kysely<Open311Tables>;
export type Tx = Transaction<Open311Tables>;
export type KeyRow = Open311Tables['open311_keys'];
export type KeyRequestRow = Open311Tables['open311_key_requests'];
export type UseRow = Open311Tables['open311_uses'];
