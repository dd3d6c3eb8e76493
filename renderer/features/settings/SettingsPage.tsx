import { Link, Redirect } from 'wouter';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/useSession.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Alert } from '../../ui/Alert.tsx';
import { CopiesSection } from './CopiesSection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { isSectionName, sectionNames, sectionOf, type SectionName } from './sections.ts';
import { SecuritySection } from './SecuritySection.tsx';
import './settings.css';
import { UsersSection } from './UsersSection.tsx';

const contents = {
  password: PasswordSection,
  users: UsersSection,
  office: OfficeSection,
  recovery: RecoverySection,
  copies: CopiesSection,
  security: SecuritySection,
};

/** Why a section is closed to this user; undefined where it is open. */
function useClosedReason(name: SectionName): string | undefined {
  const { t } = useTexts();
  const { may, isCopy } = useSession();
  const { roles, isForCopies } = sectionOf(name);
  if (roles && !may(roles)) {
    return t('errors:NOT_ALLOWED', { roles: roles.map((role) => t(`app:roles.${role}`)).join(', ') });
  }
  return isCopy && !isForCopies ? t('vault:bars.copyReason') : undefined;
}

function SectionLink({ name, isCurrent }: { name: SectionName; isCurrent: boolean }) {
  const { t } = useTexts();
  const isClosed = useClosedReason(name) !== undefined;
  if (isClosed && !isCurrent) return null;
  return (
    <li>
      <Link
        href={`/settings/${name}`}
        className="nav-link"
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        {t(`settings:${name}.title`)}
      </Link>
    </li>
  );
}

function Section({ name }: { name: SectionName }) {
  const reason = useClosedReason(name);
  const Content = contents[name];
  if (reason === undefined) return <Content />;
  return (
    <Alert tone="attention" icon="lock">
      {reason}
    </Alert>
  );
}

export function SettingsPage({ section = 'password' }: { section?: string | undefined }) {
  const { t } = useTexts();
  const { isCopy } = useSession();
  if (!isSectionName(section)) return <Redirect to="/settings" />;
  const name = isCopy && section === 'password' ? 'security' : section;
  return (
    <Page title={t('settings:title')}>
      <div className="settings">
        <nav aria-label={t('settings:sections')} data-region tabIndex={-1}>
          <ul className="nav-list">
            {sectionNames.map((each) => (
              <SectionLink key={each} name={each} isCurrent={each === name} />
            ))}
          </ul>
        </nav>
        <div data-region tabIndex={-1} className="settings-main">
          <Section key={name} name={name} />
        </div>
      </div>
    </Page>
  );
}
