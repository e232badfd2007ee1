import { fileURLToPath } from 'node:url';
import type { WardAreas } from '@pune/ui/ward-areas';

const FALLBACK = fileURLToPath(import.meta.resolve('@pune/ui/ward-areas.imported'));

/** Puts the areas that the city imported in the place of the module that has none. */
export const importedWards = (areas: WardAreas | null) => ({
  name: 'pune:imported-wards',
  enforce: 'pre' as const,
  load: (id: string): string | null =>
    areas && id.split('?')[0] === FALLBACK
      ? `export const imported = ${JSON.stringify(areas)};`
      : null,
});
