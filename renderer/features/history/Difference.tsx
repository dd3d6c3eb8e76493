import type { ShownChange } from '../../../shared/contract/historyShapes.ts';
import { diffWords, shortened, type DiffPart } from '../../../shared/text/wordDiff.ts';
import { useTexts } from '../../app/useTexts.ts';
import { ShownText } from './ShownText.tsx';
import { useWords } from './words.ts';

/** Letters of the unchanged text that are shown around a change. */
const contextLetters = 32;

type TextLanguage = 'vi' | 'lo' | undefined;

function Part({ part, lang }: { part: DiffPart; lang: TextLanguage }) {
  const { t } = useTexts();
  const marked = lang === undefined ? {} : { lang };
  if (part.is === 'same') {
    return (
      <span {...marked}>
        <ShownText text={part.text} />
      </span>
    );
  }
  const isRemoved = part.is === 'removed';
  const Tag = isRemoved ? 'del' : 'ins';
  return (
    <Tag className={part.is} {...marked}>
      <span className="hidden-text">{isRemoved ? t('history:deleted') : t('history:inserted')} </span>
      <ShownText text={part.text} />
    </Tag>
  );
}

function Parts({ parts, lang }: { parts: readonly DiffPart[]; lang: TextLanguage }) {
  let offset = 0;
  return parts.map((part) => {
    offset += part.text.length + 1;
    return <Part key={offset} part={part} lang={lang} />;
  });
}

function isText({ before, after }: ShownChange): boolean {
  const kinds = [before.is, after.is];
  return kinds.every((kind) => kind === 'text' || kind === 'none') && kinds.includes('text');
}

/** The parts of a change: texts word by word, other values as wholes. */
function useParts(change: ShownChange): DiffPart[] {
  const { value } = useWords();
  const { before, after } = change;
  if (isText(change)) {
    const text = (shown: ShownChange['before']): string => (shown.is === 'text' ? shown.text : '');
    return diffWords(text(before), text(after));
  }
  return [
    { is: 'removed', text: value(before) },
    { is: 'added', text: value(after) },
  ];
}

function languageOf({ field }: ShownChange): TextLanguage {
  return field === 'vi' || field === 'lo' ? field : undefined;
}

/** A change on one line: what went struck through, what came underlined, a little of the text around. */
export function Difference({ change }: { change: ShownChange }) {
  return <Parts parts={shortened(useParts(change), contextLetters)} lang={languageOf(change)} />;
}

/** One side of a change: what stood there, or what stands there afterwards. */
export function DifferenceSide({ change, side }: { change: ShownChange; side: 'before' | 'after' }) {
  const { value } = useWords();
  const parts = shortened(useParts(change), contextLetters);
  if (!isText(change)) return <ShownText text={value(change[side])} />;
  const hidden = side === 'before' ? 'added' : 'removed';
  const shown = parts.filter((part) => part.is !== hidden);
  if (shown.length === 0) return <span className="quiet">{value({ is: 'none' })}</span>;
  return <Parts parts={shown} lang={languageOf(change)} />;
}
