type Keep = () => Promise<void>;

const keepers = new Set<Keep>();

/** Registers what saves or keeps the unsaved typing of an area; it fails where something would be lost. */
export function onLeaving(keep: Keep): void {
  keepers.add(keep);
}

/** All typing is saved, or kept by the engine, when this answers. */
export async function keepUnsaved(): Promise<void> {
  await Promise.all([...keepers].map((keep) => keep()));
}

document.addEventListener('visibilitychange', () => {
  // A hidden page may be ended without another word; what fails here is tried again by whoever holds it.
  if (document.hidden) void keepUnsaved().catch(() => undefined);
});
