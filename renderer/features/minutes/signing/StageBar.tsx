import type { MeetingDetail } from '../../../../shared/contract/meetings.ts';
import { textProgress, type Minutes, type MinutesStatus } from '../../../../shared/domain/minutes.ts';
import { stageOf } from '../../../../shared/domain/minutesStage.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import './signing.css';

const steps = [
  'drafting',
  'vi-complete',
  'lo-complete',
  'checked-by-interpreter',
  'agreed',
  'printed-for-signature',
] as const satisfies readonly MinutesStatus[];

/** How many steps are behind: whoever has begun to write is past the first. */
function stepsDone(stage: MinutesStatus, total: number): number {
  if (stage === 'signed') return steps.length;
  if (stage === 'drafting') return total > 0 ? 1 : 0;
  return steps.indexOf(stage) + 1;
}

/** The six steps of minutes, with how far each has come; the first that is not done is the current one. */
export function StageBar({ detail, minutes }: { detail: MeetingDetail; minutes: Minutes }) {
  const { t } = useTexts();
  const texts = [...detail.segments, ...detail.decisions];
  const { total, vi, lo, checked } = textProgress(texts);
  const stage = stageOf(minutes, texts);
  const done = stepsDone(stage, total);
  const counts: Partial<Record<MinutesStatus, number>> = {
    'vi-complete': vi,
    'lo-complete': lo,
    'checked-by-interpreter': checked,
  };
  return (
    <ol className="stage-bar" aria-label={t('minutes:signing.stage.label')}>
      {steps.map((step, index) => {
        const count = counts[step];
        const isBehind = index < done;
        // What was printed over a gap is behind, and still not done.
        const isDone = isBehind && (count === undefined || count === total);
        const isCurrent = index === done;
        const name = step === 'printed-for-signature' && stage === 'signed' ? 'signed' : step;
        return (
          <li
            key={step}
            className={isBehind && !isDone ? 'is-short' : ''}
            {...(isCurrent ? { 'aria-current': 'step' } : {})}
          >
            {isBehind ? (
              <Icon name={isDone ? 'done' : 'warning'} />
            ) : (
              <span className="stage-no">{index + 1}</span>
            )}
            <span className="stage-name">{t(`minutes:signing.stage.${name}`)}</span>
            {isDone && <span className="hidden-text">{t('minutes:signing.stage.done')}</span>}
            {!isDone && count !== undefined && (
              <span>
                {count}/{total}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
