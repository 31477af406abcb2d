import { describe, expect, it } from 'vitest';
import { quoteLog, tellingLine } from './log-lines.ts';

const nodeTrace = `starting
/app/main.js:10
    throw new Error("DISCORD_TOKEN is missing");
    ^

Error: DISCORD_TOKEN is missing
    at main (/app/main.js:10:9)
    at node:internal/main/run_main_module:36:49

Node.js v24.1.0
`;

describe('tellingLine', () => {
  it.each([
    ['an error of Node.js', nodeTrace, 'Error: DISCORD_TOKEN is missing'],
    [
      'an error of Node.js with fields and a cause',
      "TypeError [ERR_INVALID_URL]: Invalid URL\n    at new URL (node:internal/url:1:1)\n    at f (/a.js:1:1) {\n  code: 'ERR_INVALID_URL',\n  [cause]: Error: inner\n      at g (/a.js:2:2)\n}\n\nNode.js v24.1.0\n",
      'TypeError [ERR_INVALID_URL]: Invalid URL',
    ],
    [
      'an error whose message has two lines',
      'ConfigError: two problems\n- no token\n    at f (/a.js:1:1)\n\nNode.js v24.1.0',
      'ConfigError: two problems',
    ],
    [
      'an error with a number',
      'DiscordAPIError[50001]: Missing Access\n    at f (/a.js:1:1)',
      'DiscordAPIError[50001]: Missing Access',
    ],
    [
      'a rejection without an error',
      'node:internal/process/promises:394\n      triggerUncaughtException(err, true);\n      ^\n\n[UnhandledPromiseRejection: with the reason "no".] {\n  code: \'ERR_UNHANDLED_REJECTION\'\n}\n\nNode.js v24.1.0\n',
      '[UnhandledPromiseRejection: with the reason "no".] {',
    ],
    [
      'a traceback of Python',
      'Traceback (most recent call last):\n  File "/app.py", line 1, in <module>\n    os.environ["A"]\nKeyError: \'A\'\n',
      "KeyError: 'A'",
    ],
    [
      'a panic of Go',
      'panic: runtime error: index out of range [1] with length 1\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x1d\nexit status 2\n',
      'panic: runtime error: index out of range [1] with length 1',
    ],
    [
      'an exception of Java',
      'Exception in thread "main" java.lang.RuntimeException: boot\n\tat a.Main.main(Main.java:3)\nCaused by: java.net.ConnectException: Connection refused\n\tat a.Db.open(Db.java:9)\n\t... 1 more\n',
      'Caused by: java.net.ConnectException: Connection refused',
    ],
    [
      'a trace that the program survived',
      'Error: first\n    at f (/a.js:1:1)\ngoing on\nthe end\n',
      'the end',
    ],
    ['plain lines', 'one\ntwo\n\n', 'two'],
    [
      'a structured line',
      '{"level":"info"}\n{"level":"fatal","error":"x"}\n',
      '{"level":"fatal","error":"x"}',
    ],
    ['only the name of Node.js', 'Node.js v24.1.0\n', 'Node.js v24.1.0'],
    ['nothing', ' \n', ''],
  ])('%s', (_name, log, line) => {
    expect(tellingLine(log)).toBe(line);
  });
});

describe('quoteLog', () => {
  it.each([
    [nodeTrace, 'it said: "Error: DISCORD_TOKEN is missing"'],
    ['one\ntwo\n', 'its last line: "two"'],
    ['{"level":"fatal"}\n', 'its last line: {"level":"fatal"}'],
    [
      '{"event":"draining"}\n{"level":"error","event":"fatal","cause":"Discord does not allow the message content intent (4014)"}\n',
      'its last line: "Discord does not allow the message content intent (4014)"',
    ],
    ['{"cause":" "}', 'its last line: {"cause":" "}'],
    ['{"cause":{"code":1}}', 'its last line: {"cause":{"code":1}}'],
    ['{cause: "no JSON"}', 'its last line: {cause: "no JSON"}'],
    ['', undefined],
  ])('%j', (log, quoted) => {
    expect(quoteLog(log)).toBe(quoted);
  });
});
