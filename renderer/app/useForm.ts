import { useState, type FormEvent } from 'react';

/** What is wrong with a field and how to write it, for the fields that are wrong. */
export type Faults<T> = { [Name in keyof T]?: string | undefined };

/** What a field of text takes from a form. */
export interface TextProperties {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  error: string | undefined;
}

const firstFault = '[aria-invalid="true"]';

/** Values of a form; what is wrong with a field shows once the field was left or the form was sent. */
export function useForm<T extends object>(initial: T, findFaults: (values: T) => Faults<T>) {
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<keyof T>>(new Set());
  const faults = findFaults(values);
  const isFaultless = Object.values(faults).every((fault) => fault === undefined);
  const set = <Name extends keyof T>(name: Name, value: T[Name]): void =>
    setValues((before) => ({ ...before, [name]: value }));
  return {
    values,
    set,
    isFaultless,
    faultOf: (name: keyof T): string | undefined => (left.has(name) ? faults[name] : undefined),
    /** The properties of a field that takes a value and says when it was left. */
    field: <Name extends keyof T>(name: Name) => ({
      value: values[name],
      onChange: (value: T[Name]) => set(name, value),
      onLeave: () => setLeft((before) => new Set(before).add(name)),
      error: left.has(name) ? faults[name] : undefined,
    }),
    /** Sends the form where nothing is wrong, or goes to the first field that is. */
    submit: (send: () => void) => (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = event.currentTarget;
      if (isFaultless) {
        send();
        return;
      }
      setLeft(new Set(Object.keys(values) as (keyof T)[]));
      requestAnimationFrame(() => form.querySelector<HTMLElement>(firstFault)?.focus());
    },
    reset: (next: T) => {
      setValues(next);
      setLeft(new Set());
    },
  };
}
