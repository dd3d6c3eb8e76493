import type { Names } from '../../../shared/domain/bilingual.ts';

/** A name in both languages, one above the other. */
export function BothNames({ names }: { names: Names }) {
  return (
    <div>
      <p className="strong" lang="vi">
        {names.vi}
      </p>
      {names.lo !== '' && (
        <p className="quiet" lang="lo">
          {names.lo}
        </p>
      )}
    </div>
  );
}
