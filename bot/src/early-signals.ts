const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Until the program can do better: of the first process of a container the kernel drops signals that nobody listens to. */
const leave = () => process.exit(0);
for (const signal of SIGNALS) process.on(signal, leave);

/** From now on the program is told when it is to end. */
export function takeSignals(onSignal: (signal: string) => void): void {
  for (const signal of SIGNALS) {
    process.off(signal, leave);
    process.on(signal, onSignal);
  }
}
