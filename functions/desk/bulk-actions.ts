import type { Action, CaseType } from '@pune/desk/case-type';

export const hasFiles = ({ fields }: Action): boolean =>
  fields.some(({ kind }) => kind === 'photos' || kind === 'file');

/** The actions that a list offers for several cases: one file cannot be the evidence of many. */
export const bulkActions = ({ actions }: CaseType): readonly Action[] =>
  actions.filter((action) => action.isBulk && !hasFiles(action));

/** The id of the form of bulk actions of a type, to which the checkboxes of its cases belong. */
export const bulkFormId = ({ name }: Pick<CaseType, 'name'>): string => `bulk-${name}`;
