import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { animalAndTreeServices } from './services.animals-trees.examples.ts';
import { duesAndRightsServices } from './services.dues-rights.examples.ts';
import { buildingServices } from './services.building.examples.ts';
import { certificateServices } from './services.certificates.examples.ts';
import { helpServices } from './services.help.examples.ts';
import { serviceFileSlugs } from './services.files.ts';
import { licenceServices } from './services.licences.examples.ts';
import { taxServices } from './services.taxes.examples.ts';
import { waterAndRoadServices } from './services.water-roads.examples.ts';

export const serviceExamples: Example<Service>[] = [
  ...taxServices,
  ...certificateServices,
  ...buildingServices,
  ...waterAndRoadServices,
  ...licenceServices,
  ...animalAndTreeServices,
  ...helpServices,
  ...duesAndRightsServices,
].map((service) => ({ ...service, attachments: serviceFileSlugs(service.slug) }));
