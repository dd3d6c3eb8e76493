import { useEffect, type ReactNode } from 'react';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { useTexts } from '../../app/useTexts.ts';
import { Icon } from '../../ui/Icon.tsx';

interface DoorCardProps {
  title: string;
  note?: string | undefined;
  /** Stands above the card. */
  mark?: ReactNode;
  children: ReactNode;
}

/** The card at the door: one question on an empty page. */
export function DoorCard({ title, note, mark, children }: DoorCardProps) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} – Giao Ban`;
  }, [title]);
  return (
    <main className="door">
      {mark}
      <div className="door-card">
        <div className="door-head">
          <span className="door-lock">
            <Icon name="lock" size={24} />
          </span>
          <div>
            <h1>{title}</h1>
            {note !== undefined && <p className="quiet">{note}</p>}
          </div>
        </div>
        {children}
      </div>
      <div className="door-foot">
        <p className="note">{t('app:signIn.notClassified')}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}
