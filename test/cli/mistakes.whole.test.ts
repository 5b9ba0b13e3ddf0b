import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, runIn, SMALL_SCENARIO } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

function small(folder: string): string {
  const file = path.join(folder, 'small.yaml');
  fs.writeFileSync(file, SMALL_SCENARIO);
  return file;
}

describe('a mistake on the command line', () => {
  it.each([
    [['rnu', 'x.yaml'], /there is no command "rnu".*did you mean "run"\?/],
    [[], /a command is missing/],
    [['run'], /an argument is missing: quasimarket run <file>/],
    [['run', 'x.yaml', '--replicatons', '3'], /did you mean "--replications"/],
    [['run', 'x.yaml', '--width', '9'], /Unknown argument: width; see quasimarket run --help\n/],
    [['run', 'x.yaml', '--filee', '9'], /Unknown argument: filee; see quasimarket run --help\n/],
    [['list', 'levers', '--no-colr'], /did you mean "--no-color"/],
    [['run', 'x.yaml', '--seed', '--force'], /--seed needs a value/],
    [['run', 'missing.yaml'], /missing\.yaml: there is no such file/],
    [['run', '.'], /is a folder, not a file/],
    [['run', '/dev/zero'], /is not a plain file/],
    [['run', 'x.yaml', '--sed', '7'], /Unknown argument: sed/],
    [['run', 'x.yaml', '--threads', '0'], /--threads is "0"; write a whole number from 1 to 256/],
    [['run', 'x.yaml', '--threads', '1.5'], /--threads is "1\.5"/],
    [['run', 'x.yaml', '--seed', '1', '--seed', '2'], /--seed is given more than once/],
    [['run', 'x.yaml', '-n', '1', '-n', '2'], /--replications is given more than once/],
    [['compare', 'x.yaml', '-a', 'law', '--arms', 'training'], /--arms is given more than once/],
    [['run', 'x.yaml', '-n'], /^error: -n needs a value/],
    [['run', 'scenarios/minimal.yaml', '-q', '--out', ''], /"" is no name of a result folder; give --out/],
    [['list', 'everything'], /kind is "everything"; choose from scenarios, /],
    [['explain', 'tenderShar'], /did you mean "tenderShare"\?/],
  ] as const)('is answered with exit code 2 and what to do: %j', (words, message) => {
    const { status, stdout, stderr } = run(words);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(stdout).toBe('');
  });

  it.each([
    ['--months', 'twelve'],
    ['--months', '0'],
    ['--window', '9-3'],
    ['--replications', '-1'],
    ['--set', 'governments.twon.tenderShare=0.5'],
    ['--set', 'tenderShare'],
    ['--limit', '5'],
    ['--out', ''],
    ['--out', ' '],
  ])('writes nothing: %s %s', (option, value) => {
    const folder = temporaryFolder();
    const place = option === '--out' ? [] : ['--out', path.join(folder, 'out')];
    const { status, stderr } = runIn(folder, ['run', small(folder), ...place, `${option}=${value}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^(warning: .*\n)*error: /);
    expect(fs.readdirSync(folder)).toEqual(['small.yaml']);
  });

  it('is told for every file that is validated', () => {
    const folder = temporaryFolder();
    const bad = path.join(folder, 'bad.yaml');
    fs.writeFileSync(bad, SMALL_SCENARIO.replace('agents: 200', 'agent: 200'));
    const { status, stdout, stderr } = run(['validate', small(folder), bad]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/small\.yaml: valid/);
    expect(stderr).toContain(`${bad}:8:5`);
    expect(stderr).toContain('did you mean "agents"?');
  });
});

describe('an output folder', () => {
  it('that holds results is refused without --force and left alone', () => {
    const folder = temporaryFolder();
    const words = ['run', small(folder), '--out', path.join(folder, 'out'), '-q', '--no-report'];
    run(words);
    const before = fs.readFileSync(path.join(folder, 'out', 'manifest.json'), 'utf8');
    const { status, stderr } = run([...words, '--seed', '2']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/already holds files; give --force/);
    expect(fs.readFileSync(path.join(folder, 'out', 'manifest.json'), 'utf8')).toBe(before);
    expect(run([...words, '--seed', '2', '--force']).status).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'out', 'manifest.json'), 'utf8')).not.toBe(before);
  });

  it('that holds the work of others is refused even with --force', () => {
    const folder = temporaryFolder();
    const { status, stderr } = run(['run', small(folder), '--out', folder, '--force']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/holds small\.yaml, which is not a result of quasimarket/);
    expect(fs.readdirSync(folder)).toEqual(['small.yaml']);
  });
});

describe('help', () => {
  it.each([['--help'], ['run', '--help'], ['-h']])('is printed with examples: %s %s', (...words) => {
    const { status, stdout } = run(words.filter(Boolean));
    expect(status).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}quasimarket /);
  });

  it('is in English whatever the locale', () => {
    expect(run(['--help'], { LC_ALL: 'zh_CN.UTF-8', LANGUAGE: 'zh' }).stdout).toBe(run(['--help']).stdout);
  });

  it('explains a parameter with unit, default, ranges, source and use', () => {
    const { stdout } = run(['explain', 'tenderShare']);
    for (const part of ['unit', 'default', 'admissible', 'plausible', 'source', '2-award/open-calls'])
      expect(stdout).toContain(part);
  });

  it.each(['insurance', 'parent', 'questionnaire', 'levers', 'interventions', 'arms', 'window'])(
    'explains the field or choice %s of scenario files',
    (name) => {
      const { status, stdout } = run(['explain', name]);
      expect(status).toBe(0);
      expect(stdout).toMatch(
        new RegExp(`^${name}: (field of scenario files|choice of the parameter kind)\n`),
      );
    },
  );

  it.each(['scenarios', 'indicators', 'interventions', 'levers', 'parameters'])('lists %s', (kind) => {
    const { status, stdout } = run(['list', kind]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(2);
  });
});

describe('a scenario made by init', () => {
  it('is valid without warnings, and is never overwritten', () => {
    const folder = temporaryFolder();
    expect(run(['init', path.join(folder, 'my town')]).status).toBe(0);
    const { status, stderr } = run(['validate', path.join(folder, 'my-town.yaml')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(run(['init', path.join(folder, 'my town')]).status).toBe(2);
  });

  it.each([
    ['', /"" has no letter or digit; write the name of the case, such as town/],
    ['!?', /has no letter or digit/],
    ['../x', /"\.\.\/x" leads out of this folder/],
    ['CON', /"CON" is the name of a device on Windows/],
    ['nul.yaml', /is the name of a device on Windows/],
    ['Com1', /is the name of a device on Windows/],
    ['aux/town', /is the name of a device on Windows/],
  ])('needs a name that makes a file on every system: %j is refused', (name, message) => {
    const folder = path.join(temporaryFolder(), 'here');
    fs.mkdirSync(folder);
    const { status, stdout, stderr } = runIn(folder, ['init', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(fs.readdirSync(path.dirname(folder))).toEqual(['here']);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('says every file that it wrote, and keeps a schema that is there', () => {
    const folder = temporaryFolder();
    const schema = path.join(folder, 'scenario.schema.json');
    expect(runIn(folder, ['init', 'console']).stdout).toContain(
      'Wrote console.yaml and scenario.schema.json',
    );
    const second = runIn(folder, ['init', 'town']);
    expect(second.stdout).toContain('Wrote town.yaml.');
    expect(second.stderr).toBe('');
    const older = fs.readFileSync(schema, 'utf8').replace('replications', 'repetitions');
    fs.writeFileSync(schema, older);
    expect(runIn(folder, ['init', 'village']).stderr).toMatch(/scenario\.schema\.json is of another version/);
    expect(fs.readFileSync(schema, 'utf8')).toBe(older);
  });

  it.each(['{"title": "mine"}', 'no JSON', 'null'])('is refused beside a schema of others: %s', (text) => {
    const folder = temporaryFolder();
    const schema = path.join(folder, 'scenario.schema.json');
    fs.writeFileSync(schema, text);
    const { status, stderr } = runIn(folder, ['init', 'town']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/scenario\.schema\.json is there already and is no schema of scenario files/);
    expect(fs.readFileSync(schema, 'utf8')).toBe(text);
    expect(fs.readdirSync(folder)).toEqual(['scenario.schema.json']);
  });
});
