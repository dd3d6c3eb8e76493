import { useTexts } from '../../app/useTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

const parts = {
  protects: ['disk', 'stolen', 'copy', 'roles', 'history', 'lock', 'network'],
  limits: ['unlocked', 'memory', 'weak', 'delay', 'exports', 'administrator', 'lost'],
  rules: ['passwords', 'code', 'lock', 'leavers'],
} as const;

/** What the program protects, from whom, and what it does not: the same as SECURITY.md says. */
export function SecuritySection() {
  const { t } = useTexts();
  return (
    <Panel title={t('settings:security.title')}>
      <div className="help">
        <p className="strong">{t('settings:security.notClassified')}</p>
        <h3>{t('settings:security.protects.title')}</h3>
        <ul>
          {parts.protects.map((part) => (
            <li key={part}>{t(`settings:security.protects.${part}`)}</li>
          ))}
        </ul>
        <h3>{t('settings:security.limits.title')}</h3>
        <ul>
          {parts.limits.map((part) => (
            <li key={part}>{t(`settings:security.limits.${part}`)}</li>
          ))}
        </ul>
        <h3>{t('settings:security.rules.title')}</h3>
        <ul>
          {parts.rules.map((part) => (
            <li key={part}>{t(`settings:security.rules.${part}`)}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
