import { useState } from 'react';
import { cutPlaces, matchingCut, type Cut } from '../../../shared/domain/segmentParts.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Question } from '../../ui/Question.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { setSplitting, useSplitting, type Splitting } from './splitting.ts';

/** How many places of the other side are offered. */
const mostPlaces = 12;
const shownLetters = 60;
const whole = 'whole';

function placesOf({ other, otherCaret }: Splitting): number[] {
  const places = cutPlaces(other).slice(0, mostPlaces);
  const isInside = otherCaret !== null && otherCaret > 0 && other.slice(otherCaret).trim() !== '';
  if (!isInside || places.includes(otherCaret)) return places;
  return [...places, otherCaret].toSorted((a, b) => a - b);
}

function proposed(splitting: Splitting): string {
  const { text, at, other, otherCaret } = splitting;
  const place = matchingCut(text, at, other);
  const isOffered = otherCaret !== null && placesOf(splitting).includes(otherCaret);
  return String(place ?? (isOffered ? otherCaret : whole));
}

interface SplitQuestionProps {
  onSplit: (splitting: Splitting, at: Cut) => void;
}

/** Asks where the other side of a segment is cut. */
export function SplitQuestion({ onSplit }: SplitQuestionProps) {
  const { t } = useTexts();
  const splitting = useSplitting();
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? (splitting ? proposed(splitting) : whole);
  const places = splitting ? placesOf(splitting) : [];
  const choices = [
    { value: whole, text: t('minutes:structure.splitWhole') },
    ...places.map((place) => ({
      value: String(place),
      text: `${t('minutes:structure.splitPlace')}: ${splitting?.other.slice(place).trim().slice(0, shownLetters) ?? ''}`,
    })),
  ];
  const end = (): void => {
    setChosen(null);
    setSplitting(null);
  };
  const split = (): void => {
    if (!splitting) return;
    const { field, at } = splitting;
    const otherAt = value === whole ? null : Number(value);
    onSplit(splitting, field.side === 'vi' ? { vi: at, lo: otherAt } : { vi: otherAt, lo: at });
    end();
  };
  return (
    <Question
      isOpen={splitting !== null}
      title={t('minutes:structure.splitOther')}
      act={t('minutes:structure.split')}
      stay={t('minutes:structure.stay')}
      isBusy={false}
      onAct={split}
      onStay={end}
    >
      <RadioField
        label={t(splitting?.field.side === 'lo' ? 'minutes:vietnamese' : 'minutes:lao')}
        value={value}
        choices={choices}
        onChange={setChosen}
      />
    </Question>
  );
}
