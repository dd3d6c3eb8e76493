import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForce, readChangeLog, type Entry } from '../../../shared/domain/changeLog.ts';
import { planUndo, type UndoPlan } from '../../../shared/domain/undo.ts';
import { numberedId } from '../../support/undoHistory.ts';

type Stored = Record<string, string | null>;
type Store = Map<string, Stored>;

/** A choice of the generator: numbers pick among whatever there is when their turn comes. */
type Step =
  | { is: 'insert'; refers: number | null }
  | { is: 'update'; record: number; field: 'title' | 'note' | 'ref'; value: number }
  | { is: 'remove'; record: number }
  | { is: 'undo'; deed: number; takesAlong: boolean };

/** An ordinary deed as it was meant, for the replay that knows nothing of the rules. */
interface Command {
  deedId: string;
  record: string;
  set: Stored;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ is: fc.constant('insert' as const), refers: fc.option(fc.nat(9)) }),
  fc.record({
    is: fc.constant('update' as const),
    record: fc.nat(9),
    field: fc.constantFrom('title', 'note', 'ref'),
    value: fc.nat(9),
  }),
  fc.record({ is: fc.constant('remove' as const), record: fc.nat(9) }),
  fc.record({ is: fc.constant('undo' as const), deed: fc.nat(30), takesAlong: fc.boolean() }),
);
const steps = fc.array(step, { minLength: 1, maxLength: 25 });

function isLiving(record: Stored | undefined): record is Stored {
  return record !== undefined && (record['deletedAt'] ?? null) === null;
}

/** A store that only knows how to write, with its history. */
class Office {
  readonly store: Store = new Map();
  readonly entries: Entry[] = [];
  readonly commands: Command[] = [];
  #ids = 0;

  newId(): string {
    return numberedId((this.#ids += 1));
  }

  write(deedId: string, recordId: string, set: Stored, entity = 'place'): void {
    const record = this.store.get(recordId) ?? {};
    for (const [field, after] of Object.entries(set)) {
      const before = record[field] ?? null;
      if (before === after) continue;
      const seq = this.entries.length + 1;
      this.entries.push({ seq, deedId, operation: 'x', entity, recordId, field, before, after });
    }
    this.store.set(recordId, { ...record, ...set });
  }

  do(record: string, set: Stored): void {
    const deedId = this.newId();
    this.commands.push({ deedId, record, set });
    this.write(deedId, record, set);
  }

  living(): string[] {
    return [...this.store].filter(([, record]) => isLiving(record) && !record['deedIds']).map(([id]) => id);
  }

  carryOut({ deedIds, records }: UndoPlan): void {
    const deedId = this.newId();
    for (const { entity, recordId, act, values } of records) {
      const deletedAt = act === 'remove' ? { deletedAt: `at ${deedId}` } : { deletedAt: null };
      this.write(
        deedId,
        recordId,
        { ...Object.fromEntries(values), ...(act === 'change' ? {} : deletedAt) },
        entity,
      );
    }
    this.write(deedId, this.newId(), { deedIds: JSON.stringify(deedIds) }, 'undoing');
  }

  take(choice: Step): void {
    const living = this.living();
    const pick = (n: number): string | undefined => living[n % Math.max(1, living.length)];
    if (choice.is === 'insert') {
      const ref = choice.refers === null ? null : (pick(choice.refers) ?? null);
      this.do(this.newId(), { title: 'new', ref });
    } else if (choice.is === 'undo') this.undo(choice);
    else {
      const record = pick(choice.record);
      if (record === undefined) return;
      if (choice.is === 'remove') this.do(record, { deletedAt: `at ${this.entries.length}` });
      else if (choice.field === 'ref') this.do(record, { ref: pick(choice.value) ?? null });
      else this.do(record, { [choice.field]: `text ${choice.value}` });
    }
  }

  undo({ deed, takesAlong }: { deed: number; takesAlong: boolean }): UndoPlan | undefined {
    const log = readChangeLog(this.entries);
    const standing = [...inForce(log)];
    const wanted = standing[deed % Math.max(1, standing.length)];
    if (wanted === undefined) return undefined;
    const first = planUndo(log, [wanted], () => false);
    const plan = first && takesAlong ? planUndo(log, [...first.deedIds, ...first.free], () => false) : first;
    if (plan) this.carryOut(plan);
    return plan;
  }

  /** The living records without what is empty. */
  seen(): Record<string, Stored> {
    return seen(this.store);
  }
}

function seen(store: Store): Record<string, Stored> {
  const living = [...store].filter(([, record]) => isLiving(record) && !record['deedIds']);
  return Object.fromEntries(
    living.map(([id, record]) => [
      id,
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)),
    ]),
  );
}

/** The commands of the deeds that stand, done once more from nothing. */
function replayed(commands: readonly Command[], standing: ReadonlySet<string>): Record<string, Stored> {
  const store: Store = new Map();
  const made = new Set<string>();
  for (const { deedId, record, set } of commands) {
    const isInsert = !made.has(record);
    made.add(record);
    if (!standing.has(deedId) || (!isInsert && !store.has(record))) continue;
    store.set(record, { ...store.get(record), ...set });
  }
  return seen(store);
}

function officeAfter(choices: readonly Step[]): Office {
  const office = new Office();
  for (const choice of choices) office.take(choice);
  return office;
}

test('whatever was undone and kept, the store is what the deeds in force make of nothing', () => {
  fc.assert(
    fc.property(steps, (choices) => {
      const office = officeAfter(choices);
      expect(office.seen()).toEqual(replayed(office.commands, inForce(readChangeLog(office.entries))));
    }),
    { numRuns: 1000 },
  );
});

test('an undoing and its own undoing leave everything as it was', () => {
  fc.assert(
    fc.property(steps, fc.nat(30), fc.boolean(), (choices, deed, takesAlong) => {
      const office = officeAfter(choices);
      const before = office.seen();
      const standing = inForce(readChangeLog(office.entries));
      if (!office.undo({ deed, takesAlong })) return;
      const plan = office.undo({ deed: 0, takesAlong });
      expect(plan?.required).toEqual([]);
      expect(office.seen()).toEqual(before);
      const after = inForce(readChangeLog(office.entries));
      expect([...standing].every((id) => after.has(id))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('no record in force refers to one that is gone unless it did before', () => {
  const dangling = (office: Office): string[] => {
    const living = office.seen();
    return Object.values(living).flatMap(({ ref }) => (ref && !(ref in living) ? [ref] : []));
  };
  fc.assert(
    fc.property(steps, fc.nat(30), (choices, deed) => {
      const office = officeAfter(choices.filter(({ is }) => is !== 'remove' && is !== 'undo'));
      office.undo({ deed, takesAlong: false });
      expect(dangling(office)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a later value that is not taken along stays', () => {
  fc.assert(
    fc.property(steps, fc.nat(30), (choices, deed) => {
      const office = officeAfter(choices);
      const log = readChangeLog(office.entries);
      const standing = [...inForce(log)];
      const wanted = standing[deed % Math.max(1, standing.length)];
      const plan = wanted === undefined ? undefined : planUndo(log, [wanted], () => false);
      if (!plan) return;
      const kept = plan.free.flatMap((id) => log.deeds.get(id)?.entries ?? []);
      office.carryOut(plan);
      const store = office.seen();
      const last = new Map(kept.map((entry) => [`${entry.recordId} ${entry.field}`, entry]));
      const lost = [...last.values()].filter(({ recordId, field, after }) => {
        const record = store[recordId];
        return record !== undefined && field !== 'deletedAt' && (record[field] ?? null) !== after;
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
