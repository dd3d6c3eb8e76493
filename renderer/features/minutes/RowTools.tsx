import { SegmentKind, Side } from '../../../shared/domain/minutes.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { ActionMenu } from '../../ui/Menus.tsx';
import { MiniSelect } from '../../ui/MiniSelect.tsx';
import { currentText } from './currentText.ts';
import type { Field } from './draftStore.ts';
import { splitSegment } from './splitSegment.ts';
import { useStructure } from './useStructure.ts';

interface OrderToolsProps {
  meetingId: string;
  id: string;
  no: string;
  kind: SegmentKind;
  side: Side;
}

/** What is done with the segment that is worked on: its kind and side, and the deeds on it as a list. */
export function OrderTools({ meetingId, id, no, kind, side }: OrderToolsProps) {
  const { t } = useTexts();
  const structure = useStructure(meetingId);
  const field = (): Field => {
    const current = currentText();
    return current?.id === id ? current : { kind: 'segment', id, side: 'vi' };
  };
  const actions = [
    { text: t('minutes:structure.add'), onChoose: () => void structure.addAfter(id, field().side) },
    { text: t('minutes:structure.split'), onChoose: () => splitSegment(field(), structure) },
    {
      text: t('minutes:structure.joinSpace'),
      onChoose: () => void structure.join(id, 'space', field().side),
    },
    {
      text: t('minutes:structure.joinParagraph'),
      onChoose: () => void structure.join(id, 'paragraph', field().side),
    },
    { text: t('minutes:structure.up'), onChoose: () => void structure.move(id, -1, field().side) },
    { text: t('minutes:structure.down'), onChoose: () => void structure.move(id, 1, field().side) },
    { text: t('minutes:structure.remove'), onChoose: () => void structure.remove(id, field().side) },
  ];
  return (
    <span className="row-tools">
      <MiniSelect
        label={t('minutes:kindLabel')}
        value={kind}
        choices={SegmentKind.options.map((value) => ({ value, text: t(`minutes:kind.${value}`) }))}
        onChange={(value) => void structure.change(id, { kind: SegmentKind.parse(value) })}
      />
      <MiniSelect
        label={t('minutes:sideLabel')}
        value={side}
        choices={Side.options.map((value) => ({ value, text: t(`minutes:side.${value}`) }))}
        onChange={(value) => void structure.change(id, { side: Side.parse(value) })}
      />
      <ActionMenu label={t('minutes:structure.menu', { no })} icon="edit" actions={actions} />
    </span>
  );
}

/** The interpreter's word that both sides of a text were read. */
export function CheckTool({ meetingId, field }: { meetingId: string; field: Field }) {
  const { t } = useTexts();
  const structure = useStructure(meetingId);
  return (
    <Button kind="quiet" icon="check" onClick={() => void structure.check(field.kind, field.id)}>
      {t('minutes:confirm')}
    </Button>
  );
}
