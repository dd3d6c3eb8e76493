import {
  useContext,
  useId,
  useLayoutEffect,
  useState,
  type AriaAttributes,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { TextSide } from '../../../shared/domain/bilingual.ts';
import { fillPhrase, nextPlaceholder } from '../../../shared/domain/phraseFill.ts';
import { loadValues, loadVocabulary } from './loadVocabulary.ts';
import { MeetingContext } from './MeetingContext.ts';
import { placeholderLabels } from './placeholderLabels.ts';
import { roomBeside } from './placement.ts';
import {
  insertPhrase,
  insertTerm,
  offerFor,
  type Inserted,
  type Offer,
  type Suggestion,
  type SuggestionTab,
  type Typing,
  type Vocabulary,
} from './suggest.ts';

interface SuggestionsOptions {
  /** The field that is typed into. */
  input: RefObject<HTMLTextAreaElement | null>;
  side: TextSide;
  /** What stands in the other language now. */
  otherText: string;
  /** Takes the new texts of both sides; null for a side that stays as it is. */
  onInsert: (inserted: Inserted) => void;
}

interface Shown extends Offer {
  tab: SuggestionTab;
  active: number;
  vocabulary: Vocabulary;
  /** Where the field stands in the window. */
  place: DOMRect;
}

/** An offer that waits for an answer: its Lao is not sure. */
interface Asked {
  item: Suggestion;
  typing: Typing;
  from: number;
}

export interface Suggestions {
  id: string;
  shown: Shown | null;
  /** What was asked about last; it stays in the page, closed, once it is answered. */
  asked: Asked | null;
  isAsking: boolean;
  /** What the field says of its list to readers. */
  aria: AriaAttributes;
  /** To be asked before any other key handler of the field: true where the key was for the suggestions. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** To be told when the caret moved or the text changed (`onSelect` of the field). */
  onSelect: () => void;
  close: () => void;
  show: (tab: SuggestionTab) => void;
  pick: (item: Suggestion) => void;
  answer: (isInserted: boolean) => void;
}

/** About what a row and the head of the list take. */
const rowPx = 54;
const headPx = 44;
const fewestRows = 3;

/** The offer with as many rows as there is room for, above or below the field. */
function fitting(offer: Offer, place: DOMRect): Offer {
  const rows = Math.floor((roomBeside(place).height - headPx) / rowPx);
  return { ...offer, items: offer.items.slice(0, Math.max(fewestRows, rows)) };
}

function isSpace({ code, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return code === 'Space' && ctrlKey && !altKey && !metaKey;
}

/** Goes to the next thing to fill in after the selection, or to the first of the field. */
function toNextPlaceholder(input: HTMLTextAreaElement): boolean {
  const next = nextPlaceholder(input.value, input.selectionEnd) ?? nextPlaceholder(input.value, 0);
  if (next === null) return false;
  input.setSelectionRange(next.start, next.end);
  return true;
}

/**
 * Phrases and terms for a field of minutes. Ctrl Space opens the phrases and goes from them to the terms, Ctrl
 * Shift Space opens the terms; nothing opens by itself, and never while letters are being composed. What is
 * chosen is handed over whole: the field is not written to here. After a phrase with open placeholders Tab
 * goes from one to the next, until Escape or another field.
 */
export function useSuggestions({ input, side, otherText, onInsert }: SuggestionsOptions): Suggestions {
  const id = useId();
  const meetingId = useContext(MeetingContext);
  const [shown, setShown] = useState<Shown | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isFilling, setFilling] = useState(false);
  /** What is to be selected once the text stands in the field. */
  const [selection, setSelection] = useState<{ start: number; end: number; text: string } | null>(null);

  useLayoutEffect(() => {
    const field = input.current;
    if (selection === null || field?.value !== selection.text) return;
    field.setSelectionRange(selection.start, selection.end);
  }, [selection, input]);

  const typingNow = (field: HTMLTextAreaElement): Typing => ({
    side,
    text: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
    otherText,
  });

  const show = async (tab: SuggestionTab): Promise<void> => {
    const vocabulary = await loadVocabulary();
    const field = input.current;
    if (field === null || document.activeElement !== field) return;
    const place = field.getBoundingClientRect();
    const offer = fitting(offerFor(tab, typingNow(field), vocabulary), place);
    setShown({ ...offer, tab, active: 0, vocabulary, place });
  };

  const put = async ({ item, typing, from }: Asked): Promise<void> => {
    const inserted =
      item.kind === 'term'
        ? insertTerm(item.entry, typing, from)
        : insertPhrase(
            fillPhrase(item.entry, await loadValues(meetingId, item.entry), placeholderLabels),
            item,
            typing,
            from,
          );
    const field = input.current;
    // Whoever typed on meanwhile keeps what was typed.
    if (field === null || field.value !== typing.text) return;
    onInsert(inserted);
    const { start, end } = inserted.select;
    setFilling(start !== end);
    setSelection({ start, end, text: inserted[side] ?? '' });
  };

  const pick = (item: Suggestion): void => {
    const field = input.current;
    if (field === null || shown === null) return;
    const chosen = { item, typing: typingNow(field), from: shown.from };
    setShown(null);
    if (item.entry.confidence !== 'low') {
      void put(chosen);
      return;
    }
    setAsked(chosen);
    setAsking(true);
  };

  const pressInList = ({ key }: KeyboardEvent, list: Shown): boolean => {
    const { items, active } = list;
    const item = items[active];
    if (key === 'Escape') setShown(null);
    else if (key === 'ArrowDown') setShown({ ...list, active: Math.min(items.length - 1, active + 1) });
    else if (key === 'ArrowUp') setShown({ ...list, active: Math.max(0, active - 1) });
    else if ((key === 'Tab' || key === 'Enter') && item !== undefined) pick(item);
    else return false;
    return true;
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (isSpace(event)) {
      const isNext = event.shiftKey || shown?.tab === 'phrases';
      void show(isNext ? 'terms' : 'phrases');
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    if (shown !== null) return pressInList(event, shown);
    if (!isFilling || (event.key !== 'Tab' && event.key !== 'Escape')) return false;
    const isGoing = event.key === 'Tab' && toNextPlaceholder(event.currentTarget);
    if (!isGoing) setFilling(false);
    return isGoing;
  };

  return {
    id,
    shown,
    asked,
    isAsking,
    aria:
      shown === null || shown.items.length === 0
        ? {}
        : { 'aria-controls': `${id}-list`, 'aria-activedescendant': `${id}-${shown.active}` },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || !press(event)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    onSelect: () => {
      const field = input.current;
      if (field === null || shown === null) return;
      const offer = fitting(offerFor(shown.tab, typingNow(field), shown.vocabulary), shown.place);
      if (offer.from === shown.from && offer.typed === shown.typed) return;
      setShown({ ...shown, ...offer, active: 0 });
    },
    close: () => {
      setShown(null);
      setFilling(false);
    },
    show: (tab) => void show(tab),
    pick,
    answer: (isInserted) => {
      setAsking(false);
      if (isInserted && asked !== null) void put(asked);
    },
  };
}
