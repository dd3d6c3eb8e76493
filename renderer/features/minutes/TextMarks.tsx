import { Fragment } from 'react';
import { sidesToRecheck, type CheckableText, type TextSide } from '../../../shared/domain/bilingual.ts';
import { blankMark } from '../../../shared/domain/emptyFigures.ts';
import { diffWords, type DiffPart } from '../../../shared/text/wordDiff.ts';
import { useTexts } from '../../app/useTexts.ts';
import type { Piece } from './checks/marks.ts';

/** How this side differs from what was checked; null where it does not, or nothing asks for a new check. */
export function changesSince(record: CheckableText, side: TextSide, text: string): DiffPart[] | null {
  const before = record.checkedText?.[side];
  if (record.state !== 'needs-recheck' || before === undefined || before === text) return null;
  return diffWords(before, text);
}

/** Whether somebody has to look at this side again; where no checked wording is known, at the Lao. */
export function isToRecheck(record: CheckableText, side: TextSide): boolean {
  if (record.state !== 'needs-recheck') return false;
  const sides = sidesToRecheck(record);
  return sides.length === 0 ? side === 'lo' : sides.includes(side);
}

function withBlanks(text: string) {
  let offset = 0;
  return text.split(/(\[…\])/).map((piece) => {
    offset += piece.length + 1;
    if (piece !== blankMark) return piece;
    return (
      <mark key={offset} className="blank">
        {piece}
      </mark>
    );
  });
}

function Part({ part }: { part: DiffPart }) {
  const { t } = useTexts();
  if (part.is === 'same') return withBlanks(part.text);
  const isRemoved = part.is === 'removed';
  const Tag = isRemoved ? 'del' : 'ins';
  return (
    <Tag className={isRemoved ? 'word-removed' : 'word-added'}>
      <span className="hidden-text">{t(isRemoved ? 'minutes:removedWord' : 'minutes:addedWord')} </span>
      {part.text}
    </Tag>
  );
}

interface TextMarksProps {
  id: string;
  side: TextSide;
  text: string;
  parts: readonly DiffPart[] | null;
  /** Where something was found; empty where nothing was. */
  pieces: readonly Piece[];
}

/** The words in which something was found, and the blanks. */
export function FoundWords({ text, pieces }: Pick<TextMarksProps, 'text' | 'pieces'>) {
  if (pieces.length === 0) return withBlanks(text);
  return pieces.map((piece) =>
    piece.severity === null || piece.text === blankMark ? (
      <Fragment key={piece.from}>{withBlanks(piece.text)}</Fragment>
    ) : (
      <mark key={piece.from} className={`found-${piece.severity}`}>
        {piece.text}
      </mark>
    ),
  );
}

/** The text as it is read while nobody types into it: what changed since the check, and what is to be filled in. */
export function TextMarks({ id, side, text, parts, pieces }: TextMarksProps) {
  let offset = 0;
  return (
    <p id={id} className="text-marks" lang={side}>
      {parts === null ? (
        <FoundWords text={text} pieces={pieces} />
      ) : (
        parts.map((part) => {
          offset += part.text.length + 1;
          return <Part key={offset} part={part} />;
        })
      )}
    </p>
  );
}
