import type { SharedTables } from '@pune/database/shared';
import type { PostKind } from './permissions.ts';

/**
 * The two kinds of duty, which no account combines: who administers staff does not work on cases.
 * Foreign keys include the duty, so that neither an assignment nor an acting holder nor a delegation
 * can join the two.
 */
export type Duty = 'administration' | 'cases';

/**
 * Times are ISO 8601 texts in UTC; an end is the first instant at which a row no longer applies.
 * Tokens are stored as digests, secrets of authenticators are sealed.
 */
export interface StaffTables extends SharedTables {
  staff_persons: {
    id: string;
    name: string;
    /** In lower case. */
    email: string;
    language: string;
    duty: Duty;
    created_at: string;
    disabled_at: string | null;
  };
  /** One row, whose mark changes with each change of the rows from which officers are read. */
  staff_revision: { id: number; mark: string };
  staff_credentials: {
    person_id: string;
    password_hash: string;
    totp_sealed: string;
    changed_at: string;
  };
  staff_posts: {
    id: string;
    kind: PostKind;
    designation_en: string;
    designation_mr: string;
    designation_hi: string;
    department: string | null;
    office: string | null;
    superior: string | null;
    duty: Duty;
    created_at: string;
    ended_at: string | null;
    /** The city's own name of the post in imported files. */
    code: string | null;
  };
  staff_assignments: {
    id: string;
    person_id: string;
    post_id: string;
    duty: Duty;
    starts_at: string;
    ends_at: string | null;
    created_at: string;
  };
  staff_leaves: {
    id: string;
    person_id: string;
    acting_person_id: string | null;
    duty: Duty;
    starts_at: string;
    ends_at: string;
    created_at: string;
  };
  /** `permissions` is a JSON list. */
  staff_delegations: {
    id: string;
    from_person_id: string;
    post_id: string;
    to_person_id: string;
    permissions: string;
    order_number: string;
    duty: Duty;
    starts_at: string;
    ends_at: string;
    created_at: string;
    revoked_at: string | null;
  };
  /**
   * A link by which a person sets a password and connects an authenticator, once. A recovery is for
   * a person who has both already: it waits for the approval of a second administrator.
   */
  staff_invitations: {
    id: string;
    person_id: string;
    token_digest: string;
    totp_sealed: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
    is_recovery: number;
    invited_by: string | null;
    approved_by: string | null;
  };
  staff_sessions: {
    id: string;
    person_id: string;
    token_digest: string;
    device: string;
    created_at: string;
    seen_at: string;
    expires_at: string;
    /** Of a sign-in by the city's directory: its issuer, and its own session if it names one. */
    identity_issuer: string | null;
    identity_session: string | null;
  };
  /**
   * The accounts of the city's directory by which persons sign in. An e-mail address is no
   * identity there: addresses are given to other persons.
   */
  staff_identities: {
    issuer: string;
    subject: string;
    person_id: string;
    linked_at: string;
    linked_by: string | null;
    /** 1 if the link works once a second administrator has approved it. */
    needs_approval: number;
    approved_by: string | null;
  };
  /** Sign-ins that are under way at the directory, and its tokens that are used up. */
  staff_identity_requests: { digest: string; sealed: string; expires_at: string };
  /** The accepted time steps of one-time passwords: the primary key accepts each one once. */
  staff_totp_steps: { person_id: string; step: number };
  /** Attempts to sign in that failed or are still running; digests under the key of staff. */
  staff_attempts: {
    id: string;
    account: string;
    address: string;
    device: string | null;
    password: string;
    at: string;
  };
  /** Append-only. */
  staff_audit: {
    chain: string;
    seq: number;
    at: string;
    person_id: string | null;
    post_id: string | null;
    behalf: string | null;
    action: string;
    object: string;
    before_digest: string | null;
    after_digest: string | null;
    hmac: string;
  };
  /** The end of each chain; its row is the lock under which an entry is appended. */
  staff_audit_heads: { chain: string; seq: number; hmac: string };
  /** Append-only. */
  staff_audit_anchors: {
    chain: string;
    seq: number;
    at: string;
    hmac: string;
    signature: string;
    key_id: string;
  };
}
