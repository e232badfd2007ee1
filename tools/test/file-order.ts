import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsCms, runsBesideAnother } from '../../tests/without-cms.ts';

/**
 * Vitest's order, in which end-to-end tests that need no CMS come before all others: one of them,
 * those that run beside it and the next ones, then the rest.
 */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const {
      first = [],
      beside = [],
      later = [],
    } = Object.groupBy(sorted, ({ moduleId }) =>
      runsBesideAnother(moduleId) ? 'beside' : needsCms(moduleId) ? 'later' : 'first',
    );
    return [...first.slice(0, 1), ...beside, ...first.slice(1), ...later];
  }
}
