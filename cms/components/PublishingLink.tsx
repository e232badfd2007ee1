/** The link to the publishing overview, at the top of the menu. */
export const PublishingLink = () => (
  <a href="/admin/publishing" className="nav__link pune-nav">
    Publishing overview
  </a>
);
