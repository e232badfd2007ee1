import { defineSite } from '@pune/template/site';

export default defineSite({
  name: { en: 'Pune Smart City', mr: 'पुणे स्मार्ट सिटी', hi: 'पुणे स्मार्ट सिटी' },
  shortName: { en: 'Smart City', mr: 'स्मार्ट सिटी', hi: 'स्मार्ट सिटी' },
  url: 'http://smartcity.localhost:8080',
  locales: ['en', 'mr', 'hi'],
  opening: 'plan',
  collections: [
    'alerts',
    'news',
    'projects',
    'reports',
    'videos',
    'pages',
    'events',
    'circulars',
    'policies',
    'documents',
    'departments',
  ],
  capabilities: ['search', 'grievances', 'dashboard'],
});
