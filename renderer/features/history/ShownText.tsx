import { hasLao } from '../../../shared/text/lao.ts';
import { useTexts } from '../../app/useTexts.ts';

const laoStretch = /[\u0E80-\u0EFF](?:[\u0E80-\u0EFF\s.,]*[\u0E80-\u0EFF])?|[^\u0E80-\u0EFF]+/g;

/** A text that may hold both scripts: Lao within another language is marked as such. */
export function ShownText({ text }: { text: string }) {
  const { language } = useTexts();
  if (language === 'lo' || !hasLao(text)) return text;
  return Array.from(text.matchAll(laoStretch), ({ 0: piece, index }) =>
    hasLao(piece) ? (
      <span key={index} lang="lo">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
