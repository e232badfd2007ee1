import { defineSite } from '@pune/template/site';

export default defineSite({
  name: { en: 'City of Pune', mr: 'पुणे शहर', hi: 'पुणे शहर' },
  shortName: { en: 'City', mr: 'शहर', hi: 'शहर' },
  url: 'http://city.localhost:8080',
  locales: ['en', 'mr', 'hi'],
  opening: 'poster',
  collections: [
    'alerts',
    'news',
    'events',
    'services',
    'schemes',
    'faqs',
    'projects',
    'offices',
    'places',
    'guides',
    'apps',
    'videos',
    'pages',
  ],
  capabilities: ['search', 'grievances', 'payments', 'citizens', 'audiences'],
});
