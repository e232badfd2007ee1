import { openSnapshot } from '@pune/content/snapshot';
import { publish } from '@pune/content-models/models';
import { fillSnapshot, sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { LOCALES } from '@pune/i18n';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('virtual:pune/site', () => {
  const site = {
    id: 'pmc',
    url: 'https://pmc.test',
    collections: ['services', 'offices', 'guides'],
    locales: ['en', 'mr', 'hi'],
  };
  return { site, portals: [site] };
});
const { checklist, liveSteps } = await import('./guides.ts');

const documents = await sampleDocuments();
const snapshot = openSnapshot(':memory:');
beforeAll(() => fillSnapshot(snapshot));
afterAll(() => snapshot.close());

describe('a step of a guide', () => {
  const step = (slug: string) => {
    const reader = snapshot.reader('pmc');
    const service = reader.bySlug('services', slug, 'en')!.id;
    return {
      reader,
      service,
      steps: [
        {
          title: 'Do it',
          text: null,
          service,
          office: null,
          places: [],
          documents: ['A paper of its own'],
          where: 'elsewhere',
          cost: 'a lot',
          time: 'ages',
        },
      ],
    };
  };

  it('shows its service’s texts, not those of an editor', () => {
    const { reader, steps } = step('dog-licence');
    const [live] = liveSteps(reader, steps, 'en');
    expect(live!.facts.map(({ value }) => value)).toEqual([
      'At your ward office',
      'Owners of pet dogs',
      '₹500 a year',
      '21 days',
    ]);
    expect(live!.service).toMatchObject({
      href: '/en/services/dog-licence/',
      label: 'Dog licence',
    });
    expect(live!.papers).toContain('Certificate of the rabies vaccination');
    expect(live!.papers.at(-1)).toBe('A paper of its own');
  });

  it('changes with its service: a new fee, another appellate authority', () => {
    const { reader, service, steps } = step('water-connection');
    expect(liveSteps(reader, steps, 'en')[0]!.facts[2]!.value).toBe('Ask the office');
    const { source } = documents.find(
      ({ collection, id }) => collection === 'services' && id === service,
    )!;
    const now = publish('services', source.en, 'en')!;
    snapshot.apply('services', service, 'en', {
      ...now,
      data: { ...(now.data as object), fee: '₹2,000', timeLimitDays: null },
    });
    const [live] = liveSteps(snapshot.reader('pmc'), steps, 'en');
    expect(live!.facts[2]!.value).toBe('₹2,000');
    expect(live!.appeal).toBeNull();
  });

  it('without a service shows the editor’s texts, and nothing for missing ones', () => {
    const own = {
      title: 'Go',
      text: null,
      service: null,
      office: null,
      places: [],
      documents: [],
      where: 'At home',
      cost: null,
      time: 'a day',
    };
    expect(liveSteps(snapshot.reader('pmc'), [own], 'en')[0]).toMatchObject({
      service: null,
      papers: [],
      appeal: null,
      facts: [{ value: 'At home' }, { value: 'a day' }],
    });
  });

  it('whose service is unpublished stays', () => {
    const { reader, steps } = step('cat-registration');
    const [live] = liveSteps(reader, [{ ...steps[0]!, service: '999999' }], 'en');
    expect(live).toMatchObject({ service: null, papers: ['A paper of its own'] });
    expect(live!.facts.map(({ value }) => value)).toEqual(['elsewhere', 'a lot', 'ages']);
  });
});

describe('the list of papers', () => {
  it('names each paper once, with every step that asks for it', () => {
    expect(
      checklist([{ papers: ['identity'] }, { papers: [] }, { papers: ['receipt', 'identity'] }]),
    ).toEqual([
      { paper: 'identity', steps: [1, 3] },
      { paper: 'receipt', steps: [3] },
    ]);
  });
});

describe.each(LOCALES)('the guides of the examples in %s', (locale) => {
  const reader = () => snapshot.reader('pmc');
  const guides = () =>
    reader()
      .list('guides', { locale, order: 'title', fields: ['slug'] })
      .map(({ slug }) => reader().bySlug('guides', slug, locale)!);

  it('lead only to services that are there', () => {
    expect(guides().length).toBeGreaterThanOrEqual(10);
    for (const { slug, data } of guides())
      expect(data.steps.filter(({ service }) => service).length, slug).toBe(
        liveSteps(reader(), data.steps, locale).filter(({ service }) => service).length,
      );
  });

  it('leave fees to the services', () => {
    for (const { slug, data } of guides())
      expect(JSON.stringify(data.steps), slug).not.toMatch(/₹/);
  });
});
