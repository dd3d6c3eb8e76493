import { Fragment } from 'react';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { hasLao } from '../../../shared/text/lao.ts';
import { placeholderLabels } from './placeholderLabels.ts';

interface LabelledPhraseProps {
  text: string;
  side: 'vi' | 'lo';
  /** What was looked for: its words stand out. */
  parts: readonly string[];
}

/** The pieces with where each begins. */
function placed(pieces: readonly string[]): { at: number; piece: string }[] {
  let at = 0;
  return pieces.map((piece) => {
    const begins = at;
    at += piece.length;
    return { at: begins, piece };
  });
}

/** Cuts Lao at the part that was typed, and other text between its words. */
function cut(text: string, parts: readonly string[]): string[] {
  const [part] = parts;
  if (part === undefined || part === '') return [text];
  if (!hasLao(part)) return text.split(/(\s+)/);
  const at = text.indexOf(part);
  return at === -1 ? [text] : [text.slice(0, at), part, text.slice(at + part.length)];
}

function isMeant(piece: string, parts: readonly string[]): boolean {
  const folded = foldForSearch(piece);
  return folded !== '' && parts.some((part) => (hasLao(part) ? piece === part : folded.startsWith(part)));
}

function Words({ text, parts }: { text: string; parts: readonly string[] }) {
  return placed(cut(text, parts)).map(({ at, piece }) => (
    <Fragment key={at}>{isMeant(piece, parts) ? <strong>{piece}</strong> : piece}</Fragment>
  ));
}

/** A phrase or term in one language, with its placeholders by their names. */
export function LabelledPhrase({ text, side, parts }: LabelledPhraseProps) {
  return (
    <span lang={side}>
      {placed(text.split(/(\{\w+\})/)).map(({ at, piece }) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1];
        if (name === undefined) return <Words key={at} text={piece} parts={parts} />;
        return (
          <span key={at} className="placeholder">
            {`{${placeholderLabels[name]?.[side] ?? name}}`}
          </span>
        );
      })}
    </span>
  );
}
