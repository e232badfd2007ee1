import { defineSite } from '@pune/template/site';

export default defineSite({
  name: { en: 'Officers’ Desk', mr: 'अधिकारी कक्ष', hi: 'अधिकारी कक्ष' },
  shortName: { en: 'Officers', mr: 'अधिकारी', hi: 'अधिकारी' },
  url: 'http://officers.localhost:8080',
  locales: ['mr', 'en', 'hi'],
  collections: [],
  runtime: 'full',
  capabilities: ['desk'],
});
