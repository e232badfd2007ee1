import type { Department } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { administrationDepartments } from './departments.administration.examples.ts';
import { citizenDepartments } from './departments.citizens.examples.ts';
import { worksDepartments } from './departments.works.examples.ts';

/** Thirty departments from published sources; the list is not complete. */
export const departmentExamples: Example<Department>[] = [
  ...citizenDepartments,
  ...worksDepartments,
  ...administrationDepartments,
];
