import { expect, it } from 'vitest';
import { placeExamples } from '../content-models/places/places.examples.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser, type Tab } from './support/browser.ts';
import { portalWith } from './support/visit.ts';

/** The four places of a home page, the list of places, and its map. */
const site = portalWith(
  ({ collections }) =>
    collections.includes('places') &&
    collections.includes('offices') &&
    !collections.includes('circulars'),
);
const titleOf = (place: (typeof placeExamples)[number], locale: Locale) =>
  (place.title as Record<Locale, string>)[locale];
const DRAWN_MS_MAX = 60_000;

/** A tab that lists what it requests. */
async function watched(open: Tab['open'], options: Parameters<Tab['open']>[0] = {}) {
  const tab = await open(options);
  const requested: string[] = [];
  tab.on('request', (request) => requested.push(request.url()));
  return { tab, requested };
}
type Watched = Awaited<ReturnType<typeof watched>>['tab'];
const isOfMap = (address: string) => /maplibre|map\.(?:base|view)|map\.[\w-]+\.css/.test(address);
const show = (tab: Watched, locale: Locale) =>
  tab.getByRole('button', { name: t(locale)('map:show') }).click();
const drawn = (tab: Watched) =>
  tab.locator('#map .maplibregl-canvas').waitFor({ timeout: DRAWN_MS_MAX });
const marks = async (tab: Watched) => (await tab.locator('#map .mark').allTextContents()).sort();
/** The entries that the list shows, as far as they have a position. */
const listed = async (tab: Watched, entries: string) =>
  (
    await tab
      .locator(`${entries}[data-at]:visible`)
      .evaluateAll((some) => some.map((item) => item.querySelector('a')!.textContent!.trim()))
  ).sort();

describeInBrowser('the home page of the city', ({ open }) => {
  it.each(LOCALES)('begins with the places that editors chose, drawn, in %s', async (locale) => {
    const { tab, requested } = await watched(open);
    await tab.goto(`${site.url}/${locale}/`);
    const section = tab.getByRole('region', { name: t(locale)('places:begin') });
    const chosen = placeExamples.filter(({ flagship }) => flagship);
    expect((await section.getByRole('heading', { level: 3 }).allTextContents()).sort()).toEqual(
      chosen.map((place) => titleOf(place, locale)).sort(),
    );
    // The drawings are in the ink of the page: the shapes that the file holds have a size here.
    for (const use of await section.locator('use').all())
      await expect.poll(async () => (await use.boundingBox())?.width).toBeGreaterThan(50);
    expect(requested.filter((address) => address.includes('places.drawings'))).toHaveLength(1);
    await section.getByRole('link', { name: t(locale)('places:near_link') }).click();
    await tab.waitForURL(/\/places\/#near$/);
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe(t(locale)('places:near_me'));
  });
});

describeInBrowser('the map of places', ({ open }) => {
  it.each(LOCALES)(
    'is loaded on a press of its button alone, and has the entries of the list, in %s',
    async (locale) => {
      const { tab, requested } = await watched(open);
      await tab.goto(`${site.url}/${locale}/places/`, { waitUntil: 'networkidle' });
      expect(requested.filter(isOfMap)).toEqual([]);
      await show(tab, locale);
      await drawn(tab);
      expect(requested.filter(isOfMap).length).toBeGreaterThan(0);
      // No tile, glyph or style of another site.
      expect(requested.filter((address) => !/^(?:blob:)?http:/.test(address))).toEqual([]);
      expect(
        new Set(requested.map((address) => new URL(address.replace('blob:', '')).host)),
      ).toEqual(new Set([new URL(site.url).host]));
      expect(await marks(tab)).toEqual(await listed(tab, '#places > li'));
      expect(await marks(tab)).not.toHaveLength(0);

      // The filter of the list is that of the map.
      await tab
        .locator('#flt-a')
        .selectOption({ label: await tab.locator('#flt-a option').nth(2).innerText() });
      const some = await listed(tab, '#places > li');
      await expect.poll(() => marks(tab)).toEqual(some);
      expect(some.length).toBeLessThan(placeExamples.length);

      // By keyboard: a mark tells its facts and links its page, and gets the focus back.
      await tab.locator('#map .mark').first().focus();
      await tab.keyboard.press('Enter');
      const link = tab.locator('#map .maplibregl-popup a');
      expect(await link.textContent()).toBe(await tab.locator('#map .mark').first().textContent());
      expect(await link.getAttribute('href')).toContain(`/${locale}/places/`);
      await tab.getByRole('button', { name: t(locale)('map:close') }).click();
      await expect
        .poll(() => tab.evaluate(() => document.activeElement?.className))
        .toMatch(/\bmark\b/);
      await tab.emulateMedia({ colorScheme: 'dark' });
      await tab.getByRole('button', { name: t(locale)('map:hide') }).click();
      expect(await tab.locator('#map').isVisible()).toBe(false);
      expect(tab.errors).toEqual([]);
    },
  );

  it('says that it cannot be shown where its code does not arrive, and the list stays', async () => {
    const { tab } = await watched(open);
    await tab.route(/map\.view/, (route) => route.abort());
    await tab.goto(`${site.url}/mr/places/`);
    await show(tab, 'mr');
    await tab.getByText(t('mr')('map:failed')).waitFor();
    expect(await tab.locator('#map').isVisible()).toBe(false);
    expect(await tab.locator('#places > li').count()).toBe(placeExamples.length);
  });

  it('is not offered without scripts, which it needs', async () => {
    const { tab } = await watched(open, { javaScriptEnabled: false });
    await tab.goto(`${site.url}/en/places/`);
    expect(await tab.locator('[data-map]').isVisible()).toBe(false);
    expect(await tab.locator('#places > li').count()).toBe(placeExamples.length);
  });

  it('shows the projects that have a position', async () => {
    const { tab } = await watched(open);
    await tab.goto(`${site.url}/en/projects/`);
    await show(tab, 'en');
    await drawn(tab);
    expect(await marks(tab)).toEqual(await listed(tab, '.reg tbody tr'));
    expect(await marks(tab)).not.toHaveLength(0);
  });

  it('shows the ward offices that have a position', async () => {
    const { tab } = await watched(open);
    await tab.goto(`${site.url}/hi/offices/`);
    await show(tab, 'hi');
    await drawn(tab);
    expect(await marks(tab)).toEqual(await listed(tab, '.wards li'));
  });
});

describeInBrowser('the map of the form for a problem', ({ open }) => {
  const text = t('mr');
  const isOfPicker = (address: string) => isOfMap(address) || /grievances\.picker/.test(address);
  const press = (tab: Watched) =>
    tab.getByRole('button', { name: text('grievances:action_map'), exact: true }).click();

  it('gives the form a position by the keyboard alone, and comes on a press', async () => {
    const { tab, requested } = await watched(open);
    await tab.goto(`${site.url}/mr/grievances/new/`, { waitUntil: 'networkidle' });
    expect(requested.filter(isOfPicker)).toEqual([]);
    await press(tab);
    await drawn(tab);
    const latitude = tab.locator('input[name="latitude"]');
    await tab.getByRole('button', { name: text('map:pick_middle') }).click();
    await expect.poll(() => latitude.inputValue()).toMatch(/^18\.\d{6}$/);
    const middle = await latitude.inputValue();
    await tab.locator('#map canvas').focus();
    await tab.keyboard.press('ArrowUp');
    // The map moves for a moment; each press takes where its middle is.
    await expect
      .poll(async () => {
        await tab.keyboard.press('Enter');
        return Number(await latitude.inputValue());
      })
      .toBeGreaterThan(Number(middle));
    // The form is not sent by Enter, and names the area of the point.
    expect(tab.url()).toBe(`${site.url}/mr/grievances/new/`);
    await expect
      .poll(() => tab.locator('[data-field="latitude"] output').innerText())
      .toMatch(/क्षेत्रात आहे/);
    // The map shows the pin once it is drawn, and follows the form after it.
    const pins = () => tab.locator('#map .pin').count();
    await expect.poll(pins).toBe(1);
    await tab.getByRole('button', { name: text('grievances:action_locate_remove') }).click();
    await expect.poll(async () => [await latitude.inputValue(), await pins()]).toEqual(['', 0]);
    expect(tab.errors).toEqual([]);
  });

  it('leaves area and landmark as they are where its code does not arrive', async () => {
    const { tab } = await watched(open);
    await tab.route(/grievances\.picker/, (route) => route.abort());
    await tab.goto(`${site.url}/mr/grievances/new/`);
    await press(tab);
    await tab.getByText(text('grievances:map_failed')).waitFor();
    expect(await tab.locator('select[name="area"]').isVisible()).toBe(true);
  });
});
