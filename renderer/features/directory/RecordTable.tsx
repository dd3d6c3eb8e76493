import type { KeyboardEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { pathOf, type SectionName } from './sections.ts';

/** A record as the list shows it; the first cell is the way to its panel. */
export interface RecordRow {
  id: string;
  cells: readonly [ReactNode, ...ReactNode[]];
  /** Whether it stands back, such as a unit that has ended. */
  isQuiet?: boolean;
}

interface RecordTableProps {
  section: SectionName;
  columns: readonly string[];
  rows: readonly RecordRow[];
  openId: string | undefined;
}

/** The records of a section; the arrows go from row to row and the panel follows. */
export function RecordTable({ section, columns, rows, openId }: RecordTableProps) {
  const [, go] = useLocation();
  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>, index: number): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : rows[index + step];
    if (next === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const links = event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('a');
    links?.[index + (step ?? 0)]?.focus();
    go(pathOf(section, next.id));
  };
  return (
    <table className="table records">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, ...others], isQuiet = false }, index) => (
          <tr key={id} className={`${id === openId ? 'is-open' : ''} ${isQuiet ? 'quiet' : ''}`}>
            <td>
              <Link
                href={pathOf(section, id)}
                onKeyDown={(event) => onKeyDown(event, index)}
                {...(id === openId ? { 'aria-current': 'true' as const } : {})}
              >
                {first}
              </Link>
            </td>
            {others.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
