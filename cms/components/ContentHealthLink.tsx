import { say } from '@pune/content-models/say';

/** The link to the page of what to mend next, at the top of the menu. */
export const ContentHealthLink = ({
  i18n,
}: {
  i18n: { language: string; translations?: unknown };
}) => (
  <a href="/admin/health" className="nav__link pune-nav">
    {say({ i18n }, 'Content health')}
  </a>
);
