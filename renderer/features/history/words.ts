import { resources } from '../../../locales/index.ts';
import type {
  DeedRow,
  DeedSummary,
  RecordLabel,
  ShownValue,
} from '../../../shared/contract/historyShapes.ts';
import { Role } from '../../../shared/domain/user.ts';
import { formatDate, formatTimestamp } from '../../../shared/text/dates.ts';
import { useTexts } from '../../app/useTexts.ts';

const texts = resources.en.history;
type Group = 'label' | 'field' | 'choice';
type Key<G extends Group> = keyof (typeof texts)[G] & string;
type OperationKey = 'minutes.begin';

/** A stretch of a sentence; what names a record is set apart. */
export interface Phrase {
  text: string;
  isRecord: boolean;
}

const mark = '\u0001';

function has<G extends Group>(group: G, key: string): key is Key<G> {
  return Object.hasOwn(texts[group], key);
}

/** Whether there is a sentence for an operation, with a number in it or without. */
function hasSentence(operation: string): operation is OperationKey {
  const [area = '', name = ''] = operation.split('.');
  const group = Object.entries(texts.operation).find(([key]) => key === area)?.[1] ?? {};
  return Object.hasOwn(group, name) || Object.hasOwn(group, `${name}_other`);
}

function uncapitalised(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The phrases of a sentence in whose text `mark` stands where `inner` belongs. */
function around(sentence: string, inner: Phrase[]): Phrase[] {
  const [head = '', tail = ''] = sentence.split(mark);
  const plain = (text: string): Phrase[] => (text === '' ? [] : [{ text, isRecord: false }]);
  return sentence.includes(mark) ? [...plain(head), ...inner, ...plain(tail)] : plain(sentence);
}

/** Puts what the history holds into words of the screen's language. */
export function useWords() {
  const { t, language, nameOf } = useTexts();

  const part = (key: string, content: string | number | { vi: string; lo: string }): string => {
    if (typeof content === 'object') return nameOf(content);
    return key === 'date' ? formatDate(String(content), language) : String(content);
  };

  const label = (record: RecordLabel): string => {
    const named = Object.entries(record.values).map(([key, content]) => [key, part(key, content)]);
    const values = Object.fromEntries(named) as Record<string, string>;
    const { form, of } = record;
    if (!has('label', form)) return values['name'] ?? t('history:label.unknown');
    return t(`history:label.${form as 'segment'}`, {
      ...values,
      no: values['no'] ?? '',
      of: of === null ? '' : label(of),
    });
  };

  const field = (entity: string, name: string): string => {
    if (entity === 'segment' && name === 'position') return t('history:fieldOf.segment.position');
    return has('field', name) ? t(`history:field.${name}`) : name;
  };

  const choice = (name: string): string => (has('choice', name) ? t(`history:choice.${name}`) : name);

  const several = (shown: Extract<ShownValue, { is: 'list' | 'pairs' }>): string => {
    if (shown.is === 'pairs') {
      return shown.pairs.map((pair) => `${field('', pair.field)}: ${value(pair.value)}`).join(', ');
    }
    return shown.items.length === 0 ? t('history:value.none') : shown.items.map(value).join('; ');
  };

  const simple = (shown: Exclude<ShownValue, { is: 'list' | 'pairs' }>): string => {
    if (shown.is === 'text') return shown.text === '' ? t('history:value.none') : shown.text;
    if (shown.is === 'date') return formatDate(shown.text, language);
    if (shown.is === 'timestamp') return formatTimestamp(shown.text, language);
    if (shown.is === 'number') return String(shown.number);
    if (shown.is === 'boolean') return shown.yes ? t('history:value.yes') : t('history:value.no');
    if (shown.is === 'choice') return choice(shown.choice);
    if (shown.is === 'names') return nameOf(shown.names);
    return shown.is === 'record' ? label(shown.label) : t(`history:value.${shown.is}`);
  };

  function value(shown: ShownValue): string {
    return shown.is === 'list' || shown.is === 'pairs' ? several(shown) : simple(shown);
  }

  /** What a deed did, in a sentence. */
  const plainSentence = (deed: DeedSummary): Phrase[] => {
    const values = { record: mark, count: deed.count };
    const sentence = hasSentence(deed.operation)
      ? t(`history:operation.${deed.operation}`, values)
      : t(`history:act.${deed.act}`, values);
    const record = deed.subject === null ? '' : label(deed.subject);
    return around(sentence, [{ text: record, isRecord: true }]);
  };

  const sentence = (deed: DeedSummary & Partial<Pick<DeedRow, 'undoing'>>): Phrase[] => {
    const { undoing } = deed;
    if (!undoing) return plainSentence(deed);
    const { is, count } = undoing;
    const outer =
      count === 1
        ? t(`history:undoing.${is}One`, { deed: mark })
        : t(`history:undoing.${is}`, { deed: mark, count });
    const [first, ...rest] = plainSentence(undoing.deed);
    const inner = first ? [{ ...first, text: first.isRecord ? first.text : uncapitalised(first.text) }] : [];
    return around(outer, [...inner, ...rest]);
  };

  const roles = (needed: readonly string[]): string =>
    needed
      .flatMap((role) => Role.safeParse(role).data ?? [])
      .map((role) => t(`app:roles.${role}`))
      .join(', ');

  /** Why a deed cannot be taken back. */
  const standing = (standingOf: DeedRow['standing']): string => {
    if (standingOf.is === 'open') return '';
    return standingOf.is === 'not-allowed'
      ? t('history:standing.not-allowed', { roles: roles(standingOf.needed) })
      : t(`history:standing.${standingOf.is}`);
  };

  /** The sentence as a part of another one. */
  const clause = (deed: DeedRow): string =>
    uncapitalised(
      sentence(deed)
        .map(({ text }) => text)
        .join(''),
    );

  return { label, field, value, sentence, clause, standing, uncapitalised };
}
