import type { ChannelDetail } from '../../../../shared/contract/channels.ts';
import { isHeld, meetingDate } from '../../../../shared/domain/meeting.ts';
import { turnOf, type HostTurn } from '../../../../shared/domain/rotation.ts';
import { formatDate } from '../../../../shared/text/dates.ts';
import { useDirectory } from '../../../app/useDirectory.ts';
import { useTexts } from '../../../app/useTexts.ts';
import type { TurnTile } from './turns.ts';

/** So many lost turns are told in the sentence; the ledger has them all. */
const toldLost = 2;

/** Whose turn is next and why: from the rule, what was held, and whatever was lost or agreed otherwise. */
export function useReason(
  detail: ChannelDetail,
  next: TurnTile | undefined,
): { title: string; reasons: string[] } {
  const { t, language, nameOf } = useTexts();
  const directory = useDirectory();
  const hostName = (partyId: string | null): string =>
    partyId === null
      ? t('schedule:neutral')
      : nameOf(detail.channel.parties.find((party) => party.partyId === partyId)?.name);
  const turn = next && turnOf(detail, next.ordinal);
  if (!next || !turn) return { title: t('meetings:turns'), reasons: [t('meetings:why.none')] };
  const { rule } = turn;
  const last = detail.meetings.findLast((meeting) => isHeld(meeting) && meeting.ordinal !== null);
  const departures = departuresFrom(turn);
  return {
    title: t('meetings:why.title', { ordinal: next.ordinal, host: hostName(next.partyId) }),
    reasons: [
      t('meetings:why.rule', { from: rule.fromOrdinal, cycle: rule.cycle.map(hostName).join(' → ') }),
      ...(last
        ? [
            t(last.placeId === null ? 'schedule:why.lastSomewhere' : 'meetings:why.last', {
              ordinal: last.ordinal ?? '',
              host: hostName(last.hostPartyId),
              place: nameOf(directory.place(last.placeId)?.name),
              date: formatDate(meetingDate(last), language),
            }),
          ]
        : []),
      ...(departures.length > 0 ? departures : [t('schedule:why.whole')]),
    ],
  };

  function departuresFrom({ override, ownerPartyId, ordinal }: HostTurn): string[] {
    const lost = detail.events.filter(
      (event) => event.turn !== 'kept' && (event.ordinal ?? 0) <= ordinal && isOfRule(event),
    );
    const told = lost.slice(-toldLost).map((event) =>
      t(event.turn === 'passed' ? 'schedule:why.passed' : 'schedule:why.consumed', {
        host: hostName(event.lostBy),
        ordinal: event.ordinal ?? '',
      }),
    );
    const agreed =
      override &&
      t('schedule:why.override', {
        owner: hostName(ownerPartyId),
        reason: nameOf(override.reason),
        document: override.agreedIn,
      });
    const extraordinary = detail.meetings.find(
      (meeting) => meeting.kind === 'extraordinary' && meeting.ordinal === ordinal,
    );
    return [
      ...told,
      ...(agreed ? [agreed] : []),
      ...(extraordinary ? [t('schedule:why.extraordinary', { ordinal })] : []),
    ];
  }

  function isOfRule({ ordinal }: { ordinal: number | null }): boolean {
    return (ordinal ?? 0) >= (turn?.rule.fromOrdinal ?? 0);
  }
}
