import type { DeedRow } from '../../../shared/contract/historyShapes.ts';
import { Difference } from './Difference.tsx';
import { ShownText } from './ShownText.tsx';
import { useWords } from './words.ts';

/** What a deed did: the sentence, and the change itself where it was one. */
export function DeedSentence({ deed }: { deed: DeedRow }) {
  const { sentence, field, uncapitalised } = useWords();
  const { change } = deed;
  const name = change === null ? '' : uncapitalised(field(change.entity, change.field));
  return (
    <>
      {sentence(deed).map(({ text, isRecord }) =>
        isRecord ? (
          <strong key={text}>
            <ShownText text={text} />
          </strong>
        ) : (
          <ShownText key={text} text={text} />
        ),
      )}
      {change !== null && deed.undoing === null && (
        <>
          {change.field === 'vi' ? ': ' : `, ${name}: `}
          <Difference change={change} />
        </>
      )}
    </>
  );
}
