import { z } from 'zod';
import { Id, Timestamp } from './record.ts';

const normalText = z.string().normalize('NFC');

/** A name in both languages, as typed; neither is ever derived from the other. */
export const Names = z.object({ vi: normalText.min(1), lo: normalText });
export type Names = z.infer<typeof Names>;

/** What stands behind a Lao text: high, medium or low (see the vocabulary's README). */
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** How far a bilingual text has come. `needs-recheck`: one side changed after the Lao was checked. */
export const TextState = z.enum(['empty', 'drafted', 'translated', 'checked', 'needs-recheck']);
export type TextState = z.infer<typeof TextState>;

/** A text in both languages with its state, what stands behind the Lao, and who checked it when. */
export const Bilingual = z.object({
  vi: normalText,
  lo: normalText,
  state: TextState,
  confidence: Confidence.nullable(),
  reviewedBy: Id.nullable(),
  reviewedAt: Timestamp.nullable(),
});
export type Bilingual = z.infer<typeof Bilingual>;

/** Both sides of a text as they stood when it was last checked; null before that. */
export const CheckedText = z.object({ vi: normalText, lo: normalText }).nullable().default(null);

/** The side of a bilingual text that a person edits. */
export const TextSide = z.enum(['vi', 'lo']);
export type TextSide = z.infer<typeof TextSide>;

function writtenState(vi: string, lo: string): TextState {
  if (vi === '' && lo === '') return 'empty';
  return vi !== '' && lo !== '' ? 'translated' : 'drafted';
}

/**
 * The text with one side rewritten (domain.md section 6): a change after the check asks for a new one
 * and drops the checker's name; otherwise the state follows from what is written. The same text again
 * changes nothing.
 */
export function editText(text: Bilingual, side: TextSide, value: string): Bilingual {
  const normal = value.normalize('NFC');
  if (text[side] === normal) return text;
  const edited = { ...text, [side]: normal, reviewedBy: null, reviewedAt: null };
  const wasChecked = text.state === 'checked' || text.state === 'needs-recheck';
  const complete = edited.vi !== '' && edited.lo !== '';
  return { ...edited, state: wasChecked && complete ? 'needs-recheck' : writtenState(edited.vi, edited.lo) };
}

/** A text as written by a program or a file: nobody has checked it. */
export function unreviewedText(names: { vi: string; lo: string }, confidence: Confidence | null): Bilingual {
  const [vi, lo] = [names.vi.normalize('NFC'), names.lo.normalize('NFC')];
  return { vi, lo, state: writtenState(vi, lo), confidence, reviewedBy: null, reviewedAt: null };
}

const typed = z.string().normalize('NFC').trim();

/** A name in both languages as a form sends it: without spaces around it, Vietnamese always there. */
export const TypedNames = z.object({ vi: typed.min(1).max(300), lo: typed.max(300) });

/** Another short text of a form. */
export const TypedText = typed.max(300);
