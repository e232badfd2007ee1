import type { HeldPost, Officer, Reach, Ward } from '@pune/staff/officer';
import {
  PERMISSIONS_OF,
  type Permission,
  type PostKind,
  type Scope,
} from '@pune/staff/permissions';

/** A person with one post, for tests without a database of staff. */
export interface OfficerGiven {
  person: string;
  kind: PostKind;
  department?: string | null;
  office?: string | null;
  language?: Officer['person']['language'];
}

const covers = (scope: Scope | undefined, post: HeldPost, ward: Ward): boolean => {
  const sameDepartment = post.department === ward.department;
  const sameOffice = post.office === ward.office;
  switch (scope) {
    case 'all':
      return true;
    case 'department':
      return sameDepartment;
    case 'office':
      return sameOffice;
    case 'unit':
      return sameDepartment && sameOffice;
    case 'post':
      return ward.post === post.id;
    case undefined:
      return false;
  }
};

/** Creates an officer of one post with the permissions of its kind. */
export function officerWith(given: OfficerGiven): Officer {
  const { person, kind, department = null, office = null, language = 'en' } = given;
  const designation = {
    en: `Officer ${person}`,
    mr: `अधिकारी ${person}`,
    hi: `अधिकारी ${person}`,
  };
  const id = [kind, department, office].filter(Boolean).join(' ');
  const post: HeldPost = { id, kind, designation, department, office, via: 'own' };
  const scopeOf = (permission: Permission) => PERMISSIONS_OF[kind][permission];
  return {
    person: { id: person, name: `Person ${person}`, language },
    posts: [post],
    postsWith: (permission) => (scopeOf(permission) ? [post] : []),
    reach: (permission): Reach => {
      const scope = scopeOf(permission);
      return {
        all: scope === 'all',
        departments: scope === 'department' && department ? [department] : [],
        offices: scope === 'office' && office ? [office] : [],
        units: scope === 'unit' && department ? [{ department, office }] : [],
        posts: scope === 'post' ? [id] : [],
      };
    },
    may: (permission, ward) => covers(scopeOf(permission), post, ward),
  };
}
