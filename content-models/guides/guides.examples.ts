import { everydayGuides } from './guides.everyday.examples.ts';
import { familyGuides } from './guides.family.examples.ts';
import { homeGuides } from './guides.homes.examples.ts';
import { newcomerGuides } from './guides.newcomers.examples.ts';
import { visitorGuides } from './guides.visitors.examples.ts';
import { workGuides } from './guides.work.examples.ts';
import type { GuideExample } from './guides.wording.examples.ts';

export const guideExamples: GuideExample[] = [
  ...newcomerGuides,
  ...homeGuides,
  ...familyGuides,
  ...workGuides,
  ...everydayGuides,
  ...visitorGuides,
];
