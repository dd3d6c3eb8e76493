import { useEffect, type ReactNode } from 'react';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Icon } from '../../ui/Icon.tsx';

const steps = ['office', 'administrator', 'code'] as const;
export type Step = (typeof steps)[number];

interface WizardProps {
  /** The steps to show; only the last where a code alone is made anew. */
  shown?: readonly Step[];
  current: Step;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

function StepMark({ state, number }: { state: 'done' | 'current' | 'coming'; number: number }) {
  const { t } = useTexts();
  if (state !== 'done') return <span className={`step-mark step-${state}`}>{number}</span>;
  return (
    <span className="step-done">
      <Icon name="done" size={20} />
      <span className="hidden-text">{t('vault:first.done')}</span>
    </span>
  );
}

/** The steps at the left and the form of the current one. */
export function Wizard({ shown = steps, current, title, lead, children }: WizardProps) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  const at = shown.indexOf(current);
  const stateOf = (index: number) => (index === at ? 'current' : index < at ? 'done' : 'coming');
  return (
    <main className="door wizard-door">
      <div className="wizard">
        <nav aria-label={t('vault:first.steps')}>
          <ol>
            {shown.map((step, index) => (
              <li key={step} {...(step === current ? { 'aria-current': 'step' as const } : {})}>
                <StepMark state={stateOf(index)} number={index + 1} />
                {t(`vault:first.step.${step}`)}
              </li>
            ))}
          </ol>
          <div className="wizard-foot">
            <LanguageSwitch />
            <p className="note">{t('app:signIn.notClassified')}</p>
          </div>
        </nav>
        <div className="wizard-main">
          <h1>{title}</h1>
          <p>{lead}</p>
          {children}
        </div>
      </div>
    </main>
  );
}
