import { describe, expect, it } from 'vitest';
import {
  at,
  crashLoop,
  deployment,
  doneDeployment,
  log,
  pod,
  replicaSet,
  running,
  snapshotOf,
  T0,
  time,
  waiting,
} from '../../tests/support/snapshots.ts';
import { verdicts } from '../../tests/support/verdicts.ts';
import { assess } from './assess.ts';

const pull = (text: string) => pod({ status: waiting('ErrImagePull', text) });

describe('assess', () => {
  verdicts([
    ['all is done', [doneDeployment(), pod({ status: { ready: true, state: running(2) } })], 6, 'succeeded'],
    ['only the controller was read', [doneDeployment()], 6, 'succeeded'],
    ['the status is of the generation before', [doneDeployment({ observedGeneration: 1 })], 2, 'progressing'],
    ['no status yet', [deployment({ observedGeneration: undefined, replicas: undefined })], 1, 'progressing'],
    [
      'replicas 0',
      [
        doneDeployment(
          { replicas: 0, updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0 },
          { replicas: 0 },
        ),
      ],
      6,
      'succeeded',
    ],
    ['paused', [deployment({}, { paused: true })], 6, 'succeeded'],
    [
      'an old pod still exits',
      [
        doneDeployment(),
        replicaSet(2),
        replicaSet(1),
        pod({ name: 'old', owner: 'set-1', metadata: { deletionTimestamp: time(30) } }),
      ],
      6,
      'progressing',
    ],
    [
      'the deadline passed',
      [
        deployment({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              lastUpdateTime: time(600),
            },
          ],
        }),
      ],
      601,
      'failed',
      'PROGRESS_DEADLINE',
      'Deployment/web',
    ],
    [
      'the deadline passed, the cause is known',
      [
        deployment({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              lastUpdateTime: time(600),
            },
          ],
        }),
        pull('dial tcp: i/o timeout'),
      ],
      601,
      'failed',
      'IMAGE_REGISTRY_UNREACHABLE',
    ],
    [
      'a deadline of an earlier rollout',
      [
        deployment({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              lastUpdateTime: time(-60),
            },
          ],
        }),
      ],
      3,
      'progressing',
    ],
    [
      'an old pod in a crash loop',
      [doneDeployment(), replicaSet(2), replicaSet(1), pod({ status: { ready: true, state: running(2) } })],
      6,
      'succeeded',
    ],
    [
      'evicted and replaced',
      [
        doneDeployment(),
        pod({ name: 'gone', podStatus: { phase: 'Failed', reason: 'Evicted' } }),
        pod({ status: { ready: true, state: running(2) } }),
      ],
      6,
      'succeeded',
    ],
    [
      'being deleted',
      [deployment({}, {}, { deletionTimestamp: time(1) })],
      6,
      'progressing',
      'TERMINATING_STUCK',
    ],
  ]);

  it('names the container and quotes its last line', () => {
    const crashed = pod({ status: crashLoop(78) });
    const { cause } = assess(
      snapshotOf([crashed, log(crashed, 'starting\nOPENAI_API_KEY is missing\n')]),
      at(9),
    );
    expect(cause).toEqual({
      code: 'CRASH_LOOP',
      object: 'Pod/web-2-a',
      container: 'main',
      message: 'Container `main` exited with 78, 3 times; its last line: "OPENAI_API_KEY is missing"',
      hint: 'Exit code 78 means bad configuration: correct what the log names.',
    });
  });

  it.each([
    ['nothing, before the log was read', undefined, ''],
    ['that it logged nothing', '', '; it logged nothing'],
    ['a structured line as it stands', '{"level":"fatal"}\n', '; its last line: {"level":"fatal"}'],
    [
      'the cause that a structured line names',
      '{"time":"2026-11-22T12:00:00.000Z","level":"info","event":"gateway-opens","shards":1}\n{"time":"2026-11-22T12:00:01.000Z","level":"error","event":"fatal","cause":"Discord does not allow the message content intent (4014): switch it on in the developer portal, under Bot, Privileged Gateway Intents"}\n',
      '; its last line: "Discord does not allow the message content intent (4014): switch it on in the developer portal, under Bot, Privileged Gateway Intents"',
    ],
  ])('says of the log: %s', (_name, text, said) => {
    const crashed = pod({ status: crashLoop(1) });
    const logs = text === undefined ? [] : [log(crashed, text)];
    const { cause } = assess(snapshotOf([crashed, ...logs]), at(9));
    expect(cause?.message).toBe(`Container \`main\` exited with 1, 3 times${said}`);
  });

  it('waits for the Lease of a workload that has a leader, not for its old pods', () => {
    const web = doneDeployment(
      {},
      {},
      { annotations: { 'discordlm.glompai.github.io/leader-lease': 'web-leader' } },
    );
    const lease = (holderIdentity: string) => ({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'web-leader', namespace: 'qa' },
      spec: { holderIdentity, leaseDurationSeconds: 15, renewTime: time(5) },
    });
    const old = pod({ name: 'old', owner: 'set-1', metadata: { deletionTimestamp: time(200) } });
    const objects = [
      web,
      replicaSet(2),
      replicaSet(1),
      pod({ status: { ready: true, state: running(2) } }),
      old,
    ];
    expect(assess(snapshotOf([...objects, lease('old')]), at(6)).status).toBe('progressing');
    expect(assess(snapshotOf([...objects, lease('web-2-a')]), at(6)).status).toBe('succeeded');
    expect(assess(snapshotOf([...objects, lease('web-2-a')]), at(60)).status).toBe('progressing');
    expect(assess(snapshotOf(objects), at(6)).cause?.object).toBe('Lease/web-leader');
  });

  it('throws at nothing, and changes nothing', () => {
    const broken = [
      null,
      1,
      {},
      { kind: 'Pod' },
      { kind: 'Pod', metadata: null },
      { kind: 'Event', metadata: {} },
    ];
    const snapshot = snapshotOf(
      [deployment(), ...(broken as never[]), pod({ podStatus: { containerStatuses: 'x', conditions: 3 } })],
      T0,
    );
    const before = JSON.stringify(snapshot);
    expect(assess(Object.freeze(snapshot), at(5)).status).toBe('progressing');
    expect(JSON.stringify(snapshot)).toBe(before);
  });
});
