import { memo, type ReactNode } from 'react';
import type { Bilingual } from '../../../shared/domain/bilingual.ts';
import type { Side } from '../../../shared/domain/minutes.ts';
import { useTexts } from '../../app/useTexts.ts';
import { HostTile } from '../../ui/Host.tsx';
import type { TextKind } from './draftStore.ts';
import { TextCell } from './TextCell.tsx';

export interface RowContext {
  isReadOnly: boolean;
  /** The letter that stands for a side in this channel. */
  letterOf: (side: Side) => string;
}

interface TextRowProps {
  kind: TextKind;
  no: string;
  side: Side;
  note: ReactNode;
  record: Bilingual & { id: string; rev: number };
  context: RowContext;
}

function Row({ kind, no, side, note, record, context }: TextRowProps) {
  const { t } = useTexts();
  const cell = (textSide: 'vi' | 'lo', label: string) => {
    const field = { kind, id: record.id, side: textSide };
    return <TextCell field={field} record={record} label={label} isReadOnly={context.isReadOnly} />;
  };
  return (
    <div className="text-row">
      <div className="gutter">
        <span className="strong">{no}</span>
        <HostTile letter={context.letterOf(side)} />
        <span className="hidden-text">{t(`minutes:side.${side}`)}</span>
      </div>
      <div>
        {cell('vi', t('minutes:fieldVi', { no }))}
        {note !== null && <p className="note row-note">{note}</p>}
      </div>
      {cell('lo', t('minutes:fieldLo', { no }))}
    </div>
  );
}

/** One text in both languages, side by side; drawn again only when it changes itself. */
export const TextRow = memo(Row);
