import { expect, it } from 'vitest';
import type { Render } from './rendering.ts';
import { alert, cityChanges, NOON, page } from './testing/emergency-city.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const sites = plainSites.slice(0, 1);

/** Opens a portal whose release was made by other processes: this one has rendered nothing. */
async function city(render: Render = plainRender) {
  const rendered: string[] = [];
  const counting: Render = async (path, content) => {
    rendered.push(path);
    return render(path, content);
  };
  const engine = openEngine({ sites, renderers: new Map([['pmc', counting]]), now: () => NOON });
  await engine.publisher.absorb(cityChanges());
  await engine.publisher.makeRelease('pmc');
  rendered.length = 0;
  const { log } = engine.targets.get('pmc')!;
  log.length = 0;
  const noted = () =>
    ['reads', 'questions', 'pages', 'work', 'state'].map((table) =>
      engine.snapshot.sql(`select * from ${table}`).all(),
    );
  return { ...engine, rendered, log, noted };
}

async function warmed({ publisher }: Awaited<ReturnType<typeof city>>): Promise<number> {
  let turns = 0;
  while (await publisher.warm()) turns++;
  return turns;
}

it('renders the first-priority pages and one page of each route, writes and records nothing, and ends', async () => {
  const town = await city();
  const before = town.noted();
  const turns = await warmed(town);
  expect(town.rendered).toEqual(
    expect.arrayContaining([
      '/en/',
      '/mr/',
      '/en/pages/',
      '/en/_alerts/',
      '/mr/grievances/',
      '/robots.txt',
    ]),
  );
  const documents = new Set(town.rendered.filter((path) => /^\/..\/pages\/p\d/.test(path)));
  expect(documents.size).toBe(1);
  expect(turns).toBe(town.rendered.length);
  expect(turns).toBeLessThan(3 * 100);
  expect([town.log, town.noted()]).toEqual([[], before]);
  expect(await town.publisher.warm()).toBe(false);
});

it('yields between pages: an edit in between is published as usual', async () => {
  const town = await city();
  await town.publisher.warm();
  const receipt = await town.publisher.publish(page('p7', 'Edited'));
  expect(receipt.pages.map(({ path }) => path)).toContain('/en/pages/p7/');
  expect(await town.publisher.warm()).toBe(true);
  await warmed(town);
  expect(town.targets.get('pmc')!.pages.get('/en/pages/p7/')!.toString()).toContain('Edited');
});

it('caches no result that a change makes stale', async () => {
  const town = await city();
  await warmed(town);
  await town.publisher.publish(alert());
  await town.publisher.publish(page('p7', 'Edited'));
  const full = openEngine({ sites, renderers: new Map([['pmc', plainRender]]), now: () => NOON });
  await full.publisher.absorb([
    ...cityChanges().filter(({ documentId }) => documentId !== 'p7'),
    alert(),
    page('p7', 'Edited'),
  ]);
  await full.release();
  const texts = (engine: Pick<typeof full, 'targets'>) =>
    new Map([...engine.targets.get('pmc')!.pages].map(([path, body]) => [path, body.toString()]));
  expect(texts(town)).toEqual(texts(full));
});

it('ignores pages that fail to render', async () => {
  let isBroken = false;
  const town = await city(async (path, content) => {
    if (isBroken && path.startsWith('/mr/')) throw new Error('broken');
    return plainRender(path, content);
  });
  isBroken = true;
  await warmed(town);
  expect(town.rendered).toContain('/en/');
  expect(town.publisher.work.failures(town.publisher.liveOf('pmc')!.id)).toEqual([]);
});

it('waits for the first release, and starts again only with another renderer', async () => {
  const engine = openEngine({ sites, renderers: new Map([['pmc', plainRender]]), now: () => NOON });
  expect(await engine.publisher.warm()).toBe(false);
  await engine.publisher.absorb(cityChanges());
  await engine.release();
  while (await engine.publisher.warm());
  await engine.release();
  expect(await engine.publisher.warm()).toBe(false);
  engine.portals[0]!.rendererId = 'another';
  await engine.release();
  expect(await engine.publisher.warm()).toBe(true);
});
