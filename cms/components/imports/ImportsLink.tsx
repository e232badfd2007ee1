import { say } from '@pune/content-models/say';

/** The link to the imports, at the top of the menu. */
export const ImportsLink = ({ i18n }: { i18n: { language: string; translations?: unknown } }) => (
  <a href="/admin/imports" className="nav__link pune-nav">
    {say({ i18n }, 'Import')}
  </a>
);
