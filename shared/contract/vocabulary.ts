import { z } from 'zod';
import { Confidence } from '../domain/bilingual.ts';
import { sheetFileLimit } from '../domain/sheetFile.ts';
import type { Role } from '../domain/user.ts';
import { Phrase, Term, VocabularyKind } from '../domain/vocabulary.ts';
import { changeErrors, Revision, staleErrors } from './entered.ts';
import { errors } from './errors.ts';
import { command, query } from './operation.ts';

/** Who adds to the vocabulary and corrects it; approving is the interpreters' alone. */
export const wordEditors = [
  'administrator',
  'officer',
  'secretary',
  'interpreter',
] as const satisfies readonly Role[];
/** Who removes entries and takes whole files. */
export const wordKeepers = ['administrator', 'interpreter'] as const satisfies readonly Role[];
export const wordApprovers = ['interpreter'] as const satisfies readonly Role[];

const oneLine = z
  .string()
  .normalize('NFC')
  .transform((text) => text.replaceAll(/\s+/gu, ' ').trim());
const word = oneLine.pipe(z.string().min(1).max(300));
const sentence = oneLine.pipe(z.string().min(1).max(2000));
const remark = oneLine.pipe(z.string().max(500));
const TermFields = z.object({
  vi: word,
  lo: word,
  en: remark,
  source: remark,
  confidence: Confidence,
  category: word,
  note: remark,
});
const PhraseFields = z.object({
  vi: sentence,
  lo: sentence,
  en: sentence.or(z.literal('')),
  source: remark,
  confidence: Confidence,
  code: oneLine.pipe(z.string().min(1).max(20)),
  section: word,
});

/** An entry of a file that is new or other than what is stored. */
const ImportedEntry = z.object({
  line: z.int(),
  state: z.enum(['added', 'changed']),
  losesApproval: z.boolean(),
  vi: z.string(),
  lo: z.string(),
  /** What stood there before; null for a new entry. */
  before: z.object({ vi: z.string(), lo: z.string() }).nullable(),
});
export const VocabularyPreview = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  losesApproval: z.int(),
  /** The first of the new and changed ones. */
  entries: z.array(ImportedEntry),
});
export type VocabularyPreview = z.infer<typeof VocabularyPreview>;

const WordFile = z.object({ file: z.file().max(sheetFileLimit) });
const Imported = z.object({ count: z.int() });
const fileErrors = { FILE_REFUSED: errors.FILE_REFUSED, SHEET_REFUSED: errors.SHEET_REFUSED };
const addErrors = { INPUT_REFUSED: errors.INPUT_REFUSED };
const topic = ['vocabulary'] as const;

const add = () => command(wordEditors, topic).errors(addErrors);
const change = () => command(wordEditors, topic).errors(changeErrors);
const remove = () => command(wordKeepers, topic).input(Revision).errors(staleErrors);
const approve = () => command(wordApprovers, topic).input(Revision).errors(staleErrors);
const take = () => command(wordKeepers, topic).input(WordFile).output(Imported).errors(fileErrors);

export const vocabulary = {
  terms: query('signed-in', topic).output(z.array(Term)),
  phrases: query('signed-in', topic).output(z.array(Phrase)),

  addTerm: add().input(TermFields).output(Term),
  /** New words in either language lose the approval of the old ones. */
  changeTerm: change().input(Revision.extend(TermFields.shape)).output(Term),
  removeTerm: remove().output(Term),
  /** An interpreter stands behind the term: it is reviewed, and of high confidence. */
  approveTerm: approve().output(Term),

  addPhrase: add().input(PhraseFields).output(Phrase),
  changePhrase: change().input(Revision.extend(PhraseFields.shape)).output(Phrase),
  removePhrase: remove().output(Phrase),
  approvePhrase: approve().output(Phrase),

  /** What a CSV or Excel file would change; refuses what taking it would refuse, line by line. */
  preview: query(wordKeepers, topic)
    .input(WordFile.extend({ kind: VocabularyKind }))
    .output(VocabularyPreview)
    .errors(fileErrors),
  /**
   * Takes a glossary file, all or nothing: UTF-8 CSV or Excel, header `vi,lo,en,category,source,confidence,
   * review,note` or its words. Terms are joined by their Vietnamese.
   */
  importTerms: take(),
  /** The same for phrases, header `id,section,vi,lo,en,source,confidence,review`; joined by their code. */
  importPhrases: take(),
  /** The list as a file that can be taken again. */
  export: query('signed-in', topic)
    .input(z.object({ kind: VocabularyKind, format: z.enum(['csv', 'xlsx']) }))
    .output(z.file()),
};
