import type { HTMLElement } from 'node-html-parser';
import type { Locale } from '../../packages/i18n/i18n.ts';
import { addressOf, type FetchedPage } from '../check-site/crawl.ts';
import type { PageFinding } from '../check-site/finding.ts';
import { languageFindings } from '../check-site/language.ts';
import { hasPart, targetsOf } from '../check-site/links.ts';
import { factFindings } from '../check-site/page-facts.ts';

/**
 * The requirements of the Guidelines for Indian Government Websites 3.0 and of the Digital Brand
 * Identity Manual that a program can decide on rendered pages.
 */

export type Words = Readonly<Record<Locale, string>>;

/** A portal as it was fetched. */
export interface FetchedSite {
  /** The address from which the crawl began. */
  start: URL;
  pages: readonly FetchedPage[];
  /** The status of each address that was asked; 0 if it did not answer. */
  statuses: ReadonlyMap<string, number>;
  /** The answer to an address that does not exist. */
  notFound: Pick<FetchedPage, 'answer' | 'document'> | null;
  /** The sites of the same owner: links between them leave no site. */
  own: readonly string[];
  /** The size in bytes of each picture by address, as far as the server states it. */
  pictures: ReadonlyMap<string, number>;
  /** The style sheets by address. */
  styles: ReadonlyMap<string, string>;
  /** The faults that axe-core found by page; `null` if there was no browser. */
  looked: { pages: number; faults: readonly Fault[] } | null;
}

/** A page, or the portal, that does not meet a requirement. */
export interface Fault {
  page: string;
  /** The missing part, a text or an address of the page. */
  element: string | null;
}

export interface Requirement {
  id: string;
  of: 'GIGW' | 'DBIM';
  says: Words;
  /** The faults, and the number of pages that were looked at; `null` if nothing could be. */
  check: (site: FetchedSite) => { looked: number; faults: Fault[] } | null;
}

type FaultsOfPage = (page: FetchedPage, site: FetchedSite) => (string | null)[];

/** A requirement of each page. */
const each =
  (faultsOf: FaultsOfPage, which: (page: FetchedPage) => boolean = () => true) =>
  (site: FetchedSite) => {
    const pages = site.pages.filter(which);
    if (pages.length === 0) return null;
    const faults = pages.flatMap((page) =>
      faultsOf(page, site).map((element) => ({ page: page.url.href, element })),
    );
    return { looked: pages.length, faults };
  };

const isEntry = ({ url }: FetchedPage): boolean => /^\/(?:[a-z]{2}\/)?$/.test(url.pathname);

/** A requirement of the entry pages, one of each language. */
const entry = (faultsOf: FaultsOfPage) => each(faultsOf, isEntry);

const missing = (isThere: unknown): null[] => (isThere ? [] : [null]);
const textOf = (element: HTMLElement): string => element.textContent.replace(/\s+/g, ' ').trim();

/** The findings of one of the rules about facts on pages (`check-site/page-facts.ts`). */
const fact =
  (rule: string): FaultsOfPage =>
  ({ document }) =>
    factFindings(document, true)
      .filter((found: PageFinding) => found.rule === rule)
      .map(() => null);

/** The links that the entry pages lack, each by one of its names. */
const linked =
  (names: readonly (readonly [name: string, words: RegExp])[]): FaultsOfPage =>
  ({ document }) => {
    const texts = document
      .querySelectorAll('a[href]')
      .map((link) => `${textOf(link)} ${link.getAttribute('aria-label') ?? ''}`);
    return names
      .filter(([, words]) => !texts.some((text) => words.test(text)))
      .map(([name]) => name);
  };

const POLICIES = [
  ['copyright', /copyright|स्वामित्व हक्क|कॉपीराइट/i],
  [
    'contribution, moderation, approval',
    /writes and publishes|contribution|moderation|लेखन व प्रकाशन|लेखन आणि प्रकाशन|लेखन और प्रकाशन|कौन लिखता|कोण लिहि/i,
  ],
  ['archival', /archiv|संग्रह|अभिलेख/i],
  ['review', /content review|review policy|पुनरावलोकन|समीक्षा/i],
  ['hyperlinking', /hyper\s?-?link|दुवा|दुवे|लिंक/i],
  ['privacy', /privacy|गोपनीयता/i],
  ['terms', /terms|अटी|शर्तें|शर्तों/i],
  ['security', /security|सुरक्षा/i],
  ['contingency', /contingency|आकस्मिक|आपत्कालीन|आपात/i],
  ['monitoring', /monitoring|देखरेख|निरीक्षण|निगरानी|संनियंत्रण/i],
  ['accessibility statement', /accessib|सुगम्य|सुलभ/i],
  ['screen reader access', /screen reader|स्क्रीन रीडर/i],
  ['site map', /site\s?map|साइट ?मैप|संकेतस्थळ नकाशा|साईट ?मॅप/i],
] as const;

const SERVICE_LINKS = [
  ['contact', /contact|संपर्क/i],
  ['feedback', /feedback|अभिप्राय|प्रतिक्रिया|सुझाव/i],
  ['help', /\bhelp\b|मदत|सहायता/i],
] as const;

const FILE = /\.(pdf|docx?|xlsx?|odt|ods|csv|zip)$/i;
const SIZE = /[\d०-९]\s?(?:B|kB|KB|MB|GB|केबी|एमबी|बाइट|बाईट)/;

/** The words around a link: those of its row, item or paragraph. */
function around(link: HTMLElement): string {
  let element: HTMLElement = link;
  while (element.parentNode && !/^(li|p|tr|dd|figure|section)$/i.test(element.rawTagName ?? ''))
    element = element.parentNode;
  return textOf(element);
}

const isSample = /^(mailto|tel|sms|data|blob|javascript):/i;
const hostOf = (address: string): string | null => URL.parse(address)?.host ?? null;

/** Links to other owners that do not say so. */
const unmarked: FaultsOfPage = ({ document, url }, { own }) =>
  document
    .querySelectorAll('main a[href]')
    .filter((link) => {
      const target = URL.parse(link.getAttribute('href')!, url);
      if (!target || isSample.test(target.href) || target.host === url.host) return false;
      if (own.some((site) => hostOf(site) === target.host)) return false;
      const words = `${textOf(link)} ${link.nextElementSibling?.textContent ?? ''} ${link.getAttribute('aria-label') ?? ''}`;
      const says = /external|बाह्य|बाहेरच|बाहरी/i.test(words);
      // A service that is named, such as WhatsApp, says where the link leads.
      const name = target.hostname.split('.').at(-2) ?? '';
      return !says && link.getAttribute('rel') !== 'external' && !isNamed(textOf(link), name);
    })
    .map((link) => link.getAttribute('href')!);

const SERVICES = /whatsapp|facebook|^X$|व्हॉट्स|व्हाट्स|फेसबुक|फ़ेसबुक|^एक्स/i;
const isNamed = (text: string, host: string): boolean =>
  SERVICES.test(text) || (host !== '' && text.toLowerCase().includes(host.toLowerCase()));

const BUILDING =
  /under construction|coming soon|बांधकाम सुरू आहे.{0,10}पान|लवकरच येत|निर्माणाधीन|जल्द आ रहा/i;
const MONTH_FIRST =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b|\b(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}\b/;

const PICTURE_BYTES_MAX = 500 * 1024;

/** Headings that leave out a level, or a page without exactly one first heading. */
const headings: FaultsOfPage = ({ document }) => {
  const levels = document
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map((heading) => ({ level: Number(heading.rawTagName[1]), text: textOf(heading) }));
  const first = levels.filter(({ level }) => level === 1).length;
  return [
    ...(first === 1 ? [] : ['h1']),
    ...levels
      .filter(({ level }, at) => at > 0 && level > levels[at - 1]!.level + 1)
      .map(({ text }) => text.slice(0, 60)),
  ];
};

const tables: FaultsOfPage = ({ document }) =>
  document
    .querySelectorAll('table')
    .filter(
      (table) =>
        !table.querySelector('caption') ||
        table.querySelectorAll('th').some((head) => !head.getAttribute('scope')),
    )
    .map((table) => textOf(table).slice(0, 60));

/** Titles that several pages of one language share. */
function sharedTitles({ pages }: FetchedSite) {
  const titles = Map.groupBy(
    pages,
    ({ document }) =>
      `${document.querySelector('html')?.getAttribute('lang')} ${textOf(document.querySelector('title') ?? document)}`,
  );
  const faults = [...titles.values()]
    .filter((some) => some.length > 1)
    .flatMap((some) =>
      some.map(({ url, document }) => ({
        page: url.href,
        element: document.querySelector('title')?.textContent ?? null,
      })),
    );
  return { looked: pages.length, faults };
}

/** Links between pages that were asked, and lead nowhere or to a part that is not there. */
const brokenLinks: FaultsOfPage = ({ document, url }, { pages, statuses }) => {
  const byAddress = pagesByAddress(pages);
  return targetsOf(document, url, 'a[href], area[href]')
    .filter((target) => {
      const status = statuses.get(addressOf(target));
      if (status !== undefined && (status === 0 || status >= 400)) return true;
      const page = byAddress.get(addressOf(target));
      return page !== undefined && !hasPart(page.document, target);
    })
    .map(({ href }) => href);
};

const indexes = new WeakMap<readonly FetchedPage[], Map<string, FetchedPage>>();
function pagesByAddress(pages: readonly FetchedPage[]): Map<string, FetchedPage> {
  let index = indexes.get(pages);
  if (!index)
    indexes.set(pages, (index = new Map(pages.map((page) => [addressOf(page.url), page]))));
  return index;
}

/** A header, or the policy that a `<meta>` of the page states in its place. */
const policyOf = ({ answer, document }: FetchedPage): string =>
  String(answer.headers['content-security-policy'] ?? '') ||
  (document
    .querySelector('meta[http-equiv="content-security-policy" i]')
    ?.getAttribute('content') ??
    '');

export const REQUIREMENTS: readonly Requirement[] = [
  {
    id: 'logo',
    of: 'GIGW',
    says: {
      en: 'The mark of the portal has its name as text and leads to the entry page',
      mr: 'संकेतस्थळाच्या चिन्हासोबत नाव मजकूर म्हणून आहे आणि ते मुख्यपृष्ठावर नेते',
      hi: 'पोर्टल के चिह्न के साथ नाम लिखित रूप में है और वह मुख पृष्ठ पर ले जाता है',
    },
    check: each(({ document }) => {
      const home = `/${document.querySelector('html')?.getAttribute('lang')}/`;
      const links = document.querySelectorAll('header a[href]:not([hreflang])');
      return missing(
        links.some((link) => link.getAttribute('href') === home && textOf(link) !== ''),
      );
    }),
  },
  {
    id: 'owner',
    of: 'GIGW',
    says: {
      en: 'Each page says who owns its content',
      mr: 'प्रत्येक पान मजकुराची मालकी कोणाची ते सांगते',
      hi: 'हर पृष्ठ बताता है कि सामग्री का स्वामी कौन है',
    },
    check: each(fact('owner')),
  },
  {
    id: 'national-portal',
    of: 'GIGW',
    says: {
      en: 'Each page links the National Portal of India',
      mr: 'प्रत्येक पानावर भारताच्या राष्ट्रीय पोर्टलचा दुवा आहे',
      hi: 'हर पृष्ठ पर भारत के राष्ट्रीय पोर्टल का लिंक है',
    },
    check: each(({ document }) => missing(document.querySelector('a[href*="india.gov.in"]'))),
  },
  {
    id: 'contact-feedback-help',
    of: 'GIGW',
    says: {
      en: 'Contact, feedback and help are linked from the entry page',
      mr: 'मुख्यपृष्ठावर संपर्क, अभिप्राय व मदत यांचे दुवे आहेत',
      hi: 'मुख पृष्ठ पर संपर्क, प्रतिक्रिया और सहायता के लिंक हैं',
    },
    check: entry(linked(SERVICE_LINKS)),
  },
  {
    id: 'policies',
    of: 'GIGW',
    says: {
      en: 'The thirteen policies and statements are linked from the entry page',
      mr: 'तेरा धोरणे व निवेदने मुख्यपृष्ठावरून उघडतात',
      hi: 'तेरह नीतियाँ और विवरण मुख पृष्ठ से खुलते हैं',
    },
    check: entry(linked(POLICIES)),
  },
  {
    id: 'web-information-manager',
    of: 'GIGW',
    says: {
      en: 'Each page leads to the Web Information Manager',
      mr: 'प्रत्येक पान वेब माहिती व्यवस्थापकापर्यंत नेते',
      hi: 'हर पृष्ठ वेब सूचना प्रबंधक तक ले जाता है',
    },
    check: each(fact('web-information-manager')),
  },
  {
    id: 'title',
    of: 'GIGW',
    says: {
      en: 'Each page has a title of its own',
      mr: 'प्रत्येक पानाला स्वतःचे शीर्षक आहे',
      hi: 'हर पृष्ठ का अपना शीर्षक है',
    },
    check: sharedTitles,
  },
  {
    id: 'description',
    of: 'GIGW',
    says: {
      en: 'Each page has a description',
      mr: 'प्रत्येक पानाला वर्णन आहे',
      hi: 'हर पृष्ठ का विवरण है',
    },
    check: each(({ document }) =>
      missing(document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim()),
    ),
  },
  {
    id: 'breadcrumb',
    of: 'GIGW',
    says: {
      en: 'Each page below the entry page shows the way to it',
      mr: 'मुख्यपृष्ठाखालील प्रत्येक पान तिथवरचा मार्ग दाखवते',
      hi: 'मुख पृष्ठ के नीचे का हर पृष्ठ अपना मार्ग दिखाता है',
    },
    check: each(
      ({ document }) => missing(document.querySelector('nav ol a[href]')),
      (page) => !isEntry(page),
    ),
  },
  {
    id: 'last-updated',
    of: 'GIGW',
    says: {
      en: 'Each page says when it was last updated',
      mr: 'प्रत्येक पान शेवटचे कधी अद्ययावत केले ते सांगते',
      hi: 'हर पृष्ठ बताता है कि वह अंतिम बार कब अद्यतन हुआ',
    },
    check: each(fact('last-updated')),
  },
  {
    id: 'last-reviewed',
    of: 'GIGW',
    says: {
      en: 'Each page says when it was last reviewed',
      mr: 'प्रत्येक पानाचे शेवटचे पुनरावलोकन कधी झाले ते दिले आहे',
      hi: 'हर पृष्ठ बताता है कि उसकी अंतिम समीक्षा कब हुई',
    },
    check: each(fact('last-reviewed')),
  },
  {
    id: 'downloads',
    of: 'GIGW',
    says: {
      en: 'Each download names its format and size',
      mr: 'प्रत्येक डाउनलोडचे स्वरूप व आकार दिले आहेत',
      hi: 'हर डाउनलोड का प्रारूप और आकार दिया है',
    },
    check: each(({ document }) =>
      document
        .querySelectorAll('main a[href]')
        .filter((link) => FILE.test(link.getAttribute('href')!.split(/[?#]/)[0]!))
        .filter((link) => !SIZE.test(around(link)))
        .map((link) => link.getAttribute('href')!),
    ),
  },
  {
    id: 'links-answer',
    of: 'GIGW',
    says: {
      en: 'Links between the tested pages answer, and name parts that are there',
      mr: 'तपासलेल्या पानांमधील दुवे उघडतात आणि त्यांनी दर्शवलेला भाग तिथे आहे',
      hi: 'जाँचे गए पृष्ठों के बीच के लिंक खुलते हैं और जिस भाग का नाम लेते हैं वह मौजूद है',
    },
    check: each(brokenLinks),
  },
  {
    id: 'links-marked',
    of: 'GIGW',
    says: {
      en: 'Links to other sites say so, and new windows are announced',
      mr: 'इतर संकेतस्थळांचे दुवे तसे सांगतात आणि नवीन खिडकीची सूचना देतात',
      hi: 'अन्य साइटों के लिंक यह बताते हैं, और नई विंडो की सूचना दी जाती है',
    },
    check: each((page, site) => [
      ...unmarked(page, site),
      ...page.document
        .querySelectorAll('a[target="_blank"]')
        .filter((link) => !/tab|window|टॅब|खिडकी|टैब|विंडो/i.test(around(link)))
        .map((link) => link.getAttribute('href') ?? null),
    ]),
  },
  {
    id: 'no-construction',
    of: 'GIGW',
    says: {
      en: 'No page is under construction',
      mr: 'कोणतेही पान अपूर्ण नाही',
      hi: 'कोई पृष्ठ अधूरा नहीं है',
    },
    check: each(({ document }) => {
      const found = BUILDING.exec(textOf(document.querySelector('main') ?? document));
      return found ? [found[0]] : [];
    }),
  },
  {
    id: 'languages',
    of: 'GIGW',
    says: {
      en: 'Each page offers the other languages in their own script',
      mr: 'प्रत्येक पान इतर भाषा त्यांच्या लिपीत देते',
      hi: 'हर पृष्ठ अन्य भाषाएँ उनकी लिपि में देता है',
    },
    check: each(({ document }) => {
      const links = document.querySelectorAll('header a[hreflang]');
      const isMarked = (link: HTMLElement) =>
        link.getAttribute('lang') === link.getAttribute('hreflang');
      return missing(links.length > 0 && links.every(isMarked));
    }),
  },
  {
    id: 'language-of-texts',
    of: 'GIGW',
    says: {
      en: 'Each page and each part in another language says its language',
      mr: 'प्रत्येक पान आणि दुसऱ्या भाषेतील प्रत्येक भाग आपली भाषा सांगतो',
      hi: 'हर पृष्ठ और दूसरी भाषा का हर भाग अपनी भाषा बताता है',
    },
    check: each(({ document }) => [
      ...missing(document.querySelector('html')?.getAttribute('lang')),
      ...languageFindings(document).map(({ element }) => element),
    ]),
  },
  {
    id: 'unicode',
    of: 'GIGW',
    says: {
      en: 'Texts are in Unicode',
      mr: 'मजकूर युनिकोडमध्ये आहे',
      hi: 'पाठ यूनिकोड में है',
    },
    check: each(({ document, answer }) =>
      missing(
        /utf-8/i.test(String(answer.headers['content-type'] ?? '')) ||
          /utf-8/i.test(document.querySelector('meta[charset]')?.getAttribute('charset') ?? ''),
      ),
    ),
  },
  {
    id: 'tables',
    of: 'GIGW',
    says: {
      en: 'Tables have a caption, and their heads a scope',
      mr: 'तक्त्यांना मथळा आहे आणि शीर्षांना व्याप्ती आहे',
      hi: 'तालिकाओं का शीर्षक है और शीर्ष कोष्ठकों का दायरा',
    },
    check: each(tables),
  },
  {
    id: 'headings',
    of: 'GIGW',
    says: {
      en: 'Each page has one first heading, and no level is left out',
      mr: 'प्रत्येक पानाला एकच मुख्य शीर्षक आहे आणि कोणतीही पातळी वगळलेली नाही',
      hi: 'हर पृष्ठ का एक मुख्य शीर्षक है और कोई स्तर नहीं छूटा',
    },
    check: each(headings),
  },
  {
    id: 'print',
    of: 'GIGW',
    says: {
      en: 'Pages have a form for paper',
      mr: 'पाने कागदावर छापण्यासाठी तयार आहेत',
      hi: 'पृष्ठ काग़ज़ पर छापने के लिए तैयार हैं',
    },
    check: each(({ document, url }, { styles }) =>
      missing(
        document.querySelector('link[media="print"], style[media="print"]') ||
          targetsOf(document, url, 'link[rel="stylesheet"]').some(({ href }) =>
            styles.get(href)?.includes('@media print'),
          ),
      ),
    ),
  },
  {
    id: 'zoom',
    of: 'GIGW',
    says: {
      en: 'Pages adapt to the width of a telephone and can be enlarged',
      mr: 'पाने फोनच्या रुंदीनुसार बदलतात आणि मोठी करता येतात',
      hi: 'पृष्ठ फ़ोन की चौड़ाई के अनुसार ढलते हैं और बड़े किए जा सकते हैं',
    },
    check: each(({ document }) => {
      const viewport = document.querySelector('meta[name="viewport"]')?.getAttribute('content');
      return missing(
        viewport && !/user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*1\b/i.test(viewport),
      );
    }),
  },
  {
    id: 'wcag',
    of: 'GIGW',
    says: {
      en: 'WCAG 2.2 at level AA, as far as axe-core can decide it, wide and at 320 pixels',
      mr: 'WCAG 2.2 चा AA स्तर, जितका तपासणीचे साधन ठरवू शकते तितका, रुंद व ३२० पिक्सेलवर',
      hi: 'WCAG 2.2 का AA स्तर, जितना जाँच का साधन तय कर सकता है, चौड़ी और 320 पिक्सेल की विंडो में',
    },
    check: ({ looked }) => looked && { looked: looked.pages, faults: [...looked.faults] },
  },
  {
    id: 'https',
    of: 'GIGW',
    says: {
      en: 'Pages come over HTTPS, and browsers are told to stay with it (HSTS)',
      mr: 'पाने HTTPS वरून येतात आणि ब्राउझरला तेच वापरण्यास सांगितले जाते (HSTS)',
      hi: 'पृष्ठ HTTPS से आते हैं और ब्राउज़र से उसी पर रहने को कहा जाता है (HSTS)',
    },
    check: each(({ url, answer }) => [
      ...(url.protocol === 'https:' ? [] : ['http:']),
      ...(answer.headers['strict-transport-security'] ? [] : ['Strict-Transport-Security']),
    ]),
  },
  {
    id: 'security-headers',
    of: 'GIGW',
    says: {
      en: 'Pages allow no scripts of others and no guessing of types',
      mr: 'पाने इतरांच्या स्क्रिप्टना आणि प्रकारांच्या अंदाजांना परवानगी देत नाहीत',
      hi: 'पृष्ठ दूसरों की स्क्रिप्ट और प्रकार के अनुमान की अनुमति नहीं देते',
    },
    check: each((page) => [
      ...(policyOf(page).includes('script-src') ? [] : ['Content-Security-Policy']),
      ...(page.answer.headers['x-content-type-options'] === 'nosniff'
        ? []
        : ['X-Content-Type-Options']),
    ]),
  },
  {
    id: 'own-error-page',
    of: 'GIGW',
    says: {
      en: 'An address that does not exist is answered with 404 and a page that helps on',
      mr: 'अस्तित्वात नसलेल्या पत्त्यावर 404 आणि पुढे मदत करणारे पान मिळते',
      hi: 'जो पता नहीं है उस पर 404 और आगे मदद करने वाला पृष्ठ मिलता है',
    },
    check: ({ notFound, start }) =>
      notFound && {
        looked: 1,
        faults:
          notFound.answer.status === 404 &&
          notFound.document.querySelector('h1') &&
          notFound.document.querySelector('main a[href]')
            ? []
            : [{ page: start.href, element: `${notFound.answer.status}` }],
      },
  },
  {
    id: 'dates',
    of: 'DBIM',
    says: {
      en: 'Dates name the day before the month',
      mr: 'तारखांत महिन्याआधी दिवस येतो',
      hi: 'तारीख़ों में महीने से पहले दिन आता है',
    },
    check: each(({ document }) => {
      const found = MONTH_FIRST.exec(textOf(document.querySelector('main') ?? document));
      return found ? [found[0]] : [];
    }),
  },
  {
    id: 'typeface',
    of: 'DBIM',
    says: {
      en: 'Texts are set in Noto Sans',
      mr: 'मजकूर नोटो सॅन्स अक्षरांत आहे',
      hi: 'पाठ नोटो सैन्स अक्षरों में है',
    },
    check: ({ start, styles }) =>
      styles.size === 0
        ? null
        : {
            looked: styles.size,
            faults: [...styles.values()].some((css) => /noto sans/i.test(css))
              ? []
              : [{ page: start.href, element: null }],
          },
  },
  {
    id: 'picture-bytes',
    of: 'DBIM',
    says: {
      en: 'No picture is larger than 500 kB',
      mr: 'कोणतेही चित्र ५०० केबीपेक्षा मोठे नाही',
      hi: 'कोई चित्र 500 केबी से बड़ा नहीं है',
    },
    check: ({ pictures }) =>
      pictures.size === 0
        ? null
        : {
            looked: pictures.size,
            faults: [...pictures]
              .filter(([, bytes]) => bytes > PICTURE_BYTES_MAX)
              .map(([page, bytes]) => ({ page, element: `${Math.round(bytes / 1024)} kB` })),
          },
  },
];
