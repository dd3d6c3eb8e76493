import { useState } from 'react';
import type { Names } from '../../../../shared/domain/bilingual.ts';
import type { ChannelBook } from '../../../../shared/domain/channelBook.ts';
import { NamesField } from '../../../app/NamesField.tsx';
import { useTexts } from '../../../app/useTexts.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** Why something is done to the turns, who asked for it, and in which document it was agreed. */
export interface Cause {
  reason: Names;
  proposedBy: string;
  agreedIn: string;
}

/** A cause in the making; it is complete once the reason stands there in Vietnamese, and who asked for it. */
export function useCause() {
  const [cause, setCause] = useState<Cause>({
    reason: { vi: '', lo: '' },
    proposedBy: '',
    agreedIn: '',
  });
  const { reason, proposedBy } = cause;
  const agreedIn = cause.agreedIn.trim();
  return {
    cause,
    change: (patch: Partial<Cause>) => setCause((before) => ({ ...before, ...patch })),
    isComplete: reason.vi.trim() !== '' && proposedBy !== '',
    input: { reason, proposedBy, agreedIn: agreedIn === '' ? null : agreedIn },
  };
}

interface CauseFieldsProps {
  book: ChannelBook;
  cause: ReturnType<typeof useCause>;
}

export function CauseFields({ book, cause }: CauseFieldsProps) {
  const { t, nameOf } = useTexts();
  const parties = [
    { value: '', text: t('schedule:cause.choose') },
    ...book.channel.parties.map(({ partyId, name }) => ({ value: partyId, text: nameOf(name) })),
  ];
  return (
    <>
      <NamesField
        isRequired
        label={t('schedule:cause.reason')}
        value={cause.cause.reason}
        onChange={(reason) => cause.change({ reason })}
      />
      <div className="row-fields">
        <SelectField
          label={t('schedule:cause.proposedBy')}
          value={cause.cause.proposedBy}
          isRequired
          choices={parties}
          onChange={(proposedBy) => cause.change({ proposedBy })}
        />
        <TextField
          label={t('schedule:cause.agreedIn')}
          value={cause.cause.agreedIn}
          onChange={(agreedIn) => cause.change({ agreedIn })}
        />
      </div>
    </>
  );
}
