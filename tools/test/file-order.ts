import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsCms, runsBesideAnother } from '../../tests/without-cms.ts';

/**
 * Vitest's order, in which end-to-end tests that need no CMS come before all others: one of them,
 * those that run beside it and the next ones, then the rest. The others follow in the same way.
 */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [first, later] = [false, true].map((needs) => {
      const { beside = [], alone = [] } = Object.groupBy(
        sorted.filter(({ moduleId }) => needsCms(moduleId) === needs),
        ({ moduleId }) => (runsBesideAnother(moduleId) ? 'beside' : 'alone'),
      );
      return [...alone.slice(0, 1), ...beside, ...alone.slice(1)];
    });
    return [...first!, ...later!];
  }
}
