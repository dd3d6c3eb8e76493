import { useState } from 'react';
import type { Names } from '../../../../shared/domain/bilingual.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** Somebody or something that may be named. */
export interface Named {
  id: string;
  name: Names;
  /** What tells it from others of the same name. */
  note?: string;
}

/** From how many names on a list has a search. */
const longList = 9;

interface NameListProps {
  label: string;
  all: readonly Named[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** A list of names to tick, shut while nobody needs it. */
export function NameList({ label, all, chosen, onChange }: NameListProps) {
  const { t, nameOf } = useTexts();
  const [search, setSearch] = useState('');
  const [startsOpen] = useState(chosen.length > 0);
  const wanted = foldForSearch(search.trim());
  const shown = all.filter(({ name, note }) =>
    foldForSearch(`${name.vi} ${name.lo} ${note ?? ''}`).includes(wanted),
  );
  const toggle = (id: string, isChecked: boolean): void =>
    onChange(isChecked ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <details className="name-list" open={startsOpen}>
      <summary>
        {label}
        {chosen.length > 0 && (
          <span className="note"> {t('calendar:blackout.chosen', { count: chosen.length })}</span>
        )}
      </summary>
      <div>
        {all.length >= longList && (
          <TextField
            label={t('calendar:blackout.find', { list: label })}
            value={search}
            onChange={setSearch}
          />
        )}
        {shown.length === 0 && <p className="note">{t('calendar:blackout.noneFound')}</p>}
        <ul>
          {shown.map(({ id, name, note }) => (
            <li key={id}>
              <CheckBox
                label={note === undefined ? nameOf(name) : `${nameOf(name)}, ${note}`}
                isLabelled
                isChecked={chosen.includes(id)}
                onChange={(isChecked) => toggle(id, isChecked)}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
