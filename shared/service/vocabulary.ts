import { compareText } from '../text/compare.ts';
import { fault, type InputFault } from '../domain/inputFault.ts';
import type { Id } from '../domain/record.ts';
import {
  approvalAfterEdit,
  approvalBy,
  notApproved,
  phraseKey,
  termKey,
  type Phrase,
  type Term,
} from '../domain/vocabulary.ts';
import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/records.ts';
import { read, take, write } from './base.ts';
import { changeRecord, refuse, removeRecord, requireRecord } from './changes.ts';
import { pairFault } from './vocabularyFiles.ts';
import {
  exportFile,
  mergePhrases,
  mergeTerms,
  phrasesIn,
  previewOf,
  storePhrases,
  storeTerms,
  termsIn,
} from './vocabularyImport.ts';

const newEntry = { review: 'native', ...notApproved } as const;

function pairFaults(entry: { vi: string; lo: string }): InputFault[] {
  const reason = pairFault(entry);
  return reason === null ? [] : fault('lo', reason);
}

/** Throws INPUT_REFUSED where another term has the same Vietnamese, or the Lao cannot stand beside it. */
async function checkTerm(db: Database, term: Pick<Term, 'vi' | 'lo'>, id: Id | null): Promise<void> {
  const others = (await listRecords(db, 'term')).filter((other) => other.id !== id);
  const isTaken = others.some((other) => termKey(other) === termKey(term));
  refuse([...(isTaken ? fault('vi', 'term-taken', term.vi) : []), ...pairFaults(term)]);
}

/** Throws INPUT_REFUSED where another phrase has the code, or the Lao cannot stand beside the Vietnamese. */
async function checkPhrase(
  db: Database,
  phrase: Pick<Phrase, 'code' | 'vi' | 'lo'>,
  id: Id | null,
): Promise<void> {
  const others = (await listRecords(db, 'phrase')).filter((other) => other.id !== id);
  const isTaken = others.some((other) => phraseKey(other) === phraseKey(phrase));
  refuse([...(isTaken ? fault('code', 'phrase-taken', phrase.code) : []), ...pairFaults(phrase)]);
}

export const vocabulary = {
  terms: read.vocabulary.terms.handler(({ context: { db } }) => listRecords(db, 'term')),
  phrases: read.vocabulary.phrases.handler(({ context: { db } }) => listRecords(db, 'phrase')),

  addTerm: write.vocabulary.addTerm.handler(async ({ input, context: { db, records } }) => {
    await checkTerm(db, input, null);
    return records.insert('term', { ...input, ...newEntry });
  }),

  changeTerm: write.vocabulary.changeTerm.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...term } = input;
    const before = await requireRecord(db, 'term', id);
    await checkTerm(db, term, id);
    return changeRecord(records, 'term', { id, rev }, { ...term, ...approvalAfterEdit(before, term) });
  }),

  removeTerm: write.vocabulary.removeTerm.handler(async ({ input, context: { db, records } }) => {
    const term = await requireRecord(db, 'term', input.id);
    await removeRecord(records, 'term', input);
    return term;
  }),

  approveTerm: write.vocabulary.approveTerm.handler(
    async ({ input, context: { db, records, user, ports } }) => {
      await requireRecord(db, 'term', input.id);
      return changeRecord(records, 'term', input, approvalBy(user.id, ports.now()));
    },
  ),

  addPhrase: write.vocabulary.addPhrase.handler(async ({ input, context: { db, records } }) => {
    await checkPhrase(db, input, null);
    return records.insert('phrase', { ...input, ...newEntry });
  }),

  changePhrase: write.vocabulary.changePhrase.handler(async ({ input, context: { db, records } }) => {
    const { id, rev, ...phrase } = input;
    const before = await requireRecord(db, 'phrase', id);
    await checkPhrase(db, phrase, id);
    const patch = { ...phrase, ...approvalAfterEdit(before, phrase) };
    return changeRecord(records, 'phrase', { id, rev }, patch);
  }),

  removePhrase: write.vocabulary.removePhrase.handler(async ({ input, context: { db, records } }) => {
    const phrase = await requireRecord(db, 'phrase', input.id);
    await removeRecord(records, 'phrase', input);
    return phrase;
  }),

  approvePhrase: write.vocabulary.approvePhrase.handler(
    async ({ input, context: { db, records, user, ports } }) => {
      await requireRecord(db, 'phrase', input.id);
      return changeRecord(records, 'phrase', input, approvalBy(user.id, ports.now()));
    },
  ),

  preview: read.vocabulary.preview.handler(async ({ input: { file, kind }, context: { db, ports } }) =>
    kind === 'term'
      ? previewOf(await mergeTerms(db, await termsIn(file, ports)))
      : previewOf(await mergePhrases(db, await phrasesIn(file, ports))),
  ),

  importTerms: take.vocabulary.importTerms.handler(
    async ({ input: { file }, context: { ports, transact } }) => {
      const rows = await termsIn(file, ports);
      return transact(async (db, records) => ({
        count: await storeTerms(await mergeTerms(db, rows), records),
      }));
    },
  ),

  importPhrases: take.vocabulary.importPhrases.handler(
    async ({ input: { file }, context: { ports, transact } }) => {
      const rows = await phrasesIn(file, ports);
      return transact(async (db, records) => ({
        count: await storePhrases(await mergePhrases(db, rows), records),
      }));
    },
  ),

  export: read.vocabulary.export.handler(async ({ input: { kind, format }, context: { db, ports } }) => {
    if (kind === 'term') {
      const entries = (await listRecords(db, 'term')).toSorted((a, b) => compareText(a.vi, b.vi));
      return exportFile({ kind, entries }, format, ports);
    }
    const entries = (await listRecords(db, 'phrase')).toSorted((a, b) => compareText(a.code, b.code));
    return exportFile({ kind, entries }, format, ports);
  }),
};
