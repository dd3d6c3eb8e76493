import { useRef } from 'react';
import {
  blockersOf,
  type Blocker,
  type BlockerReason,
  type StageSource,
} from '../../../../shared/domain/minutesStage.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { goToText } from '../currentText.ts';
import { stageSourceOf, type SigningOf } from './stageSource.ts';

const lines = ['errors', 'languages', 'checked', 'decisions', 'heads', 'copies', 'agreed'] as const;
type Line = (typeof lines)[number];

const reasonsOf: Record<Line, readonly BlockerReason[]> = {
  errors: ['errors'],
  languages: ['language-missing', 'no-text'],
  checked: ['unchecked'],
  decisions: ['no-owner', 'no-deadline'],
  heads: ['head-missing'],
  copies: ['copies-differ'],
  agreed: ['not-agreed'],
};

/** How many of how many are in order, as the line tells it. */
function countOf(line: Line, source: StageSource, blockers: readonly Blocker[]): string {
  const { segments, decisions, partyIds, minutes, errors } = source;
  const concerned = new Set(blockers.map(({ textId }) => textId)).size;
  const texts = segments.length + decisions.length;
  const titles = line === 'languages' ? source.agenda.length : 0;
  const counts: Record<Line, string> = {
    errors: `${errors}`,
    languages: `${texts + titles - concerned}/${texts + titles}`,
    checked: `${segments.concat(decisions).filter(({ state }) => state === 'checked').length}/${texts}`,
    decisions: `${decisions.length - concerned}/${decisions.length}`,
    heads: `${partyIds.length - blockers.length}/${partyIds.length}`,
    copies: `${minutes.copies}`,
    agreed: '',
  };
  return counts[line];
}

function iconOf(line: Line, isDone: boolean): IconName {
  if (isDone) return 'done';
  return line === 'errors' ? 'late' : 'half';
}

/** What is still in the way of the print; a line that is not done leads to its texts, one after another. */
export function BeforePrint(signing: SigningOf) {
  const { t } = useTexts();
  const next = useRef(new Map<Line, number>());
  const source = stageSourceOf(signing);
  const blockers = blockersOf(source, 'print');
  const jump = (line: Line, own: readonly Blocker[]): void => {
    const index = next.current.get(line) ?? 0;
    next.current.set(line, (index + 1) % own.length);
    const target = own[index % own.length];
    if (target?.textId) goToText(target.textId, target.side ?? 'vi');
  };
  return (
    <section className="before-print" aria-label={t('minutes:signing.before.title')}>
      <h2>{t('minutes:signing.before.title')}</h2>
      <ul>
        {lines.map((line) => {
          const own = blockers.filter(({ reason }) => reasonsOf[line].includes(reason));
          const texts = own.filter(({ textId }) => textId !== null);
          const name = t(`minutes:signing.before.${line}`);
          return (
            <li key={line} className={own.length === 0 ? 'is-done' : `is-open before-${line}`}>
              <Icon name={iconOf(line, own.length === 0)} />
              {texts.length === 0 ? (
                <span>{name}</span>
              ) : (
                <button
                  type="button"
                  className="link"
                  aria-label={t('minutes:signing.before.jump', { what: name })}
                  onClick={() => jump(line, texts)}
                >
                  {name}
                </button>
              )}
              <strong>{countOf(line, source, own)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
