/** How far a question has come. */
export type Stage = 'received' | 'claimed' | 'answering' | 'sending' | 'done';

/**
 * How far one message of an answer is.
 *
 * | stage | meaning |
 * |---|---|
 * | `pending` | nothing of it is out |
 * | `drafting` | a request for its draft may have left |
 * | `drafted` | its message is out, and shows something else than it is to show |
 * | `begun` | a request for it may have left |
 * | `unknown` | the request left, and nobody knows what came of it |
 * | `sent` | it is out, word for word |
 * | `surplus` | a message is out that is none of the answer |
 * | `gone` | there is no such message any more, or never was |
 */
export type PartStage =
  | 'pending'
  | 'drafting'
  | 'drafted'
  | 'begun'
  | 'unknown'
  | 'sent'
  | 'surplus'
  | 'gone';

export type Outcome = 'sent' | 'ignored' | 'failed' | 'cancelled' | 'refused' | 'expired';

export interface Progress {
  readonly stage: Stage;
  /** Of the answer, in order; before it is written, those that show it in the making. */
  readonly parts: readonly PartStage[];
}

/** What happens to a question. */
export type Step =
  | { readonly kind: 'claim' }
  | { readonly kind: 'ask' }
  /** The answer is there, or is cut anew because its first form was refused. The first drafts become its first parts. */
  | { readonly kind: 'write'; readonly parts: number; readonly kept?: number }
  /** There will be no answer: its drafts go, and what is out of it where the question is gone. */
  | { readonly kind: 'withdraw'; readonly what: 'drafts' | 'all' }
  | { readonly kind: PartMove; readonly part: number }
  | { readonly kind: 'finish' };

/** What is due next, whoever does it: the first time, or after another died in the middle. */
export type Due =
  | { readonly kind: 'answer' }
  | { readonly kind: 'send' | 'settle' | 'edit' | 'remove'; readonly part: number }
  | { readonly kind: 'finish' }
  | { readonly kind: 'nothing' };

type PartMove = 'draft' | 'drafted' | 'begin' | 'confirm' | 'doubt' | 'absent' | 'removed';

/** From which stages a part may be taken where. What may be on its way is never sent again before it is settled. */
const PART_MOVES: Readonly<
  Record<PartMove, { in: readonly Stage[]; from: readonly PartStage[]; to: PartStage }>
> = {
  draft: { in: ['answering'], from: ['pending'], to: 'drafting' },
  drafted: {
    in: ['claimed', 'answering', 'sending'],
    from: ['drafting', 'drafted', 'begun', 'unknown'],
    to: 'drafted',
  },
  begin: { in: ['sending'], from: ['pending'], to: 'begun' },
  confirm: { in: ['sending'], from: ['begun', 'unknown', 'drafted'], to: 'sent' },
  doubt: { in: ['sending'], from: ['begun', 'unknown'], to: 'unknown' },
  absent: {
    in: ['claimed', 'answering', 'sending'],
    from: ['drafting', 'drafted', 'begun', 'unknown'],
    to: 'pending',
  },
  removed: { in: ['sending'], from: ['surplus'], to: 'gone' },
};

/** Of which nobody knows whether they are out. */
const UNSETTLED: ReadonlySet<PartStage> = new Set(['drafting', 'begun', 'unknown']);
/** After which the next one may come, in its last form. */
const OUT: ReadonlySet<PartStage> = new Set(['sent', 'gone']);

const DUE: Readonly<Partial<Record<PartStage, 'send' | 'settle' | 'edit' | 'remove'>>> = {
  pending: 'send',
  drafting: 'settle',
  begun: 'settle',
  unknown: 'settle',
  drafted: 'edit',
  surplus: 'remove',
};

/** The progress after a step; undefined when the step is not allowed there. */
export function advance(progress: Progress, step: Step): Progress | undefined {
  const { stage, parts } = progress;
  if (stage === 'done') return undefined;
  switch (step.kind) {
    case 'claim':
      return stage === 'received' ? { stage: 'claimed', parts } : progress;
    case 'ask':
      return (stage === 'claimed' || stage === 'answering') && isSettled(progress)
        ? { stage: 'answering', parts }
        : undefined;
    case 'write':
      return mayBeWritten(progress) ? write(parts, step) : undefined;
    case 'withdraw':
      return isSettled(progress) ? withdraw(progress, step.what) : undefined;
    case 'finish':
      return { stage: 'done', parts };
    default:
      return movePart(progress, step);
  }
}

function isSettled({ parts }: Progress): boolean {
  return !parts.some((part) => UNSETTLED.has(part));
}

/** Written again only as long as nothing of it is, or may be, to be seen in its last form. */
function mayBeWritten(progress: Progress): boolean {
  const { stage, parts } = progress;
  return (stage === 'answering' || stage === 'sending') && isSettled(progress) && !parts.includes('sent');
}

function write(
  parts: readonly PartStage[],
  { parts: count, kept = 0 }: { readonly parts: number; readonly kept?: number },
): Progress {
  const out = parts.slice(0, parts.findLastIndex((part) => part !== 'pending') + 1);
  const before = out.map((part, index) => (index < kept ? part : withdrawn(part, 'drafts')));
  const added = Array.from({ length: count - kept }, () => 'pending' as const);
  return { stage: 'sending', parts: [...before, ...added] };
}

function withdraw({ parts }: Progress, what: 'drafts' | 'all'): Progress {
  return { stage: 'sending', parts: parts.map((part) => withdrawn(part, what)) };
}

function withdrawn(part: PartStage, what: 'drafts' | 'all'): PartStage {
  if (part === 'pending') return 'gone';
  return part === 'drafted' || (part === 'sent' && what === 'all') ? 'surplus' : part;
}

function movePart(
  { stage, parts }: Progress,
  { kind, part }: { readonly kind: PartMove; readonly part: number },
): Progress | undefined {
  // A draft may begin a part that the answer did not have before.
  const current = kind === 'draft' && part === parts.length ? 'pending' : parts[part];
  const move = PART_MOVES[kind];
  if (current === undefined || !move.in.includes(stage) || !move.from.includes(current)) return undefined;
  const isInOrder = parts
    .slice(0, part)
    .every((before) => (stage === 'sending' ? OUT.has(before) : before === 'drafted'));
  if (!isInOrder) return undefined;
  return { stage, parts: [...parts.slice(0, part), move.to, ...parts.slice(part + 1)] };
}

export function nextDue({ stage, parts }: Progress): Due {
  if (stage === 'done' || stage === 'received') return { kind: 'nothing' };
  if (stage !== 'sending') {
    const part = parts.findIndex((candidate) => UNSETTLED.has(candidate));
    return part < 0 ? { kind: 'answer' } : { kind: 'settle', part };
  }
  const part = parts.findIndex((candidate) => DUE[candidate] !== undefined);
  const due = DUE[parts[part] ?? 'gone'];
  return due === undefined ? { kind: 'finish' } : { kind: due, part };
}
