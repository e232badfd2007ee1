import { defineSite } from '@pune/template/site';

export default defineSite({
  name: { en: 'Pune Municipal Corporation', mr: 'पुणे महानगरपालिका', hi: 'पुणे महानगरपालिका' },
  shortName: { en: 'Municipal Corporation', mr: 'महानगरपालिका', hi: 'महानगरपालिका' },
  url: 'http://pmc.localhost:8080',
  locales: ['mr', 'en', 'hi'],
  opening: 'counter',
  collections: [
    'alerts',
    'news',
    'services',
    'schemes',
    'faqs',
    'circulars',
    'policies',
    'documents',
    'events',
    'projects',
    'reports',
    'departments',
    'offices',
    'guides',
    'apps',
    'videos',
    'pages',
  ],
  capabilities: ['search', 'grievances', 'payments', 'benefits', 'citizens', 'audiences'],
});
