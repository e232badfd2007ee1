/** An arch as the logo, until official artwork is supplied. */
export function Icon() {
  return (
    <svg viewBox="0 0 48 48" className="pune-icon" aria-hidden="true">
      <path
        fill="currentColor"
        d="M5 46V21c0-4 3-5 4-8 3 1 6-2 7-6 3 1 6-1 8-5 2 4 5 6 8 5 1 4 4 7 7 6 1 3 4 4 4 8v25z"
      />
      <path
        fill="var(--theme-bg)"
        d="M13 44V28h22v16h-4V33h-4v11h-6V33h-4v11zM12 26l12-10 12 10z"
      />
    </svg>
  );
}

/** The heading of the sign-in page. */
export function Logo() {
  return (
    <h1 className="pune-logo">
      <Icon />
      Pune Portals
    </h1>
  );
}
