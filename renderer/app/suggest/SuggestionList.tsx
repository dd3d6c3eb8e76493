import { useLayoutEffect, useRef } from 'react';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { hasLao } from '../../../shared/text/lao.ts';
import { cssPlace } from '../../ui/cssPlace.ts';
import { Question } from '../../ui/Question.tsx';
import { Trust } from '../../ui/Trust.tsx';
import { useTexts } from '../useTexts.ts';
import { LabelledPhrase } from './LabelledPhrase.tsx';
import { roomBeside } from './placement.ts';
import './suggest.css';
import type { Suggestion } from './suggest.ts';
import type { Suggestions } from './useSuggestions.ts';

const tabs = ['phrases', 'terms'] as const;
const widest = 800;
const margin = 16;

/** Where the list stands beside the field: under it, or above it where there is no room. */
function placeOf(place: DOMRect) {
  const { left, top, bottom } = place;
  const width = Math.min(widest, innerWidth - 2 * margin);
  const { isBelow } = roomBeside(place);
  return cssPlace({
    '--list-left': `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`,
    '--list-width': `${width}px`,
    '--list-top': isBelow ? `${bottom + 4}px` : 'auto',
    '--list-bottom': isBelow ? 'auto' : `${innerHeight - top + 4}px`,
  });
}

/** The parts of the typing, folded, by which the words of a suggestion stand out. */
function partsOf(typed: string): string[] {
  return hasLao(typed) ? [typed] : foldForSearch(typed).split(' ').filter(Boolean);
}

function Asking({ suggestions }: { suggestions: Suggestions }) {
  const { t } = useTexts();
  const { asked, isAsking, answer } = suggestions;
  if (asked === null) return null;
  return (
    <Question
      isOpen={isAsking}
      title={t('vocabulary:suggest.askTitle')}
      act={t('vocabulary:suggest.act')}
      stay={t('vocabulary:suggest.stay')}
      isBusy={false}
      onAct={() => answer(true)}
      onStay={() => answer(false)}
    >
      <p lang="vi">{asked.item.entry.vi}</p>
      <p lang="lo">{asked.item.entry.lo}</p>
      <p>
        <Trust level="low">{t('vocabulary:trust.low')}</Trust>
      </p>
      <p>{t('vocabulary:suggest.ask')}</p>
    </Question>
  );
}

interface OptionProps {
  id: string;
  item: Suggestion;
  parts: readonly string[];
  isActive: boolean;
  onPick: () => void;
}

function Option({ id, item: { entry }, parts, isActive, onPick }: OptionProps) {
  const { t } = useTexts();
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="suggest-row"
      // The focus stays in the field.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <LabelledPhrase text={entry.vi} side="vi" parts={parts} />
      <LabelledPhrase text={entry.lo} side="lo" parts={parts} />
      <Trust level={entry.confidence}>{t(`vocabulary:trust.${entry.confidence}`)}</Trust>
    </div>
  );
}

function Keys() {
  const { t } = useTexts();
  return (
    <p className="suggest-keys note">
      <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {t('vocabulary:suggest.choose')}{' '}
      <kbd className="key">Tab</kbd> {t('vocabulary:suggest.insert')}
    </p>
  );
}

/** What `useSuggestions` offers, over the page beside its field; the focus stays in the field. */
export function SuggestionList({ suggestions }: { suggestions: Suggestions }) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const { id, shown, show, pick } = suggestions;
  const isOpen = shown !== null;
  useLayoutEffect(() => {
    if (isOpen) box.current?.showPopover();
  }, [isOpen]);
  return (
    <>
      {shown !== null && (
        <div ref={box} popover="manual" className="suggest" style={placeOf(shown.place)}>
          <div className="suggest-head">
            {tabs.map((tab) => (
              <button
                key={tab}
                type="button"
                tabIndex={-1}
                aria-pressed={tab === shown.tab}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => show(tab)}
              >
                {t(`vocabulary:suggest.${tab}`)}
              </button>
            ))}
            <Keys />
          </div>
          {shown.items.length === 0 ? (
            <p className="suggest-none quiet" role="status">
              {t('vocabulary:suggest.none')}
            </p>
          ) : (
            <div id={`${id}-list`} role="listbox" aria-label={t('vocabulary:suggest.label')}>
              {shown.items.map((item, index) => (
                <Option
                  key={item.entry.id}
                  id={`${id}-${index}`}
                  item={item}
                  parts={partsOf(shown.typed)}
                  isActive={index === shown.active}
                  onPick={() => pick(item)}
                />
              ))}
            </div>
          )}
        </div>
      )}
      <Asking suggestions={suggestions} />
    </>
  );
}
