import { defineSite } from '@pune/template/site';

export default defineSite({
  name: { en: 'Pune Smart Governance', mr: 'पुणे स्मार्ट सुशासन', hi: 'पुणे स्मार्ट सुशासन' },
  shortName: { en: 'Governance', mr: 'सुशासन', hi: 'सुशासन' },
  abbreviation: { en: 'Gov', mr: 'सुशासन', hi: 'सुशासन' },
  url: 'http://governance.localhost:8080',
  locales: ['en', 'mr', 'hi'],
  opening: 'record',
  collections: [
    'alerts',
    'news',
    'circulars',
    'policies',
    'documents',
    'events',
    'projects',
    'pages',
    'departments',
  ],
  capabilities: ['search', 'grievances', 'dashboard', 'accountability'],
});
