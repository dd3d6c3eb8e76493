/**
 * The few web types that services and documents name; the DOM itself stays out of `shared/`. `File` is a
 * `var` because zod finds it as a property of `globalThis`, which only a `var` makes.
 */
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}
interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}
declare var File: {
  new (parts: (string | ArrayBuffer | Uint8Array)[], name: string, options?: { type?: string }): File;
  prototype: File;
};
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true });
  decode(content: ArrayBuffer): string;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
