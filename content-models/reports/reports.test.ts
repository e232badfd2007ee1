import { describe, expect, it } from 'vitest';
import type { Report } from '../content-models.types.ts';
import { projectExamples } from '../projects/projects.examples.ts';
import { reportExamples } from './reports.examples.ts';
import { reports } from './reports.published.ts';

const CREATED = '2026-11-25T04:00:00.000Z';
const source = (values: Partial<Report>) =>
  ({
    id: 9,
    slug: 'bridge-report',
    createdAt: CREATED,
    updatedAt: CREATED,
    portals: ['north'],
    title: 'A bridge',
    summary: 'Over the river',
    project: 7,
    status: 'submitted',
    preparedOn: '2026-11-02',
    ...values,
  }) as Report & { slug: string };

describe('a published report', () => {
  it('carries its project, cost and status into lists', () => {
    const { card, date, category } = reports.publish(
      source({ project: { id: 7 }, costRupees: 28_000_000_000 } as never),
      'en',
    )!;
    expect(card).toEqual({
      sample: false,
      project: '7',
      status: 'submitted',
      costRupees: 28_000_000_000,
      department: null,
    });
    expect([date, category]).toEqual(['2026-11-02', 'submitted']);
  });

  it('has the chapters that this language has titles for, with number and page as printed', () => {
    const chapters = [
      { number: '1', title: 'Water today', summary: 'Sources', page: 5 },
      { number: '2', title: '' },
      { title: 'Annex' },
    ];
    const { data, text } = reports.publish(source({ chapters } as Partial<Report>), 'en')!;
    expect(data.chapters).toEqual([
      { number: '1', title: 'Water today', summary: 'Sources', page: 5 },
      { number: null, title: 'Annex', summary: null, page: null },
    ]);
    expect(text).toBe('Water today\nSources\nAnnex');
  });

  it('is not published without a title in this language', () =>
    expect(reports.publish(source({ title: null as never }), 'hi')).toBeNull());
});

describe('the reports that are written down', () => {
  it('are samples, say so in all languages, and belong to projects that are written down', () => {
    const projects = new Set(projectExamples.map(({ slug }) => slug));
    expect(reportExamples.length).toBeGreaterThanOrEqual(6);
    for (const { slug, sample, project, sourceNote } of reportExamples) {
      expect([slug, sample, projects.has(project as string)]).toEqual([slug, true, true]);
      expect(sourceNote).toMatchObject({
        en: expect.stringContaining('sample'),
        mr: expect.stringContaining('नमुना'),
        hi: expect.stringContaining('नमूना'),
      });
    }
  });

  it('have chapters, numbered from one, and name no page of a document that is not theirs', () => {
    for (const { slug, chapters } of reportExamples)
      expect([slug, (chapters ?? []).map(({ number, page }) => [number, page])]).toEqual([
        slug,
        ['1', '2', '3', '4', '5', '6'].map((number) => [number, undefined]),
      ]);
  });
});
