import type { HTMLElement } from 'node-html-parser';
import type { PageFinding } from './finding.ts';

/**
 * Facts that the Guidelines for Indian Government Websites 3.0 ask of each page, in the words of
 * English, Marathi and Hindi pages. A page has a fact if its text, or the name of a link, has one of
 * the words.
 */
const ON_EACH_PAGE: readonly Asked[] = [
  {
    rule: 'last-updated',
    words:
      /last (updated|modified|changed)|updated on|page updated|date of (last )?updat|(शेवटचे|अंतिम|अखेरचे) (अद्ययावत|अद्यतन|अपडेट|बदल|संशोधन)|अद्ययावत दिनांक|अद्यतन तिथि/i,
    message: 'the page does not say when it was last updated',
    remedy: 'Name the day of the last change on each page.',
  },
  {
    rule: 'last-reviewed',
    words: /last review|reviewed on|(शेवटचे|अंतिम|अखेरचे) (पुनरावलोकन|समीक्षा|पुनरीक्षण)/i,
    message: 'the page does not say when it was last reviewed',
    remedy: 'Name the day of the last review on each page.',
  },
  {
    rule: 'web-information-manager',
    words: /web information manager|वेब माहिती व्यवस्थापक|वेब सूचना प्रबंधक|वेब इन्फ(र्मेशन|ॉर्मेशन) मैनेजर/i,
    message: 'the page does not lead to the Web Information Manager',
    remedy: 'Name the Web Information Manager, with a way to reach this person.',
  },
  {
    rule: 'owner',
    words:
      /(content|website|site|page).{0,40}(owned|maintained|managed|provided)|page owner|owned by|responsib|मालकी|स्वामित्व|जबाबदार|उत्तरदायी|दायित्व/i,
    message: 'the page does not say who owns its content',
    remedy: 'Say on each page which department or body owns the content.',
  },
];

/** The policies and pages that the guidelines ask for, found by the names of links. */
const LINKED: readonly Asked[] = [
  linked('copyright-policy', 'the copyright policy', /copyright|स्वामित्व हक्क|कॉपीराइट/i),
  linked('privacy-policy', 'the privacy policy', /privacy|गोपनीयता/i),
  linked('terms', 'the terms of use', /terms|अटी|नियम और शर्त|शर्तें/i),
  linked(
    'hyperlinking-policy',
    'the hyperlinking policy',
    /hyper\s?-?link|link(ing)? policy|दुवा धोरण|लिंक नीति|हाइपरलिंक/i,
  ),
  linked('accessibility-statement', 'the accessibility statement', /accessib|सुगम्य|सुलभ/i),
  linked('feedback', 'a form or page for feedback', /feedback|अभिप्राय|प्रतिक्रिया|सुझाव/i),
  linked('contact', 'a page for contact', /contact|संपर्क/i),
  linked('help', 'a page of help', /\bhelp\b|मदत|सहायता/i),
  linked('sitemap', 'a site map', /site\s?map|साइट ?मैप|साई?इ?ट ?मॅप|स्थळ ?नकाशा/i),
];

interface Asked {
  rule: string;
  words: RegExp;
  message: string;
  remedy: string;
}

function linked(rule: string, what: string, words: RegExp): Asked {
  return {
    rule,
    words,
    message: `the first page does not link ${what}`,
    remedy: `Link ${what} at the foot of each page.`,
  };
}

const finding = ({ rule, message, remedy }: Omit<Asked, 'words'>): PageFinding => ({
  check: 'facts',
  rule,
  message,
  element: null,
  remedy,
});

const nameOf = (link: HTMLElement): string =>
  [link.textContent, link.getAttribute('aria-label'), link.getAttribute('title')]
    .filter(Boolean)
    .join(' ');

/** What the head of a page lacks. */
function headFindings(document: HTMLElement): PageFinding[] {
  const lacks: Omit<Asked, 'words'>[] = [];
  if (!document.querySelector('html')?.getAttribute('lang'))
    lacks.push({
      rule: 'page-language',
      message: 'the page does not say its language',
      remedy: 'Give <html> the attribute lang: en, mr or hi.',
    });
  if (!document.querySelector('head title')?.textContent.trim())
    lacks.push({
      rule: 'page-title',
      message: 'the page has no title',
      remedy: 'Give the page a <title> that says what it is about.',
    });
  if (!document.querySelector('meta[name="viewport"]'))
    lacks.push({
      rule: 'viewport',
      message: 'the page does not adapt to the width of a telephone',
      remedy: 'Add <meta name="viewport" content="width=device-width, initial-scale=1">.',
    });
  return lacks.map(finding);
}

/** The text of a page without its scripts and styles. */
const textOf = (body: HTMLElement): string =>
  body.childNodes
    .map((node) =>
      /^(script|style|template)$/i.test((node as HTMLElement).rawTagName ?? '')
        ? ''
        : node.textContent,
    )
    .join(' ');

/**
 * The facts that a page does not name.
 *
 * @param isFirst true for the first page of a site, which also must link its policies
 */
export function factFindings(document: HTMLElement, isFirst: boolean): PageFinding[] {
  const body = document.querySelector('body');
  if (!body) return headFindings(document);
  const links = body.querySelectorAll('a').map(nameOf);
  const text = `${textOf(body)} ${links.join(' ')}`.replace(/\s+/g, ' ');
  return [
    ...headFindings(document),
    ...ON_EACH_PAGE.filter(({ words }) => !words.test(text)).map(finding),
    ...(isFirst
      ? LINKED.filter(({ words }) => !links.some((name) => words.test(name))).map(finding)
      : []),
  ];
}
