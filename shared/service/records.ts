import { listRecords } from '../storage/records.ts';
import { nextDueOn, daysLate } from '../domain/commitment.ts';
import { read } from './base.ts';

export const memoranda = {
  list: read.memoranda.list.handler(async ({ context: { db } }) => {
    const articles = await listRecords(db, 'article');
    const all = await listRecords(db, 'memorandum');
    return all.map((memorandum) => ({
      memorandum,
      articles: articles.filter((article) => article.memorandumId === memorandum.id),
    }));
  }),
};

export const commitments = {
  list: read.commitments.list.handler(async ({ context: { db, ports } }) => {
    const occurrences = await listRecords(db, 'occurrence');
    const rows = (await listRecords(db, 'commitment')).map((commitment) => ({
      commitment,
      nextDueOn: nextDueOn(commitment, occurrences),
      daysLate: daysLate(commitment, occurrences, ports.today()),
    }));
    return rows.toSorted((a, b) => b.daysLate - a.daysLate);
  }),
};
