import type { CharacterLibrary, LoadedLibrary } from './library.ts';

/** Looking is cheap, and works where events of the file system do not arrive: network volumes, mounted objects. */
const LOOK_EVERY_MS = 2_000;

/**
 * Looks for changed cards again and again, and tells what there is after each change. It keeps no process alive.
 *
 * @returns ends it
 */
export function watchCharacters(
  library: CharacterLibrary,
  onChange: (loaded: LoadedLibrary) => void,
  everyMs = LOOK_EVERY_MS,
): () => void {
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const changed = await library.reload();
    if (isEnded) return;
    if (changed !== undefined) onChange(changed);
    timer = setTimeout(() => void look(), everyMs).unref();
  };
  timer = setTimeout(() => void look(), everyMs).unref();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
