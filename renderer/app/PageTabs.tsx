import { Link } from 'wouter';

interface PageTab {
  href: string;
  text: string;
  isCurrent: boolean;
}

/** The pages that stand beside each other, in the head of each of them. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map(({ href, text, isCurrent }) => (
        <Link
          key={href}
          href={href}
          className="page-tab"
          {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
