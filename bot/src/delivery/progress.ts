/** How far a question has come. */
export type Stage = 'received' | 'claimed' | 'answering' | 'sending' | 'done';

/** `begun`: a request may have left; `unknown`: it left, and nobody knows what came of it. */
export type PartStage = 'pending' | 'begun' | 'unknown' | 'sent';

export type Outcome = 'sent' | 'ignored' | 'failed' | 'cancelled' | 'refused' | 'expired';

export interface Progress {
  readonly stage: Stage;
  /** Of the answer, in order; none before it is written. */
  readonly parts: readonly PartStage[];
}

/** What happens to a question. */
export type Step =
  | { readonly kind: 'claim' }
  | { readonly kind: 'ask' }
  /** The answer is there, or is cut anew because its first form was refused. */
  | { readonly kind: 'write'; readonly parts: number }
  | { readonly kind: 'begin' | 'confirm' | 'doubt' | 'absent'; readonly part: number }
  | { readonly kind: 'finish' };

/** What is due next, whoever does it: the first time, or after another died in the middle. */
export type Due =
  | { readonly kind: 'answer' }
  | { readonly kind: 'send' | 'settle'; readonly part: number }
  | { readonly kind: 'finish' }
  | { readonly kind: 'nothing' };

/** From which stages a part may be taken where. A part that may be on its way is never sent again before it is settled. */
const PART_MOVES: Readonly<
  Record<'begin' | 'confirm' | 'doubt' | 'absent', { from: readonly PartStage[]; to: PartStage }>
> = {
  begin: { from: ['pending'], to: 'begun' },
  confirm: { from: ['begun', 'unknown'], to: 'sent' },
  doubt: { from: ['begun', 'unknown'], to: 'unknown' },
  absent: { from: ['begun', 'unknown'], to: 'pending' },
};

/** The progress after a step; undefined when the step is not allowed there. */
export function advance(progress: Progress, step: Step): Progress | undefined {
  const { stage, parts } = progress;
  if (stage === 'done') return undefined;
  switch (step.kind) {
    case 'claim':
      return stage === 'received' ? { stage: 'claimed', parts } : progress;
    case 'ask':
      return stage === 'claimed' || stage === 'answering' ? { stage: 'answering', parts: [] } : undefined;
    case 'write':
      return mayBeWritten(progress)
        ? { stage: 'sending', parts: Array.from({ length: step.parts }, () => 'pending' as const) }
        : undefined;
    case 'finish':
      return { stage: 'done', parts };
    default:
      return movePart(progress, step);
  }
}

/** Written again only as long as nothing of it is, or may be, to be seen. */
function mayBeWritten({ stage, parts }: Progress): boolean {
  return stage === 'answering' || (stage === 'sending' && parts.every((part) => part === 'pending'));
}

function movePart(
  { stage, parts }: Progress,
  { kind, part }: { readonly kind: keyof typeof PART_MOVES; readonly part: number },
): Progress | undefined {
  const current = parts[part];
  const { from, to } = PART_MOVES[kind];
  const isInOrder = parts.slice(0, part).every((before) => before === 'sent');
  if (stage !== 'sending' || current === undefined || !isInOrder || !from.includes(current)) return undefined;
  return { stage, parts: parts.with(part, to) };
}

export function nextDue({ stage, parts }: Progress): Due {
  if (stage === 'done' || stage === 'received') return { kind: 'nothing' };
  if (stage !== 'sending') return { kind: 'answer' };
  const part = parts.findIndex((candidate) => candidate !== 'sent');
  if (part < 0) return { kind: 'finish' };
  return { kind: parts[part] === 'pending' ? 'send' : 'settle', part };
}
