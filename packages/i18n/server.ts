import {
  translator,
  type Feature,
  type Locale,
  type Translation,
  type Translator,
} from './i18n.ts';
import audiencesEn from './messages/audiences.en.ts';
import audiencesHi from './messages/audiences.hi.ts';
import audiencesMr from './messages/audiences.mr.ts';
import alertsEn from './messages/alerts.en.ts';
import alertsHi from './messages/alerts.hi.ts';
import alertsMr from './messages/alerts.mr.ts';
import homeEn from './messages/home.en.ts';
import homeHi from './messages/home.hi.ts';
import homeMr from './messages/home.mr.ts';
import newsEn from './messages/news.en.ts';
import newsHi from './messages/news.hi.ts';
import newsMr from './messages/news.mr.ts';
import grievancesEn from './messages/grievances.en.ts';
import grievancesHi from './messages/grievances.hi.ts';
import grievancesMr from './messages/grievances.mr.ts';
import appsEn from './messages/apps.en.ts';
import appsHi from './messages/apps.hi.ts';
import appsMr from './messages/apps.mr.ts';
import guidesEn from './messages/guides.en.ts';
import guidesHi from './messages/guides.hi.ts';
import guidesMr from './messages/guides.mr.ts';
import videosEn from './messages/videos.en.ts';
import videosHi from './messages/videos.hi.ts';
import videosMr from './messages/videos.mr.ts';
import changesEn from './messages/changes.en.ts';
import changesHi from './messages/changes.hi.ts';
import changesMr from './messages/changes.mr.ts';
import copiesEn from './messages/copies.en.ts';
import copiesHi from './messages/copies.hi.ts';
import copiesMr from './messages/copies.mr.ts';
import documentsEn from './messages/documents.en.ts';
import documentsHi from './messages/documents.hi.ts';
import documentsMr from './messages/documents.mr.ts';
import draftsEn from './messages/drafts.en.ts';
import draftsHi from './messages/drafts.hi.ts';
import draftsMr from './messages/drafts.mr.ts';
import policiesEn from './messages/policies.en.ts';
import policiesHi from './messages/policies.hi.ts';
import policiesMr from './messages/policies.mr.ts';
import benefitsEn from './messages/benefits.en.ts';
import benefitsHi from './messages/benefits.hi.ts';
import benefitsMr from './messages/benefits.mr.ts';
import citizensEn from './messages/citizens.en.ts';
import citizensHi from './messages/citizens.hi.ts';
import citizensMr from './messages/citizens.mr.ts';
import countersEn from './messages/counters.en.ts';
import countersHi from './messages/counters.hi.ts';
import countersMr from './messages/counters.mr.ts';
import financeEn from './messages/finance.en.ts';
import financeHi from './messages/finance.hi.ts';
import financeMr from './messages/finance.mr.ts';
import moderationEn from './messages/moderation.en.ts';
import moderationHi from './messages/moderation.hi.ts';
import moderationMr from './messages/moderation.mr.ts';
import notifyEn from './messages/notify.en.ts';
import notifyHi from './messages/notify.hi.ts';
import notifyMr from './messages/notify.mr.ts';
import functionsEn from './messages/functions.en.ts';
import functionsHi from './messages/functions.hi.ts';
import functionsMr from './messages/functions.mr.ts';
import accountabilityEn from './messages/accountability.en.ts';
import accountabilityHi from './messages/accountability.hi.ts';
import accountabilityMr from './messages/accountability.mr.ts';
import dashboardEn from './messages/dashboard.en.ts';
import dashboardHi from './messages/dashboard.hi.ts';
import dashboardMr from './messages/dashboard.mr.ts';
import telemetryEn from './messages/telemetry.en.ts';
import telemetryHi from './messages/telemetry.hi.ts';
import telemetryMr from './messages/telemetry.mr.ts';
import open311En from './messages/open311.en.ts';
import open311Hi from './messages/open311.hi.ts';
import open311Mr from './messages/open311.mr.ts';
import deskEn from './messages/desk.en.ts';
import deskHi from './messages/desk.hi.ts';
import deskMr from './messages/desk.mr.ts';
import hostEn from './messages/host.en.ts';
import hostHi from './messages/host.hi.ts';
import hostMr from './messages/host.mr.ts';
import paymentsEn from './messages/payments.en.ts';
import paymentsHi from './messages/payments.hi.ts';
import paymentsMr from './messages/payments.mr.ts';
import portalEn from './messages/portal.en.ts';
import portalHi from './messages/portal.hi.ts';
import portalMr from './messages/portal.mr.ts';
import systemEn from './messages/system.en.ts';
import systemHi from './messages/system.hi.ts';
import systemMr from './messages/system.mr.ts';
import proberEn from './messages/prober.en.ts';
import proberHi from './messages/prober.hi.ts';
import proberMr from './messages/prober.mr.ts';
import registersEn from './messages/registers.en.ts';
import registersHi from './messages/registers.hi.ts';
import registersMr from './messages/registers.mr.ts';
import faqsEn from './messages/faqs.en.ts';
import faqsHi from './messages/faqs.hi.ts';
import faqsMr from './messages/faqs.mr.ts';
import schemesEn from './messages/schemes.en.ts';
import schemesHi from './messages/schemes.hi.ts';
import schemesMr from './messages/schemes.mr.ts';
import eventsEn from './messages/events.en.ts';
import eventsHi from './messages/events.hi.ts';
import eventsMr from './messages/events.mr.ts';
import officesEn from './messages/offices.en.ts';
import officesHi from './messages/offices.hi.ts';
import officesMr from './messages/offices.mr.ts';
import placesEn from './messages/places.en.ts';
import placesHi from './messages/places.hi.ts';
import placesMr from './messages/places.mr.ts';
import mapEn from './messages/map.en.ts';
import mapHi from './messages/map.hi.ts';
import mapMr from './messages/map.mr.ts';
import projectsEn from './messages/projects.en.ts';
import projectsHi from './messages/projects.hi.ts';
import projectsMr from './messages/projects.mr.ts';
import reportsEn from './messages/reports.en.ts';
import reportsHi from './messages/reports.hi.ts';
import reportsMr from './messages/reports.mr.ts';
import publicReportsEn from './messages/public-reports.en.ts';
import publicReportsHi from './messages/public-reports.hi.ts';
import publicReportsMr from './messages/public-reports.mr.ts';
import receiptsEn from './messages/receipts.en.ts';
import receiptsHi from './messages/receipts.hi.ts';
import receiptsMr from './messages/receipts.mr.ts';
import remarksEn from './messages/remarks.en.ts';
import remarksHi from './messages/remarks.hi.ts';
import remarksMr from './messages/remarks.mr.ts';
import searchEn from './messages/search.en.ts';
import searchHi from './messages/search.hi.ts';
import searchMr from './messages/search.mr.ts';
import staffEn from './messages/staff.en.ts';
import staffHi from './messages/staff.hi.ts';
import staffMr from './messages/staff.mr.ts';

// Imports are explicit, so that the same module runs under Vite, in Node and in a bundled function.
const resources: Record<Locale, { [F in Feature]: Translation<F> }> = {
  en: {
    portal: portalEn,
    alerts: alertsEn,
    home: homeEn,
    news: newsEn,
    audiences: audiencesEn,
    grievances: grievancesEn,
    schemes: schemesEn,
    faqs: faqsEn,
    'public-reports': publicReportsEn,
    receipts: receiptsEn,
    remarks: remarksEn,
    search: searchEn,
    policies: policiesEn,
    changes: changesEn,
    copies: copiesEn,
    documents: documentsEn,
    drafts: draftsEn,
    apps: appsEn,
    guides: guidesEn,
    videos: videosEn,
    functions: functionsEn,
    accountability: accountabilityEn,
    dashboard: dashboardEn,
    desk: deskEn,
    open311: open311En,
    telemetry: telemetryEn,
    host: hostEn,
    citizens: citizensEn,
    counters: countersEn,
    finance: financeEn,
    moderation: moderationEn,
    notify: notifyEn,
    registers: registersEn,
    events: eventsEn,
    offices: officesEn,
    places: placesEn,
    map: mapEn,
    projects: projectsEn,
    reports: reportsEn,
    payments: paymentsEn,
    prober: proberEn,
    system: systemEn,
    benefits: benefitsEn,
    staff: staffEn,
  },
  mr: {
    portal: portalMr,
    alerts: alertsMr,
    home: homeMr,
    news: newsMr,
    audiences: audiencesMr,
    grievances: grievancesMr,
    schemes: schemesMr,
    faqs: faqsMr,
    'public-reports': publicReportsMr,
    receipts: receiptsMr,
    remarks: remarksMr,
    search: searchMr,
    policies: policiesMr,
    changes: changesMr,
    copies: copiesMr,
    documents: documentsMr,
    drafts: draftsMr,
    apps: appsMr,
    guides: guidesMr,
    videos: videosMr,
    functions: functionsMr,
    accountability: accountabilityMr,
    dashboard: dashboardMr,
    desk: deskMr,
    open311: open311Mr,
    telemetry: telemetryMr,
    host: hostMr,
    citizens: citizensMr,
    counters: countersMr,
    finance: financeMr,
    moderation: moderationMr,
    notify: notifyMr,
    registers: registersMr,
    events: eventsMr,
    offices: officesMr,
    places: placesMr,
    map: mapMr,
    projects: projectsMr,
    reports: reportsMr,
    payments: paymentsMr,
    prober: proberMr,
    system: systemMr,
    benefits: benefitsMr,
    staff: staffMr,
  },
  hi: {
    portal: portalHi,
    alerts: alertsHi,
    home: homeHi,
    news: newsHi,
    audiences: audiencesHi,
    grievances: grievancesHi,
    schemes: schemesHi,
    faqs: faqsHi,
    'public-reports': publicReportsHi,
    receipts: receiptsHi,
    remarks: remarksHi,
    search: searchHi,
    policies: policiesHi,
    changes: changesHi,
    copies: copiesHi,
    documents: documentsHi,
    drafts: draftsHi,
    apps: appsHi,
    guides: guidesHi,
    videos: videosHi,
    functions: functionsHi,
    accountability: accountabilityHi,
    dashboard: dashboardHi,
    desk: deskHi,
    open311: open311Hi,
    telemetry: telemetryHi,
    host: hostHi,
    citizens: citizensHi,
    counters: countersHi,
    finance: financeHi,
    moderation: moderationHi,
    notify: notifyHi,
    registers: registersHi,
    events: eventsHi,
    offices: officesHi,
    places: placesHi,
    map: mapHi,
    projects: projectsHi,
    reports: reportsHi,
    payments: paymentsHi,
    prober: proberHi,
    system: systemHi,
    benefits: benefitsHi,
    staff: staffHi,
  },
};

/** Limits the cache: texts with values have unlimited variants. */
const TEXTS_MAX = 20_000;

/**
 * Caches translated texts by key and values: looking them up took a quarter of the time of
 * rendering a page.
 */
function remembered(t: Translator): Translator {
  const texts = new Map<string, string>();
  return ((key: string, values?: object) => {
    const name = values ? `${key} ${JSON.stringify(values)}` : key;
    let text = texts.get(name);
    if (text === undefined) {
      if (texts.size >= TEXTS_MAX) texts.clear();
      texts.set(name, (text = t(key as never, values as never) as unknown as string));
    }
    return text;
  }) as unknown as Translator;
}

const translators = new Map<Locale, Translator>();

/**
 * The translator of a language: `t('mr')('portal:home')`; keys of `portal` need no prefix. It is
 * created on first use, so that a serverless function creates only those it needs as it starts.
 */
export function t(locale: Locale): Translator {
  let made = translators.get(locale);
  if (!made) translators.set(locale, (made = remembered(translator(locale, resources[locale]))));
  return made;
}

/** The messages of one feature in one language, for an island's props. */
export const messagesOf = <F extends Feature>(feature: F, locale: Locale): Translation<F> =>
  resources[locale][feature];
