import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { WIDGETS as OF_EDITORS } from '../content-models/widgets.ts';
import { WIDGETS as OF_EMBEDDERS } from '../functions/embed/widgets.ts';
import { portalsIn } from '../packages/template/portals.ts';
import { routesOf } from '../packages/template/routes.ts';

const sites = await portalsIn(
  pathToFileURL(path.join(fileURLToPath(new URL('..', import.meta.url)), 'sites/')),
);
const names = OF_EDITORS.map(({ name }) => name);

test('widgets in rich text equal the embeddable widgets', () => {
  expect(Object.keys(OF_EMBEDDERS).sort()).toEqual([...names].sort());
});

test.each(names)(
  '%s has a bare page for frames, and one by itself, on each portal that offers it',
  (name) => {
    const offering = sites.filter(({ capabilities }) => (capabilities as string[]).includes(name));
    expect(offering.length).toBeGreaterThan(0);
    for (const site of offering) {
      const routes = Object.keys(routesOf(site));
      expect(routes).toContain(`/[locale]/embed/${name}`);
      const page = OF_EMBEDDERS[name]({ locale: 'en' });
      expect(routes).toContain(page.replace('/en/', '/[locale]/').replace(/\/$/, ''));
    }
  },
);
