import { useId, useState } from 'react';
import type { DeedRow } from '../../../shared/contract/historyShapes.ts';
import { formatTimestamp } from '../../../shared/text/dates.ts';
import { useTexts } from '../../app/useTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DeedDetail } from './DeedDetail.tsx';
import { DeedSentence } from './DeedSentence.tsx';
import { iconOf } from './icons.ts';
import { useWords } from './words.ts';

interface DeedLineProps {
  deed: DeedRow;
  /** What its button is called. */
  act: string;
  onUndo: (deed: DeedRow) => void;
}

function Standing({ deed, act, onUndo }: DeedLineProps) {
  const words = useWords();
  if (deed.standing.is === 'open') {
    return (
      <Button kind="quiet" icon="undo" onClick={() => onUndo(deed)}>
        {act}
      </Button>
    );
  }
  const text = words.standing(deed.standing);
  return (
    <span className="why-not quiet" title={text}>
      {deed.standing.is === 'sealed' && <Icon name="lock" />}
      <span className="cut">{text}</span>
    </span>
  );
}

/** One deed: when, what, who, and the way back; opened it shows every field. */
export function DeedLine({ deed, act, onUndo }: DeedLineProps) {
  const { language } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  const [, time] = formatTimestamp(deed.at, language).split(' ');
  return (
    <li className={isOpen ? 'deed open' : 'deed'}>
      <div className="deed-line">
        <span className="quiet">{time}</span>
        <Icon name={iconOf(deed)} size={18} />
        <button
          type="button"
          className="deed-sentence cut"
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => setOpen(!isOpen)}
        >
          <DeedSentence deed={deed} />
        </button>
        <span className="quiet cut" title={deed.userName}>
          {deed.userName}
        </span>
        <span className="deed-act">
          <Standing deed={deed} act={act} onUndo={onUndo} />
        </span>
      </div>
      <div id={detailId} className="deed-detail" hidden={!isOpen}>
        {isOpen && <DeedDetail deedId={deed.deedId} />}
      </div>
    </li>
  );
}
