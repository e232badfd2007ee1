import type { CaseType } from '@pune/desk/case-type';
import type { View } from '@pune/http/view';
import type { Officer } from '@pune/staff/officer';

/** A request of a signed-in officer. */
export interface Visit {
  request: Request;
  view: View;
  officer: Officer;
}

/** A request about the cases of one type. */
export interface TypeVisit extends Visit {
  type: CaseType;
}

/** The types of cases that an officer may see. */
export const typesOf = (types: readonly CaseType[], officer: Officer): readonly CaseType[] =>
  types.filter(({ permission }) => officer.postsWith(permission).length > 0);

export const maySupervise = (type: CaseType, officer: Officer): boolean =>
  type.supervise !== undefined && officer.postsWith(type.supervise).length > 0;
