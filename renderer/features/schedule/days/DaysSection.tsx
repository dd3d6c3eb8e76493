import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CoveredYears } from '../../../../shared/contract/calendar.ts';
import type { CalendarDay } from '../../../../shared/domain/holiday.ts';
import { Country } from '../../../../shared/domain/organisation.ts';
import { compareText } from '../../../../shared/text/compare.ts';
import { api } from '../../../app/client.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { useSession } from '../../../app/useSession.ts';
import { useTexts } from '../../../app/useTexts.ts';
import { YearSwitch } from '../../../app/YearSwitch.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Coverage, UseShipped } from './Coverage.tsx';
import { DayForm } from './DayForm.tsx';
import { DayTable } from './DayTable.tsx';
import { useOpened } from './useOpened.ts';

type Shown = '' | Country;

function CountryChoice({ country, onChange }: { country: Shown; onChange: (country: Shown) => void }) {
  const { t } = useTexts();
  const choices = [
    { value: '', text: t('calendar:bothCountries') },
    ...Country.options.map((value) => ({ value, text: t(`calendar:country.${value}`) })),
  ];
  return (
    <Choice
      label={t('calendar:countryLabel')}
      icon="filter"
      value={country}
      choices={choices}
      onChange={(value) => onChange(Country.safeParse(value).data ?? '')}
    />
  );
}

function inOrder(days: readonly CalendarDay[], country: Shown): CalendarDay[] {
  return days
    .filter((day) => country === '' || day.country === country)
    .toSorted((a, b) => compareText(a.date + b.country, b.date + a.country));
}

/** Whether the calendar of no country has a single year. */
function isEmpty(years: readonly CoveredYears[]): boolean {
  return years.every(({ covered }) => covered.length === 0);
}

export function DaysSection({ year }: { year: number }) {
  const { t } = useTexts();
  const { mayChange } = useSession();
  const [, navigate] = useLocation();
  const [country, setCountry] = useState<Shown>('');
  const { opened, openId, open, close } = useOpened();
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const days = useQuery(api.calendar.days.queryOptions({ input: range }));
  const years = useQuery(api.calendar.years.queryOptions());
  const mayWrite = mayChange(['officer', 'administrator']);
  const add = mayWrite && (
    <Button kind={opened === null ? 'primary' : 'secondary'} onClick={() => open('new')}>
      {t('calendar:addDay')}
    </Button>
  );
  const actions = (
    <div className="row day-actions">
      {!mayWrite && <span className="note">{t('calendar:whoWrites')}</span>}
      <YearSwitch year={year} onChange={(to) => navigate(`/calendar/days/${to}`)} />
      <CountryChoice country={country} onChange={setCountry} />
      {add}
    </div>
  );
  const day = days.data?.find(({ id }) => id === openId);
  return (
    <div className={opened === null ? 'stack' : 'days-split'}>
      <Panel title={t('calendar:daysOf', { year })} action={actions} hasRows>
        <Loaded query={years}>
          {(covered) =>
            isEmpty(covered) && (days.data ?? []).length === 0 ? (
              <Empty action={<UseShipped />}>{t('calendar:empty')}</Empty>
            ) : (
              <Coverage year={year} years={covered} />
            )
          }
        </Loaded>
        <Loaded query={days}>
          {(all) => (
            <DayTable days={inOrder(all, country)} openId={openId} onOpen={mayWrite ? open : undefined} />
          )}
        </Loaded>
      </Panel>
      {opened === 'new' && <DayForm key="new" day={null} onClose={close} />}
      {day && <DayForm key={day.id} day={day} onClose={close} />}
    </div>
  );
}
