import { Fragment } from 'react';
import { hasLao } from '../../../shared/text/lao.ts';
import { useTexts } from '../../app/useTexts.ts';

/** A text that may hold both scripts: Lao within another language is marked as such. */
export function ShownText({ text }: { text: string }) {
  const { language } = useTexts();
  if (language === 'lo' || !hasLao(text)) return text;
  const pieces = text.split(/([\u0E80-\u0EFF](?:[\u0E80-\u0EFF\s.,]*[\u0E80-\u0EFF])?)/);
  return pieces.map((piece, index) =>
    // The pieces of one text never change their places.
    // oxlint-disable-next-line react/no-array-index-key
    hasLao(piece) ? <span key={index} lang="lo">{piece}</span> : <Fragment key={index}>{piece}</Fragment>,
  );
}
