import { dueWindows } from '../../../../../shared/domain/dueWindow.ts';
import { lastHeldMeeting } from '../../../../../shared/domain/presentState.ts';
import { comingTurns, type TurnBook } from '../../../../../shared/domain/rotation.ts';
import { yearOf } from '../../../../../shared/domain/calendarDate.ts';
import { dateOf } from '../../../../app/typedDate.ts';
import { useSession } from '../../../../app/useSession.ts';
import { useTexts } from '../../../../app/useTexts.ts';
import { HostTile } from '../../../../ui/Host.tsx';
import { Panel } from '../../../../ui/Panel.tsx';
import { windowLabel } from '../windowLabel.ts';
import type { ChannelDraft } from './channelDraft.ts';
import { isCount } from './draftFaults.ts';

const shownTurns = 6;
const record = { id: '', rev: 1 };

/** The ordinal with which the rule of the draft begins. */
export function firstOrdinal({ isOld, lastOrdinal }: ChannelDraft): number {
  return isOld && isCount(lastOrdinal, 9998) ? Number(lastOrdinal) + 1 : 1;
}

/** The book that the draft would make, its parties under the keys of the form. */
function bookOf(draft: ChannelDraft): TurnBook {
  const fromOrdinal = firstOrdinal(draft);
  const [from, to, heldOn] = [dateOf(draft.lastFrom), dateOf(draft.lastTo), dateOf(draft.lastHeldOn)];
  const isKnown = draft.isOld && fromOrdinal > 1 && from !== null && to !== null && heldOn !== null;
  const lastHeld = isKnown && {
    ordinal: fromOrdinal - 1,
    hostPartyId: draft.lastHost,
    heldOn,
    period: { from, to },
  };
  const rule = {
    ...record,
    channelId: '',
    fromOrdinal,
    cycle: draft.cycle.map(({ partyKey }) => partyKey),
    everyMonths: isCount(draft.everyMonths, 120) ? Number(draft.everyMonths) : 1,
    postponedPolicy: draft.postponedPolicy,
    cancelledPolicy: draft.cancelledPolicy,
    extraordinaryCounts: draft.extraordinaryCounts,
    agreedIn: '',
    agreedOn: '',
    note: null,
    windowsFrom: draft.isOld ? null : dateOf(draft.windowsFrom),
  };
  const meetings = lastHeld ? [{ ...record, ...lastHeldMeeting('', lastHeld) }] : [];
  return { rules: [rule], meetings, events: [], overrides: [] };
}

/** The first turns as they would follow from the draft, in words. */
export function TurnsPreview({ draft }: { draft: ChannelDraft }) {
  const { t, language, nameOf } = useTexts();
  const { session } = useSession();
  const book = bookOf(draft);
  const turns = draft.cycle.length === 0 ? [] : comingTurns(book, shownTurns);
  const everyMonths = book.rules[0]?.everyMonths ?? 1;
  const lastYear = yearOf(session.today) + Math.ceil((shownTurns * everyMonths) / 12) + 1;
  const windows = isCount(draft.everyMonths, 120) ? dueWindows(book, lastYear, session.today) : [];
  return (
    <Panel title={t('schedule:channel.preview')} hasRows={turns.length > 0}>
      {turns.length === 0 ? (
        <p className="quiet">{t('schedule:channel.previewEmpty')}</p>
      ) : (
        <ol className="preview">
          {turns.map(({ ordinal, hostPartyId }) => {
            const party = draft.parties.find(({ key }) => key === hostPartyId);
            const window = windows.find((one) => one.ordinal === ordinal);
            return (
              <li key={ordinal} className="row">
                <HostTile letter={party?.letter ?? '?'} />
                <span>
                  {t('schedule:channel.turn', {
                    ordinal,
                    host: party === undefined ? '' : nameOf(party.name),
                  })}
                  {window && <span className="note"> {windowLabel(window.period, language)}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
