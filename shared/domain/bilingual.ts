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
export type CheckedText = z.infer<typeof CheckedText>;

/** How many letters one side of a text may have. */
export const textLimit = 20_000;

/** The side of a bilingual text that a person edits. */
export const TextSide = z.enum(['vi', 'lo']);
export type TextSide = z.infer<typeof TextSide>;

function writtenState(vi: string, lo: string): TextState {
  if (vi === '' && lo === '') return 'empty';
  return vi !== '' && lo !== '' ? 'translated' : 'drafted';
}

/** A text that may have been checked; what stands on paper already keeps no checked wording. */
export type CheckableText = Bilingual & { checkedText?: CheckedText };

function lastChecked({ vi, lo, state, checkedText }: CheckableText): CheckedText {
  return checkedText ?? (state === 'checked' ? { vi, lo } : null);
}

/**
 * The state of a text that has both sides is that of its checked wording: never checked, checked, or changed
 * since (domain.md section 6). Typing back exactly what was checked makes it checked again.
 */
export function fittingState(vi: string, lo: string, checked: CheckedText): TextState {
  if (checked === null || vi === '' || lo === '') return writtenState(vi, lo);
  return checked.vi === vi && checked.lo === lo ? 'checked' : 'needs-recheck';
}

/**
 * The text with one side rewritten: its state follows from what is written and what was checked. Who checked it
 * stays with the checked wording, and is dropped only where that is not known. The same text again changes
 * nothing.
 */
export function editText<T extends CheckableText>(text: T, side: TextSide, value: string): T {
  const normal = value.normalize('NFC');
  if (text[side] === normal) return text;
  const edited = { ...text, [side]: normal };
  const complete = edited.vi !== '' && edited.lo !== '';
  if (text.state === 'needs-recheck' && lastChecked(text) === null) {
    return { ...edited, state: complete ? 'needs-recheck' : writtenState(edited.vi, edited.lo) };
  }
  const state = fittingState(edited.vi, edited.lo, lastChecked(text));
  const reviewer = text.checkedText ? {} : { reviewedBy: null, reviewedAt: null };
  return { ...edited, ...reviewer, state };
}

/** The text as somebody has just checked it, both sides as they stand. */
export function checkText<T extends CheckableText>(text: T, userId: Id, at: Timestamp): T {
  const checkedText = { vi: text.vi, lo: text.lo };
  return { ...text, checkedText, state: 'checked', reviewedBy: userId, reviewedAt: at };
}

/** The sides that somebody has to look at again: each whose other side changed since the check. */
export function sidesToRecheck({ vi, lo, state, checkedText }: CheckableText): TextSide[] {
  if (state !== 'needs-recheck' || !checkedText) return [];
  const sides: TextSide[] = [];
  if (checkedText.lo !== lo) sides.push('vi');
  if (checkedText.vi !== vi) sides.push('lo');
  return sides;
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
