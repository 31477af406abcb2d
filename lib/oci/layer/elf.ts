/** A program or library in a layer, and the machine it is for, in the words of images: `amd64`. */
export interface Program {
  readonly path: string;
  readonly machine: string;
}

/** Bytes from the beginning of a file that `machineOf` looks at. */
export const ELF_HEAD_BYTES = 20;

const MACHINES: Readonly<Record<number, string>> = {
  3: '386',
  20: 'ppc',
  21: 'ppc64le',
  22: 's390x',
  40: 'arm',
  62: 'amd64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};
const RELOCATABLE = 1;
const SPELLINGS = [
  'x86[_-]?64|x64|amd64|arm64|aarch64|arm(?:v[5-8]l?|hf)?|ia32|i[36]86|x86|386',
  'ppc64(?:le)?|s390x?|riscv64|loong(?:arch)?64|mips(?:64)?(?:el)?',
].join('|');
const MACHINE_IN_PATH = new RegExp(`(?<![a-z0-9])(?:${SPELLINGS})(?![a-z0-9])`, 'gi');
/** Of the same package for some machines only. */
const FLAVOUR_IN_PATH = /\.(?:armv[5-8]|glibc|musl)(?=\.)/gi;

/**
 * The machine that a program or library is for; undefined for any other file, and for object files, which nobody runs.
 *
 * Source: System V ABI, "ELF Header"; e_machine as in the ELF registry
 */
export function machineOf(head: Buffer): string | undefined {
  if (head.length < ELF_HEAD_BYTES || head.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const isLittle = head[5] === 1;
  const read = (at: number) => (isLittle ? head.readUInt16LE(at) : head.readUInt16BE(at));
  return read(16) === RELOCATABLE ? undefined : MACHINES[read(18)];
}

/**
 * The programs that an image of an architecture could not run. One of another machine is no fault where its twin is
 * there: packages bring `prebuilds/linux-x64/…` and `prebuilds/linux-arm64/…`, and load the right one.
 */
export function foreignPrograms(programs: readonly Program[], architecture: string): readonly Program[] {
  const own = programs.filter(({ machine }) => machine === architecture);
  const twins = new Set(own.map(({ path }) => withoutMachine(path)));
  return programs.filter(({ path, machine }) => machine !== architecture && !twins.has(withoutMachine(path)));
}

function withoutMachine(path: string): string {
  return path.replaceAll(FLAVOUR_IN_PATH, '').replaceAll(MACHINE_IN_PATH, '*');
}
