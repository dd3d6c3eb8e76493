import { meetingDate } from '../../../shared/domain/meeting.ts';
import { phraseValues, type PhraseFacts } from '../../../shared/domain/phraseValues.ts';
import type { PhraseValues } from '../../../shared/domain/phraseFill.ts';
import type { Phrase, Term } from '../../../shared/domain/vocabulary.ts';
import { findable } from '../../../shared/domain/vocabularySearch.ts';
import { termIndex } from '../../../shared/text/termIndex.ts';
import { api } from '../client.ts';
import { queryClient } from '../queries.ts';
import type { Vocabulary } from './suggest.ts';

let made: { terms: Term[]; phrases: Phrase[]; vocabulary: Vocabulary } | undefined;

/** The vocabulary as the engine has it, with its keys; asked for when it is first needed. */
export async function loadVocabulary(): Promise<Vocabulary> {
  const [terms, phrases] = await Promise.all([
    queryClient.fetchQuery(api.vocabulary.terms.queryOptions()),
    queryClient.fetchQuery(api.vocabulary.phrases.queryOptions()),
  ]);
  if (made?.terms === terms && made.phrases === phrases) return made.vocabulary;
  const index = (side: 'vi' | 'lo') =>
    termIndex(
      side,
      terms.map((term) => ({ id: term.id, text: term[side] })),
    );
  const vocabulary = {
    terms: findable(terms),
    phrases: findable(phrases),
    termIndex: { vi: index('vi'), lo: index('lo') },
  };
  made = { terms, phrases, vocabulary };
  return vocabulary;
}

async function loadFacts(meetingId: string): Promise<PhraseFacts> {
  const [{ meeting, reviewedPeriod }, directory, memoranda] = await Promise.all([
    queryClient.fetchQuery(api.meetings.get.queryOptions({ input: { id: meetingId } })),
    queryClient.fetchQuery(api.directory.list.queryOptions()),
    queryClient.fetchQuery(api.memoranda.list.queryOptions()),
  ]);
  const { channelId, ordinal } = meeting;
  const { channel, meetings } = await queryClient.fetchQuery(
    api.channels.get.queryOptions({ input: { id: channelId } }),
  );
  const date = meetingDate(meeting);
  const signed = memoranda
    .map(({ memorandum }) => memorandum)
    .filter((one) => one.channelId === channelId && one.signedOn !== null && one.signedOn <= date)
    .toSorted((a, b) => ((a.signedOn ?? '') < (b.signedOn ?? '') ? 1 : -1));
  return {
    ...directory,
    meeting,
    channel,
    reviewedPeriod,
    previous: meetings.find((one) => ordinal !== null && one.ordinal === ordinal - 1 && one.heldOn !== null),
    memorandum: signed[0],
  };
}

/** What the placeholders of a phrase stand for in a meeting; nothing where it cannot be known now. */
export async function loadValues(meetingId: string | null, phrase: Phrase): Promise<PhraseValues> {
  if (meetingId === null) return {};
  try {
    return phraseValues(await loadFacts(meetingId), phrase);
  } catch {
    // Every placeholder then stays to be filled by hand.
    return {};
  }
}
