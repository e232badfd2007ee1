import type { Locale } from '@pune/i18n';
import type { PostKind } from './permissions.ts';

type Name = Readonly<Record<Locale, string>>;

/** The departments and ward offices of the demonstration. */
export interface DemoCity {
  departments: readonly { slug: string; title: Name }[];
  offices: readonly { code: string; title: Name }[];
}

export interface DemoPost {
  /** Names the post within the plan. */
  key: string;
  kind: PostKind;
  designation: Name;
  department: string | null;
  office: string | null;
  superior: string | null;
}

/** A demo account: the part of its address before the `@`, and the posts of its person. */
export interface DemoPerson {
  account: string;
  name: string;
  posts: readonly string[];
}

/** The ward offices with field officers; elsewhere work goes to the heads of departments. */
const OFFICES_STAFFED = 3;
/** The ward offices with a counter. */
const OFFICES_WITH_COUNTER = 1;

/** The field officers of an office: persons with the departments for which each one works. */
const FIELD_OFFICERS: readonly { account: string; departments: readonly string[] }[] = [
  { account: 'works', departments: ['road', 'drainage', 'water-supply', 'electrical'] },
  { account: 'health', departments: ['solid-waste-management', 'health', 'veterinary'] },
  {
    account: 'permissions',
    departments: ['building-permission', 'encroachment-removal', 'licence-sky-sign'],
  },
  {
    account: 'records',
    departments: [
      'birth-death-registration',
      'property-tax',
      'garden-tree-authority',
      'general-administration',
    ],
  },
];

/** The departments that have a head and field officers. */
export const DEMO_DEPARTMENTS: readonly string[] = FIELD_OFFICERS.flatMap(
  ({ departments }) => departments,
);

/** Invented names: the first word of one list and the second of the other. */
const GIVEN = ['Asha', 'Imran', 'Sunita', 'Rahul', 'Fatima', 'Prakash', 'Meera', 'Anil', 'Joseph'];
const FAMILY = ['Kulkarni', 'Shaikh', 'Pawar', 'Jadhav', 'Deshmukh', 'Kamble', 'Fernandes'];
const nameOf = (n: number): string =>
  `${GIVEN[n % GIVEN.length]} ${FAMILY[(n + Math.floor(n / GIVEN.length)) % FAMILY.length]}`;

const single = (
  key: string,
  kind: PostKind,
  designation: Name,
  superior: string | null,
): DemoPost => ({ key, kind, designation, department: null, office: null, superior });

/** Three posts of the accounts department: staff of money act one after another. */
const financePost = (
  key: string,
  kind: PostKind,
  designation: Name,
  superior: string,
): DemoPost => ({ key, kind, designation, department: 'accounts', office: null, superior });

const CITY_POSTS: readonly DemoPost[] = [
  single(
    'commissioner',
    'commissioner',
    { en: 'Municipal Commissioner', mr: 'महापालिका आयुक्त', hi: 'महानगरपालिका आयुक्त' },
    null,
  ),
  single(
    'administrator',
    'administrator',
    {
      en: 'Administrator of accounts',
      mr: 'खाते व्यवस्थापक',
      hi: 'खाता प्रबंधक',
    },
    null,
  ),
  // Recovery and approvals need a second administrator.
  single(
    'deputy-administrator',
    'administrator',
    {
      en: 'Deputy administrator of accounts',
      mr: 'उप खाते व्यवस्थापक',
      hi: 'उप खाता प्रबंधक',
    },
    null,
  ),
  single(
    'operator',
    'operator',
    {
      en: 'Call centre operator',
      mr: 'मदत केंद्र कर्मचारी',
      hi: 'सहायता केंद्र कर्मचारी',
    },
    'commissioner',
  ),
  single(
    'moderator',
    'moderator',
    { en: 'Moderator', mr: 'मजकूर तपासनीस', hi: 'सामग्री परीक्षक' },
    'commissioner',
  ),
  financePost(
    'finance-releaser',
    'finance_releaser',
    {
      en: 'Chief accounts and finance officer',
      mr: 'मुख्य लेखा व वित्त अधिकारी',
      hi: 'मुख्य लेखा एवं वित्त अधिकारी',
    },
    'commissioner',
  ),
  financePost(
    'finance-checker',
    'finance_checker',
    { en: 'Accounts officer', mr: 'लेखा अधिकारी', hi: 'लेखा अधिकारी' },
    'finance-releaser',
  ),
  financePost(
    'finance-maker',
    'finance_maker',
    { en: 'Accounts clerk', mr: 'लेखा लिपिक', hi: 'लेखा लिपिक' },
    'finance-checker',
  ),
];

/** Two clerks and a supervisor of the counter of a ward office. */
const counterPostsOf = ({ code, title }: DemoCity['offices'][number]): DemoPost[] => {
  const post = (key: string, kind: PostKind, designation: Name, superior: string): DemoPost => ({
    key,
    kind,
    designation: {
      en: `${designation.en}, ${title.en}`,
      mr: `${designation.mr}, ${title.mr}`,
      hi: `${designation.hi}, ${title.hi}`,
    },
    department: null,
    office: code,
    superior,
  });
  const clerk = { en: 'Cashier', mr: 'रोखपाल', hi: 'रोकड़िया' };
  return [
    post(
      `counter ${code}`,
      'counter_supervisor',
      { en: 'Counter supervisor', mr: 'भरणा केंद्र पर्यवेक्षक', hi: 'भुगतान केंद्र पर्यवेक्षक' },
      `ward ${code}`,
    ),
    post(`clerk ${code}`, 'counter_clerk', clerk, `counter ${code}`),
    post(`clerk2 ${code}`, 'counter_clerk', clerk, `counter ${code}`),
  ];
};

const headOf = ({ slug, title }: DemoCity['departments'][number]): DemoPost => ({
  key: `head ${slug}`,
  kind: 'department_head',
  designation: {
    en: `Head of department, ${title.en}`,
    mr: `विभागप्रमुख, ${title.mr}`,
    hi: `विभाग प्रमुख, ${title.hi}`,
  },
  department: slug,
  office: null,
  superior: 'commissioner',
});

const wardOfficerOf = ({ code, title }: DemoCity['offices'][number]): DemoPost => ({
  key: `ward ${code}`,
  kind: 'ward_officer',
  designation: {
    en: `Ward officer, ${title.en}`,
    mr: `क्षेत्रीय अधिकारी, ${title.mr}`,
    hi: `क्षेत्रीय अधिकारी, ${title.hi}`,
  },
  department: null,
  office: code,
  superior: 'commissioner',
});

const fieldOfficerOf = (
  department: DemoCity['departments'][number],
  office: DemoCity['offices'][number],
): DemoPost => ({
  key: `field ${department.slug} ${office.code}`,
  kind: 'field_officer',
  designation: {
    en: `Field officer, ${department.title.en}, ${office.title.en}`,
    mr: `कार्यस्थळ अधिकारी, ${department.title.mr}, ${office.title.mr}`,
    hi: `कार्यस्थल अधिकारी, ${department.title.hi}, ${office.title.hi}`,
  },
  department: department.slug,
  office: office.code,
  superior: `ward ${office.code}`,
});

/**
 * Plans the posts and persons of a demonstration, superiors first. Every grievance of the city has
 * an owner: a field officer in the first ward offices, the head of the department elsewhere.
 */
export function demoPlan(city: DemoCity): { posts: DemoPost[]; persons: DemoPerson[] } {
  const departments = city.departments.filter(({ slug }) => DEMO_DEPARTMENTS.includes(slug));
  const offices = city.offices
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .slice(0, OFFICES_STAFFED);
  const posts = [
    ...CITY_POSTS,
    ...departments.map(headOf),
    ...offices.map(wardOfficerOf),
    ...offices.slice(0, OFFICES_WITH_COUNTER).flatMap(counterPostsOf),
    ...offices.flatMap((office) =>
      departments.map((department) => fieldOfficerOf(department, office)),
    ),
  ];
  const accounts = [
    ...CITY_POSTS.map(({ key }) => ({ account: key, posts: [key] })),
    ...departments.map(({ slug }) => ({ account: `head.${slug}`, posts: [`head ${slug}`] })),
    ...offices.slice(0, OFFICES_WITH_COUNTER).flatMap(({ code }) => [
      { account: `counter.${code.toLowerCase()}`, posts: [`counter ${code}`] },
      { account: `clerk.${code.toLowerCase()}`, posts: [`clerk ${code}`] },
      { account: `clerk2.${code.toLowerCase()}`, posts: [`clerk2 ${code}`] },
    ]),
    ...offices.flatMap(({ code }) => [
      { account: `ward-officer.${code.toLowerCase()}`, posts: [`ward ${code}`] },
      ...FIELD_OFFICERS.map(({ account, departments: own }) => ({
        account: `${account}.${code.toLowerCase()}`,
        posts: departments
          .filter(({ slug }) => own.includes(slug))
          .map(({ slug }) => `field ${slug} ${code}`),
      })),
    ]),
  ];
  return {
    posts,
    persons: accounts.map((account, n) => ({ ...account, name: nameOf(n) })),
  };
}
