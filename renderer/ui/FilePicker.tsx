import { useRef } from 'react';
import { Button, type ButtonProps } from './Button.tsx';

interface FilePickerProps extends Omit<ButtonProps, 'onClick' | 'type'> {
  /** Endings of the names, such as `.gbcopy`. */
  accept: string;
  onPick: (file: File) => void;
}

/** A button that asks the system for one file. */
export function FilePicker({ accept, onPick, ...button }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be picked again after it was mended.
          event.target.value = '';
          if (file) onPick(file);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
