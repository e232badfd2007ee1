import { describe, expect, it } from 'vitest';
import type { Project } from '../content-models.types.ts';
import { DATE_PRECISIONS, MILESTONE_STATES } from './milestones.ts';
import { PROJECT_STATUSES, PROJECT_THEMES, projects as collection } from './projects.collection.ts';
import { projectExamples } from './projects.examples.ts';
import { costRange, projects } from './projects.published.ts';

const CREATED = '2026-11-25T04:00:00.000Z';
const source = (values: Partial<Project>) =>
  ({
    id: 7,
    slug: 'a-bridge',
    createdAt: CREATED,
    updatedAt: CREATED,
    portals: ['north'],
    title: 'A bridge',
    summary: 'Over the river',
    status: 'tendered',
    theme: 'streets',
    ...values,
  }) as Project & { slug: string };
const published = (values: Partial<Project>) => projects.publish(source(values), 'en')!;

describe('a published project', () => {
  it('has every field, empty ones too, when little is known', () => {
    const { data, card, date, category } = published({});
    expect(card).toEqual({
      flagship: 0,
      status: 'tendered',
      stateOn: null,
      stateOnPrecision: 'day',
      department: null,
      office: null,
      latitude: null,
      longitude: null,
      costRupees: null,
    });
    expect(data).toMatchObject({
      milestones: [],
      costAccounts: [],
      sanctionedRupees: null,
      latitude: null,
      sourceNote: null,
      circulars: [],
    });
    expect([date, category]).toEqual(['2026-11-25', 'streets']);
    expect(JSON.stringify(data)).not.toContain('undefined');
  });

  it('is dated by the account that names its state', () =>
    expect(published({ stateOn: '2024-01-10' }).date).toBe('2024-01-10'));

  it('costs the range of its total accounts; a part is not the cost', () => {
    const costAccounts = [
      { text: 'whole', rupees: 300 },
      { text: 'whole again', rupees: 200 },
      { text: 'a part', rupees: 5, isPart: true },
      { text: 'no sum' },
    ];
    expect(published({ costAccounts } as Partial<Project>).card.costRupees).toEqual([200, 300]);
    expect(
      published({ costAccounts, sanctionedRupees: 400, spentRupees: 1 } as Partial<Project>).card
        .costRupees,
    ).toEqual([200, 400]);
    expect(costRange({ sanctionedRupees: null, costAccounts: [] })).toBeNull();
  });

  it('leaves out milestones and accounts that this language has no words for', () => {
    const { data } = published({
      milestones: [
        { title: '', state: 'done' },
        { title: 'Opened', state: 'done', actualOn: '2019-02-01T00:00:00.000Z' },
      ],
      costAccounts: [{ text: '', rupees: 9 }],
    } as Partial<Project>);
    expect(data.milestones).toEqual([
      {
        title: 'Opened',
        state: 'done',
        plannedOn: null,
        actualOn: '2019-02-01',
        precision: 'day',
        note: null,
      },
    ]);
    expect(data.costAccounts).toEqual([]);
  });

  it('refers to other documents by their ids alone', () => {
    const { data, card } = published({
      office: { id: 3, title: 'Aundh' },
      department: { id: 4 },
      circulars: [{ id: 5 }, 6],
      relatedProjects: [8],
    } as never);
    expect([data.office, card.department, data.circulars, data.relatedProjects]).toEqual([
      '3',
      '4',
      ['5', '6'],
      ['8'],
    ]);
  });

  it('is not published without a title in this language, or when it is taken down', () => {
    expect(projects.publish(source({ title: ' ' }), 'mr')).toBeNull();
    expect(projects.publish(source({ takenDown: true }), 'mr')).toBeNull();
  });

  it('is found by its text, its place and its milestones', () => {
    expect(
      published({
        place: 'Baner',
        agency: 'Roads',
        milestones: [{ title: 'Piers stand', state: 'done' }],
      } as Partial<Project>).text,
    ).toBe('Roads\nBaner\nPiers stand');
  });
});

describe('the fields of a project', () => {
  const options = (name: string): string[] => {
    const found = JSON.parse(JSON.stringify(collection.fields), (_, value) =>
      value?.name === name && value.options
        ? { hit: value.options.map((option: { value: string }) => option.value) }
        : value,
    );
    return JSON.stringify(found)
      .match(new RegExp(`"hit":(\\[[^\\]]*\\])`, 'g'))!
      .flatMap((hit) => JSON.parse(hit.slice(6)) as string[]);
  };
  it('offer exactly the values that have labels', () => {
    expect(options('status')).toEqual([...PROJECT_STATUSES]);
    expect(options('theme')).toEqual([...PROJECT_THEMES]);
    expect(options('state')).toEqual([...MILESTONE_STATES]);
    expect(options('stateOnPrecision')).toEqual([...DATE_PRECISIONS]);
  });
});

describe('the example projects', () => {
  it('are the programme and its 32 projects, each with its source', () => {
    expect(projectExamples).toHaveLength(33);
    expect(projectExamples.filter(({ theme }) => theme === 'programme')).toHaveLength(1);
    for (const { slug, sourceNote, body } of projectExamples)
      expect([slug, sourceNote, body]).toEqual([slug, expect.anything(), expect.anything()]);
  });

  it('claim nothing done that has no date', () => {
    for (const { slug, milestones } of projectExamples)
      for (const milestone of milestones ?? [])
        if (milestone.state === 'done' || milestone.state === 'under-way')
          expect([slug, milestone.actualOn]).toEqual([
            slug,
            expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
          ]);
  });

  it('relate to projects that are written down, never to themselves', () => {
    const slugs = new Set(projectExamples.map(({ slug }) => slug));
    for (const { slug, relatedProjects } of projectExamples)
      for (const related of (relatedProjects ?? []) as string[])
        expect([slug, related !== slug && slugs.has(related)]).toEqual([slug, true]);
  });

  it('link only to pages that exist on every portal that shows them', () => {
    const everywhere = new Set(
      projectExamples.filter(({ flagship }) => flagship).map(({ slug }) => slug),
    );
    const all = new Set(projectExamples.map(({ slug }) => slug));
    for (const { slug, body, flagship } of projectExamples)
      for (const [, path] of JSON.stringify(body).matchAll(/\]\(\/([^)]*)\)/g)) {
        const [, target] = /^projects\/([^/]+)\/$/.exec(path!) ?? [];
        const stands = target
          ? (flagship ? everywhere : all).has(target)
          : /^grievances\/(new|track)\/$/.test(path!);
        expect([slug, path, stands]).toEqual([slug, path, true]);
      }
  });
});
