import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { areaProjects } from './projects.areas.examples.ts';
import { elementProjects } from './projects.elements.examples.ts';
import { peopleProjects } from './projects.people.examples.ts';
import { serviceProjects } from './projects.services.examples.ts';
import { streetProjects } from './projects.streets.examples.ts';
import { transportProjects } from './projects.transport.examples.ts';

/**
 * The programme and 32 of its projects that public sources describe. Flagship projects are on the
 * portals of the city and of governance too.
 */
export const projectExamples: Example<Project>[] = [
  ...areaProjects,
  ...transportProjects,
  ...streetProjects,
  ...elementProjects,
  ...serviceProjects,
  ...peopleProjects,
].map((project) => ({
  ...project,
  portals: project.flagship
    ? ['smart-city', 'pmc', 'city', 'smart-governance']
    : ['smart-city', 'pmc'],
}));
