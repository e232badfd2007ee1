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

/** The services that are asked for most, in the order of each group: the same in every language. */
const FIRST: Partial<Record<Service['category'], readonly string[]>> = {
  taxes: ['property-tax-payment', 'water-bill-payment', 'self-occupation-concession'],
  certificates: ['birth-certificate', 'death-certificate', 'marriage-registration'],
  building: ['building-permission', 'occupancy-certificate', 'zone-certificate'],
  'water-roads': ['water-connection', 'drainage-connection', 'road-digging-permission'],
  licences: ['business-licence-renewal', 'hawker-registration', 'hoarding-permission'],
  'animals-trees': ['dog-licence', 'tree-cutting-permission', 'cat-registration'],
  help: ['report-a-problem', 'right-to-information-application', 'lokshahi-din'],
};

const ranked = ({ category, slug }: Example<Service>): { rank?: number } => {
  const at = FIRST[category as Service['category']]?.indexOf(slug) ?? -1;
  return at === -1 ? {} : { rank: at + 1 };
};

export const serviceExamples: Example<Service>[] = [
  ...taxServices,
  ...certificateServices,
  ...buildingServices,
  ...waterAndRoadServices,
  ...licenceServices,
  ...animalAndTreeServices,
  ...helpServices,
  ...duesAndRightsServices,
].map((service) => ({
  ...service,
  ...ranked(service),
  attachments: serviceFileSlugs(service.slug),
}));
