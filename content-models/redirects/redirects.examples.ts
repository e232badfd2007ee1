import type { Redirect } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

type Target = Pick<Example<Redirect>, 'document' | 'href'>;
const to = (relationTo: 'departments' | 'projects' | 'guides', value: string): Target => ({
  document: { relationTo, value },
});

/**
 * A redirect from an address of the corporation's earlier sites. An address without a language
 * stands for the same path in every language.
 */
const old = (slug: string, from: string, target: Target, seenAt: string): Example<Redirect> => ({
  slug,
  portals: ['pmc'],
  from,
  status: '301',
  ...target,
  note: `Seen in public text as ${seenAt}.`,
});

/** A redirect from a page that has become a document of another type. */
const moved = (portals: string[], slug: string, target: Target): Example<Redirect> => ({
  slug: `page-${slug}`,
  portals,
  from: `/pages/${slug}/`,
  status: '301',
  ...target,
  note: 'The page is kept as a document of its own type.',
});

const oldSites: Example<Redirect>[] = [
  old(
    'about-sdd',
    '/about-sdd',
    to('departments', 'social-development'),
    'pmc.gov.in/en/about-sdd',
  ),
  old(
    'social-development-department',
    '/social-development-department',
    to('departments', 'social-development'),
    'www.punecorporation.org/en/social-development-department',
  ),
  old(
    'property-tax-about-us',
    '/property-tax-about-us',
    to('departments', 'property-tax'),
    'www.pmc.gov.in/en/property-tax-about-us',
  ),
  old(
    'backward-class-welfare',
    '/backward-class-welfare-scheme-0',
    { href: '/schemes/' },
    'pmc.gov.in/en/backward-class-welfare-scheme-0',
  ),
  old(
    'women-and-child-welfare',
    '/women-and-child-welfare-scheme',
    { href: '/schemes/' },
    'pmc.gov.in/en/women-and-child-welfare-scheme',
  ),
  old(
    'disability-welfare',
    '/disability-welfare-scheme-0',
    { href: '/schemes/' },
    'www.pmc.gov.in/mr/disability-welfare-scheme-0',
  ),
  old(
    'city-data',
    '/world-council-city-data-wccd-0',
    to('projects', 'city-data-certification'),
    'www.punecorporation.org/en/world-council-city-data-wccd-0',
  ),
  old(
    'faq-licences',
    '/FAQDepartment/DepartmentDetails/16',
    to('departments', 'licence-sky-sign'),
    'DepartmentDetails/16 of the corporation’s questions and answers',
  ),
  old(
    'faq-gardens',
    '/FAQDepartment/DepartmentDetails/17',
    to('departments', 'garden-tree-authority'),
    'DepartmentDetails/17 of the corporation’s questions and answers',
  ),
  old(
    'faq-welfare',
    '/FAQDepartment/DepartmentDetails/28',
    to('departments', 'social-development'),
    'DepartmentDetails/28 of the corporation’s questions and answers',
  ),
];

const projectPages = [
  ['equal-water-supply', 'equal-water-supply'],
  ['aundh-baner-balewadi', 'aundh-baner-balewadi'],
  ['public-spaces', 'place-making'],
  ['lighthouse-skill-centres', 'lighthouse-skill-centres'],
  ['digital-services', 'integrated-control-centre'],
  ['what-was-not-built', 'affordable-housing'],
  ['adaptive-traffic-signals', 'adaptive-traffic-signals'],
  ['buses-and-bus-information', 'bus-intelligent-transport'],
  ['smart-street-lights', 'smart-street-lights'],
] as const;

export const redirectExamples: Example<Redirect>[] = [
  ...oldSites,
  moved(['city', 'pmc'], 'moving-to-pune', to('guides', 'moving-to-pune')),
  moved(['city'], 'visiting-pune', to('guides', 'visiting-pune')),
  ...projectPages.map(([page, project]) => moved(['smart-city'], page, to('projects', project))),
  moved(['smart-city'], 'smart-city-projects', { href: '/projects/' }),
  moved(['smart-city'], 'smart-elements', { href: '/projects/' }),
];
