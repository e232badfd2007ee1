import type { Locale } from '@pune/i18n';
import type { Permission, PostKind } from './permissions.ts';

/** A post with the way in which the person acts for it. */
export interface HeldPost {
  id: string;
  kind: PostKind;
  designation: Readonly<Record<Locale, string>>;
  /** The slug of the department; null for a post above all departments. */
  department: string | null;
  /** The code of the ward office, such as `WO-03`; null for a post above all offices. */
  office: string | null;
  /** The person's own post, the post of a holder on leave, or permissions that were delegated. */
  via: 'own' | 'acting' | 'delegated';
  /** The person on leave or the delegator, on whose behalf the holder acts. */
  behalf?: string;
}

/** The place of a case in the hierarchy, which scopes compare with posts. */
export interface Ward {
  department: string;
  /** Null for a case that belongs to no ward office. */
  office: string | null;
  /** The post that the case is assigned to. */
  post: string | null;
}

/**
 * The cases to which a permission of a person applies, as conditions of a database query. A case is
 * within reach if one of the lists contains it; `all` needs no list.
 */
export interface Reach {
  all: boolean;
  departments: readonly string[];
  offices: readonly string[];
  /** Departments in offices. */
  units: readonly { department: string; office: string | null }[];
  posts: readonly string[];
}

/**
 * A signed-in person with all posts for which the person may act now. It is read from the database
 * for every request, and again in the transaction of an action.
 */
export interface Officer {
  person: { id: string; name: string; language: Locale };
  /** Own posts first. */
  posts: readonly HeldPost[];
  /** The posts with this permission; the first one signs an action. */
  postsWith: (permission: Permission) => readonly HeldPost[];
  reach: (permission: Permission) => Reach;
  /** Checks a permission for one case. */
  may: (permission: Permission, ward: Ward) => boolean;
}
