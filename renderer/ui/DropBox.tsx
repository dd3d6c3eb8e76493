import { useState, type ReactNode } from 'react';

interface DropBoxProps {
  onDrop: (file: File) => void;
  children: ReactNode;
}

/** A frame that takes one file dropped on it; what stands in it gives the same by keyboard. */
export function DropBox({ onDrop, children }: DropBoxProps) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? 'drop-box is-over' : 'drop-box'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onDrop(file);
      }}
    >
      {children}
    </div>
  );
}
