import type { TextSide } from '../../../../shared/domain/bilingual.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Status } from '../../../ui/Status.tsx';
import { useFoundIn } from './found.ts';
import { piecesOf, type Piece } from './marks.ts';

/** What a row says by name; the list has it all. */
const mostNamed = 2;

/** What was found in a text, told at the end of its row. */
export function RowFindings({ textId }: { textId: string }) {
  const { t } = useTexts();
  const findings = useFoundIn(textId)?.findings ?? [];
  const distinct = findings.filter(
    ({ check }, index) =>
      // Empty sides and blanks are told by the state of the text.
      check !== 'empty' && check !== 'blank' && findings.findIndex((one) => one.check === check) === index,
  );
  return distinct.slice(0, mostNamed).map(({ check, severity }) => (
    <Status
      key={check}
      tone={severity === 'error' ? 'late' : 'attention'}
      {...(severity === 'error' ? {} : { icon: 'warning' as const })}
    >
      {t(`checks:title.${check}`)}
    </Status>
  ));
}

const none: readonly Piece[] = [];

/** The words of one side that something was found in; none while another text than the checked one stands there. */
export function useMarks(textId: string, side: TextSide, text: string): readonly Piece[] {
  const found = useFoundIn(textId);
  if (found?.text[side] !== text) return none;
  const pieces = piecesOf(text, side, found.findings);
  return pieces.some(({ severity }) => severity !== null) ? pieces : none;
}
