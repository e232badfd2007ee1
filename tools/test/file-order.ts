import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsCms } from '../../tests/without-cms.ts';

/** Vitest's order, in which end-to-end tests that need no CMS come before all others. */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLater = ({ moduleId }: TestSpecification) => needsCms(moduleId);
    return [...sorted.filter((file) => !isLater(file)), ...sorted.filter(isLater)];
  }
}
