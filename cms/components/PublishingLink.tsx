import { say } from '@pune/content-models/say';

/** The link to the publishing overview, at the top of the menu. */
export const PublishingLink = ({
  i18n,
}: {
  i18n: { language: string; translations?: unknown };
}) => (
  <a href="/admin/publishing" className="nav__link pune-nav">
    {say({ i18n }, 'Publishing overview')}
  </a>
);
