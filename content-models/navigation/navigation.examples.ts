import type { Navigation } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

type Links = NonNullable<Example<Navigation>['main']>;
type Columns = NonNullable<Example<Navigation>['footer']>;

const page = (value: string, label: Localized<string>): Links[number] => ({
  label,
  document: { relationTo: 'pages', value },
});
const project = (value: string, label: Localized<string>): Links[number] => ({
  label,
  document: { relationTo: 'projects', value },
});
const service = (value: string, label: Localized<string>): Links[number] => ({
  label,
  document: { relationTo: 'services', value },
});
const guide = (value: string, label: Localized<string>): Links[number] => ({
  label,
  document: { relationTo: 'guides', value },
});
const path = (href: string, label: Localized<string>): Links[number] => ({ label, href });

const report = path('/grievances/new/', {
  en: 'Report a problem',
  mr: 'तक्रार नोंदवा',
  hi: 'शिकायत दर्ज करें',
});
const track = path('/grievances/track/', {
  en: 'Track a grievance',
  mr: 'तक्रारीचा मागोवा घ्या',
  hi: 'शिकायत की स्थिति जानें',
});
const grievances = path('/grievances/', {
  en: 'Grievances and figures',
  mr: 'तक्रारी व आकडेवारी',
  hi: 'शिकायतें और आँकड़े',
});
const pay = path('/payments/', { en: 'Pay', mr: 'भरणा', hi: 'भुगतान' });
const services = path('/services/', { en: 'Services', mr: 'सेवा', hi: 'सेवाएँ' });
const schemes = path('/schemes/', { en: 'Schemes', mr: 'योजना', hi: 'योजनाएँ' });
const benefits = path('/benefits/', {
  en: 'Status of your benefit',
  mr: 'लाभाची स्थिती',
  hi: 'लाभ की स्थिति',
});
const faqs = path('/faqs/', { en: 'Questions and answers', mr: 'प्रश्नोत्तरे', hi: 'प्रश्नोत्तर' });
const events = path('/events/', { en: 'Events', mr: 'कार्यक्रम', hi: 'कार्यक्रम' });
const dashboard = path('/dashboard/', { en: 'Dashboard', mr: 'डॅशबोर्ड', hi: 'डैशबोर्ड' });
const projects = path('/projects/', { en: 'Projects', mr: 'प्रकल्प', hi: 'परियोजनाएँ' });
const reports = path('/reports/', {
  en: 'Project reports',
  mr: 'प्रकल्प अहवाल',
  hi: 'परियोजना रिपोर्ट',
});
const circulars = path('/circulars/', { en: 'Circulars', mr: 'परिपत्रके', hi: 'परिपत्र' });
const departments = path('/departments/', { en: 'Departments', mr: 'विभाग', hi: 'विभाग' });
const places = path('/places/', { en: 'Places', mr: 'ठिकाणे', hi: 'स्थान' });
const offices = path('/offices/', {
  en: 'Ward offices',
  mr: 'क्षेत्रीय कार्यालये',
  hi: 'क्षेत्रीय कार्यालय',
});
const news = path('/news/', { en: 'News', mr: 'बातम्या', hi: 'समाचार' });
const policies = path('/policies/', { en: 'Policies', mr: 'धोरणे', hi: 'नीतियाँ' });
const documents = path('/documents/', { en: 'Documents', mr: 'दस्तऐवज', hi: 'दस्तावेज़' });
const performance = path('/performance/', {
  en: 'Performance',
  mr: 'कामगिरी',
  hi: 'कार्य प्रदर्शन',
});
const openData = path('/open-data/', { en: 'Open data', mr: 'खुली माहिती', hi: 'खुला डेटा' });
const hearings = path('/events/', {
  en: 'Hearings and events',
  mr: 'सुनावण्या आणि कार्यक्रम',
  hi: 'सुनवाई और कार्यक्रम',
});
const guides = path('/guides/', { en: 'Guides', mr: 'मार्गदर्शिका', hi: 'मार्गदर्शिकाएँ' });
const apps = path('/apps/', { en: 'City App Store', mr: 'शहर ॲप दालन', hi: 'शहर ऐप स्टोर' });

/** Footer links of every portal: help, and all policies of the site. */
const commonColumns: Columns = [
  {
    heading: { en: 'Get help', mr: 'मदत', hi: 'सहायता' },
    links: [
      track,
      grievances,
      page('contact', { en: 'Contact', mr: 'संपर्क', hi: 'संपर्क' }),
      page('feedback', { en: 'Feedback', mr: 'अभिप्राय', hi: 'प्रतिक्रिया' }),
      page('help', { en: 'Help', mr: 'मदत', hi: 'सहायता' }),
      path('/search/', { en: 'Search', mr: 'शोधा', hi: 'खोजें' }),
    ],
  },
  {
    heading: { en: 'This site', mr: 'हे संकेतस्थळ', hi: 'यह वेबसाइट' },
    links: [
      page('accessibility-statement', {
        en: 'Accessibility statement',
        mr: 'सुगम्यता निवेदन',
        hi: 'सुगम्यता विवरण',
      }),
      page('screen-reader-access', {
        en: 'Screen reader access',
        mr: 'स्क्रीन रीडर सुविधा',
        hi: 'स्क्रीन रीडर सुविधा',
      }),
      page('privacy-policy', { en: 'Privacy policy', mr: 'गोपनीयता धोरण', hi: 'गोपनीयता नीति' }),
      page('terms-of-use', { en: 'Terms of use', mr: 'अटी व शर्ती', hi: 'नियम और शर्तें' }),
      page('copyright-policy', {
        en: 'Copyright policy',
        mr: 'स्वामित्व हक्क धोरण',
        hi: 'कॉपीराइट नीति',
      }),
      page('hyperlinking-policy', { en: 'Hyperlinking policy', mr: 'दुवा धोरण', hi: 'लिंक नीति' }),
      page('security-policy', { en: 'Security policy', mr: 'सुरक्षा धोरण', hi: 'सुरक्षा नीति' }),
    ],
  },
  {
    heading: { en: 'How it is kept', mr: 'देखभाल कशी होते', hi: 'रखरखाव कैसे होता है' },
    links: [
      page('content-contribution-policy', {
        en: 'Who writes and publishes',
        mr: 'लेखन व प्रकाशन',
        hi: 'लेखन और प्रकाशन',
      }),
      page('content-review-policy', {
        en: 'Content review',
        mr: 'मजकूर पुनरावलोकन',
        hi: 'सामग्री समीक्षा',
      }),
      page('content-archival-policy', {
        en: 'Archive of content',
        mr: 'मजकूर संग्रह',
        hi: 'सामग्री संग्रह',
      }),
      page('website-monitoring', { en: 'Monitoring', mr: 'देखरेख', hi: 'निगरानी' }),
      page('contingency-plan', {
        en: 'Contingency plan',
        mr: 'आपत्कालीन सातत्य योजना',
        hi: 'आकस्मिकता योजना',
      }),
      path('https://www.india.gov.in/', {
        en: 'National Portal of India',
        mr: 'भारताचे राष्ट्रीय पोर्टल',
        hi: 'भारत का राष्ट्रीय पोर्टल',
      }),
    ],
  },
];

export const navigationExamples: Example<Navigation>[] = [
  {
    slug: 'city',
    main: [
      guide('visiting-pune', { en: 'Visit', mr: 'पुणे पाहा', hi: 'पुणे की सैर' }),
      guide('moving-to-pune', { en: 'Move to Pune', mr: 'पुण्यात राहायला या', hi: 'पुणे में बसें' }),
      events,
      services,
      offices,
      report,
    ],
    footer: [
      {
        heading: { en: 'Explore', mr: 'पुणे जाणून घ्या', hi: 'पुणे को जानें' },
        links: [
          page('about-city', { en: 'About Pune', mr: 'पुण्याविषयी', hi: 'पुणे के बारे में' }),
          guide('visiting-pune', { en: 'Visiting Pune', mr: 'पुणे पाहताना', hi: 'पुणे की सैर' }),
          guide('moving-to-pune', {
            en: 'Moving to Pune',
            mr: 'पुण्यात राहायला येताना',
            hi: 'पुणे में बसना',
          }),
          places,
          guides,
          faqs,
          schemes,
          projects,
          apps,
          news,
        ],
      },
      ...commonColumns,
    ],
  },
  {
    slug: 'pmc',
    main: [services, pay, report, schemes, circulars, events, departments, offices],
    footer: [
      {
        heading: { en: 'The corporation', mr: 'महानगरपालिका', hi: 'महानगरपालिका' },
        links: [
          page('about-pmc', {
            en: 'About the corporation',
            mr: 'महानगरपालिकेविषयी',
            hi: 'महानगरपालिका के बारे में',
          }),
          page('citizens-charter', {
            en: 'Citizens’ charter',
            mr: 'नागरिकांची सनद',
            hi: 'नागरिक अधिकार पत्र',
          }),
          page('right-to-information', {
            en: 'Right to information',
            mr: 'माहितीचा अधिकार',
            hi: 'सूचना का अधिकार',
          }),
          service('lokshahi-din', { en: 'Lokshahi Din', mr: 'लोकशाही दिन', hi: 'लोकशाही दिन' }),
          benefits,
          guides,
          faqs,
          policies,
          documents,
          projects,
          apps,
          news,
        ],
      },
      ...commonColumns,
    ],
  },
  {
    slug: 'smart-city',
    main: [
      projects,
      dashboard,
      reports,
      circulars,
      events,
      page('about-smart-city', { en: 'About', mr: 'आमच्याविषयी', hi: 'हमारे बारे में' }),
      report,
    ],
    footer: [
      {
        heading: { en: 'Projects', mr: 'प्रकल्प', hi: 'परियोजनाएँ' },
        links: [
          project('equal-water-supply', {
            en: '24×7 equal water supply',
            mr: '२४ तास समान पाणीपुरवठा',
            hi: '२४ घंटे समान जल आपूर्ति',
          }),
          project('aundh-baner-balewadi', {
            en: 'Aundh-Baner-Balewadi',
            mr: 'औंध-बाणेर-बालेवाडी',
            hi: 'औंध-बाणेर-बालेवाड़ी',
          }),
          project('affordable-housing', {
            en: 'What did not happen',
            mr: 'काय झाले नाही',
            hi: 'क्या नहीं हुआ',
          }),
          path('/projects/', { en: 'All projects', mr: 'सर्व प्रकल्प', hi: 'सभी परियोजनाएँ' }),
          policies,
          documents,
          departments,
          news,
        ],
      },
      ...commonColumns,
    ],
  },
  {
    slug: 'smart-governance',
    main: [policies, circulars, hearings, projects, performance, openData, report],
    footer: [
      {
        heading: { en: 'To account for', mr: 'उत्तरदायित्व', hi: 'जवाबदेही' },
        links: [
          page('about-governance', {
            en: 'About this portal',
            mr: 'या संकेतस्थळाविषयी',
            hi: 'इस वेबसाइट के बारे में',
          }),
          page('conformance', {
            en: 'Rules of the portals',
            mr: 'संकेतस्थळांचे नियम',
            hi: 'वेबसाइटों के नियम',
          }),
          page('right-to-information', {
            en: 'Right to information',
            mr: 'माहितीचा अधिकार',
            hi: 'सूचना का अधिकार',
          }),
          documents,
          dashboard,
          departments,
          news,
        ],
      },
      ...commonColumns,
    ],
  },
];
