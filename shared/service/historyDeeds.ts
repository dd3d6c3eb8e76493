import type { DeedRow, Standing } from '../contract/historyShapes.ts';
import type { DeedFilter } from '../contract/history.ts';
import { isSealed, sealsOf } from '../domain/undoSeal.ts';
import type { ChangeLog } from '../domain/changeLog.ts';
import type { Id } from '../domain/record.ts';
import type { Role, User } from '../domain/user.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ChangeRow, Database } from '../storage/database.ts';
import { listUndoings, newestDeedBefore, operationsOf } from '../storage/deeds.ts';
import { listChangesOfDeed } from '../storage/records.ts';
import { Labels } from './historyLabels.ts';
import { listUndone, loadSealLog } from './historyLog.ts';
import { isNeverUndone, neededFor, standingOf, type DoneDeed } from './historyRights.ts';
import { onlyChange, summarise } from './historySummary.ts';
import { recordsOf } from './historyScope.ts';

const pageSize = 50;
/** How many deeds one call looks through for a text, so that no call takes seconds. */
const searchedAtOnce = 1000;

/** Reads deeds as one user sees them; what is known of the store stands for one call. */
export class DeedReader {
  readonly labels: Labels;
  readonly #db: Database;
  readonly #user: User;
  readonly #undone: Set<Id>;
  readonly #undoings: Map<Id, Id[]>;
  readonly #operations: Map<Id, string>;

  private constructor(
    db: Database,
    user: User,
    undone: Set<Id>,
    undoings: Map<Id, Id[]>,
    operations: Map<Id, string>,
  ) {
    this.#db = db;
    this.#user = user;
    this.#undone = undone;
    this.#undoings = undoings;
    this.#operations = operations;
    this.labels = new Labels(db);
  }

  /** A reader for one call. */
  static async open(db: Database, user: User): Promise<DeedReader> {
    const undoings = await listUndoings(db);
    const operations = await operationsOf(db, [...undoings.values()].flat());
    return new DeedReader(db, user, await listUndone(db), undoings, operations);
  }

  /** What the deed of these entries is for the user: whether it can be taken back, and why not. */
  standing(entries: readonly ChangeRow[], seals: ChangeLog): Standing {
    const [first] = entries;
    const deed = first && seals.deeds.get(first.deedId);
    if (!first || !deed) throw new Error('the deed is not among the entries');
    return standingOf({
      isUndone: this.#undone.has(first.deedId),
      isNever: isNeverUndone(first.operation, entries),
      isSealed: isSealed(seals, deed, sealsOf(seals)),
      needed: this.needed({
        id: first.deedId,
        operation: first.operation,
        undoes: this.#undoings.get(first.deedId) ?? null,
      }),
    });
  }

  /** The roles of which the user lacks every one to take the deed back; null where none is lacking. */
  needed(deed: DoneDeed): readonly Role[] | null {
    return neededFor(deed, this.#user, (id) => {
      const operation = this.#operations.get(id);
      return operation === undefined ? undefined : { id, operation, undoes: this.#undoings.get(id) ?? null };
    });
  }

  /** The rows of these deeds, in their order. */
  async rows(deedIds: readonly Id[]): Promise<DeedRow[]> {
    const deeds = [];
    for (const id of deedIds) deeds.push(await listChangesOfDeed(this.#db, id));
    const seals = await loadSealLog(this.#db, deeds.flat());
    const rows = [];
    for (const entries of deeds) rows.push(await this.#row(entries, seals));
    return rows;
  }

  /** A page of deeds before the entry `before`, newest first, and where the next one begins. */
  async page(filter: DeedFilter, before: number): Promise<{ deeds: DeedRow[]; next: number | null }> {
    const recordIds = filter.record && (await recordsOf(this.#db, filter.record));
    const wanted = filter.text === undefined ? '' : foldForSearch(filter.text);
    const found: Id[] = [];
    let next: number | null = before;
    for (let looked = 0; found.length < pageSize && looked < searchedAtOnce; looked += 1) {
      const deed = await newestDeedBefore(this.#db, next, { userId: filter.userId, recordIds });
      if (!deed) return { deeds: await this.rows(found), next: null };
      if (wanted === '' || (await this.#mentions(deed.id, wanted))) found.push(deed.id);
      next = deed.since;
    }
    return { deeds: await this.rows(found), next };
  }

  async #mentions(deedId: Id, wanted: string): Promise<boolean> {
    const entries = await listChangesOfDeed(this.#db, deedId);
    const written = entries.flatMap(({ before, after, userName }) => [before ?? '', after ?? '', userName]);
    if (written.some((text) => foldForSearch(text).includes(wanted))) return true;
    const { subject } = await summarise(entries, this.labels);
    return foldForSearch(JSON.stringify(subject)).includes(wanted);
  }

  async #row(entries: readonly ChangeRow[], seals: ChangeLog): Promise<DeedRow> {
    const summary = await summarise(entries, this.labels);
    return {
      ...summary,
      since: entries[0]?.seq ?? 0,
      change: await onlyChange(entries, this.labels),
      undoing: await this.#undoing(summary.deedId),
      standing: this.standing(entries, seals),
    };
  }

  /** What an undoing is about in the end: an undoing of an undoing puts deeds in force again. */
  async #undoing(deedId: Id): Promise<DeedRow['undoing']> {
    let is: 'undo' | 'redo' = 'undo';
    let undone = this.#undoings.get(deedId);
    if (!undone) return null;
    for (let [only] = undone; only !== undefined && this.#undoings.has(only); [only] = undone) {
      is = is === 'undo' ? 'redo' : 'undo';
      undone = this.#undoings.get(only) ?? [];
    }
    const [first] = undone;
    if (first === undefined) return null;
    const entries = await listChangesOfDeed(this.#db, first);
    if (entries.length === 0) return null;
    return { is, deed: await summarise(entries, this.labels), count: undone.length };
  }
}
