import { describe, expect, it } from 'vitest';
import { readTree } from '../../src/scenario/read.ts';
import { plainOf } from '../../src/scenario/tree.ts';
import { county, faultsOf, head, read } from './reading.ts';

/** Levels of aliases, each nine times the one before: 9^9 values if they were filled in. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]'
      : `a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`,
  );
  return `${levels.join('\n')}\n`;
}

const deep = 'nested deeper than 100 levels';
const hostile: Readonly<Record<string, readonly [text: string, message: string]>> = {
  'flow lists six thousand deep': ['['.repeat(6000), deep],
  'flow maps six thousand deep': ['{a: '.repeat(6000), deep],
  'compact lists deep': [`a:\n  ${'- '.repeat(300)}x\n`, deep],
  'block maps deep': [Array.from({ length: 150 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), deep],
  'complex keys deep': ['? '.repeat(5000), deep],
  'brackets hidden by closing ones in text': ['["]", '.repeat(500), deep],
  'an alias bomb': [aliasBomb(), 'one alias too many'],
  'an alias inside its own anchor': ['a: &a [*a]\nb: *a\n', 'no anchor "&a" comes before it'],
  'a hundred and one aliases': [`a: &a 1\nb: [${'*a, '.repeat(101)}]\n`, 'one alias too many'],
  'two megabytes': [`${head}description: ${'x'.repeat(2_000_000)}\n`, 'at most 1000000 bytes'],
  'more than a megabyte of Han': [`${head}description: ${'鼓'.repeat(340_000)}\n`, 'at most 1000000 bytes'],
  'a NUL byte': [`${head}description: a\u0000b\n`, 'the character U+0000'],
  'an escape character': [`${head}description: a\u001b[2Jb\n`, 'the character U+001B'],
  'half of a surrogate pair': [`${head}description: \ud800\n`, 'the character U+D800'],
  'nothing at all': ['', 'the file is empty'],
  'only a comment': ['# nothing\n', 'the file is empty'],
  'a list': ['- 1\n- 2\n', 'the file holds a list'],
  'a word': ['hello', 'the file holds "hello"'],
};

describe('hostile input is refused with a message', () => {
  it.each(Object.entries(hostile))('%s', async (_, [text, message]) => {
    const [first] = await faultsOf(text);
    expect(first).toContain(message);
    expect(first).toMatch(/^s\.yaml:\d+:\d+ /);
  });

  it('names the places of the first fifty faults, not more', async () => {
    const wrong = Array.from({ length: 80 }, (_, index) => `  g${index}: {agents: -1}`).join('\n');
    const faults = await faultsOf(`${head}services: {community: {}}\ngovernments:\n${wrong}\n`);
    expect(faults).toHaveLength(50);
    expect(faults[49]).toContain('governments.g49.agents');
  });

  it('survives the same refusal a thousand times without growing', { timeout: 60_000 }, async () => {
    const text = '['.repeat(6000);
    // Garbage comes and goes; what stays shows in the smallest heap of several samples.
    const smallestHeap = async (samples: number) => {
      let smallest = Number.POSITIVE_INFINITY;
      for (let sample = 0; sample < samples; sample += 1) {
        for (let time = 0; time < 50; time += 1) await faultsOf(text);
        smallest = Math.min(smallest, process.memoryUsage().heapUsed);
      }
      return smallest;
    };
    const before = await smallestHeap(6);
    const after = await smallestHeap(20);
    expect(after - before).toBeLessThan(20_000_000);
  });
});

describe('unusual but sound text is read', () => {
  it('accepts CRLF, a byte order mark and comments', async () => {
    const text = `\ufeff${head}# comment\n${county}`.replaceAll('\n', '\r\n');
    expect((await read(text)).scenario.title).toBe('Test');
  });

  it('marks the line and column of a fault after CRLF', async () => {
    const text = `${head}${county}months: 0\n`.replaceAll('\n', '\r\n');
    expect(await faultsOf(text)).toEqual([expect.stringMatching(/^s\.yaml:7:9 months is 0 months/)]);
  });

  it('keeps names of any script, quotes and control characters exactly', async () => {
    const text = `${head.replace('Test', '"鼓楼 \\u001b \\U0001F600 <b> =1+1"')}${county}`;
    expect((await read(text)).scenario.title).toBe('鼓楼 \u001b 😀 <b> =1+1');
  });

  it('reads words such as no, on and 1_000 as text, as YAML 1.2 does', () => {
    expect(plainOf(readTree('s.yaml', 'a: no\nb: on\nc: 1_000\nd: 0o17\n'))).toEqual({
      a: 'no',
      b: 'on',
      c: '1_000',
      d: 15,
    });
  });

  it('fills in anchors and points at the alias', async () => {
    const text = `${head}services:\n  community: {needShare: &share 3 %}\n  home-elder-care: {needShare: *share}\ngovernments: {county: {}}\n`;
    const { scenario } = await read(text);
    expect(scenario.governments[0].services.map(({ parameters }) => parameters.needShare)).toEqual([
      0.03, 0.03,
    ]);
    const faults = await faultsOf(text.replace('3 %', '2'));
    expect(faults.map((line) => line.split(' ')[0])).toEqual(['s.yaml:4:33', 's.yaml:5:32']);
  });
});
