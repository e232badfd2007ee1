import { WARD_OFFICES } from '@pune/grievances/schema';

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');
const AREAS = new Map(WARD_OFFICES.map(({ id, name }) => [slugOf(name.en), id]));

/** Maps the slug of an office page to its ward office: `kasba-vishrambaugwada` is `WO-13`. */
export const areaOfOffice = (slug: string): string | null => AREAS.get(slug) ?? null;
