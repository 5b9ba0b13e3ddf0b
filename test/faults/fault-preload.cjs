/**
 * Loaded before a program (`node --require`): its k-th call on files below a folder kills the process or fails.
 *
 * QUASIMARKET_FAULT_ROOT  the folder; calls on other files are not counted
 * QUASIMARKET_FAULT_LOG   file to which every counted call is appended, `name path`
 * QUASIMARKET_FAULT       `kill:K` SIGKILL before the K-th call; `torn:K` half of a write, then SIGKILL; `short:K` a
 *                         write that takes half of its bytes; `ENOSPC:K`, `EIO:K`, `EMFILE:K` the call fails (a write
 *                         after half of its bytes); `ENOSPC+:K` that call and every later one that writes fail
 */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

const original = { appendFileSync: fs.appendFileSync, openSync: fs.openSync, writeSync: fs.writeSync };
const root = process.env.QUASIMARKET_FAULT_ROOT;
const log = process.env.QUASIMARKET_FAULT_LOG;
const [mode = '', position = ''] = (process.env.QUASIMARKET_FAULT ?? '').split(':');
const persistent = mode.endsWith('+');
const code = mode.replace('+', '');
const chosen = Number(position);
const descriptors = new Map();
let calls = 0;

const BY_PATH = [
  'open',
  'rename',
  'link',
  'symlink',
  'mkdir',
  'rmdir',
  'unlink',
  'rm',
  'readFile',
  'writeFile',
];
const BY_PATH_TOO = ['appendFile', 'copyFile', 'readdir', 'stat', 'lstat', 'truncate', 'realpath'];
const BY_DESCRIPTOR = ['write', 'writev', 'read', 'fsync', 'fdatasync', 'close', 'ftruncate', 'fstat'];
const WRITES =
  /^(open|rename|link|symlink|mkdir|writeFile|appendFile|copyFile|write|writev|fsync|fdatasync|truncate)$/;

/** The file that a call is about, if it is counted. */
function target([file]) {
  if (typeof file === 'number') return descriptors.get(file);
  if (typeof file !== 'string' && !(file instanceof URL)) return undefined;
  const absolute = path.resolve(typeof file === 'string' ? file : file.pathname);
  return absolute === root || absolute.startsWith(root + path.sep) ? absolute : undefined;
}

function failure(name, file) {
  return Object.assign(new Error(`${code}: injected, ${name} '${file}'`), {
    code,
    syscall: name,
    path: file,
  });
}

/** What the call is to do: 'pass', 'short', or throw; does not return if the process is to die. */
function decide(name, args) {
  const file = target(args);
  if (file === undefined) return 'pass';
  calls += 1;
  if (log !== undefined) original.appendFileSync(log, `${name} ${file}\n`);
  if (persistent ? calls < chosen || !WRITES.test(name) : calls !== chosen) return 'pass';
  if (code === 'short') return name === 'write' ? 'short' : 'pass';
  if (name === 'write' && code !== 'kill') writeHalf(args);
  if (code === 'kill' || code === 'torn') process.kill(process.pid, 'SIGKILL');
  throw failure(name, file);
}

function writeHalf([descriptor, buffer, offset = 0, length = buffer.length - offset]) {
  if (typeof descriptor !== 'number') return 0;
  if (typeof buffer === 'string') return original.writeSync(descriptor, buffer.slice(0, buffer.length >> 1));
  return original.writeSync(descriptor, buffer, offset, length >> 1);
}

function remember(name, args, descriptor) {
  if (name === 'open' && typeof descriptor === 'number') {
    const file = target(args);
    if (file !== undefined) descriptors.set(descriptor, file);
  }
  if (name === 'close') descriptors.delete(args[0]);
}

function wrapSync(name) {
  const real = fs[`${name}Sync`];
  if (real === undefined) return;
  fs[`${name}Sync`] = Object.assign((...args) => {
    if (decide(name, args) === 'short') return writeHalf(args);
    const result = real(...args);
    remember(name, args, result);
    return result;
  }, real);
}

function wrapCallback(name) {
  const real = fs[name];
  if (real === undefined) return;
  fs[name] = Object.assign((...args) => {
    const done = args[args.length - 1];
    try {
      decide(name, args);
    } catch (error) {
      process.nextTick(done, error);
      return;
    }
    args[args.length - 1] = (error, result, ...rest) => {
      if (!error) remember(name, args, result);
      done(error, result, ...rest);
    };
    real(...args);
  }, real);
}

function wrapPromise(name) {
  const real = fs.promises[name];
  if (real === undefined) return;
  fs.promises[name] = async (...args) => {
    decide(name, args);
    const result = await real.apply(fs.promises, args);
    if (name === 'open' && target(args) !== undefined) wrapHandle(result, target(args));
    return result;
  };
}

function wrapHandle(handle, file) {
  for (const [method, name] of [
    ['write', 'write'],
    ['writeFile', 'writeFile'],
    ['sync', 'fsync'],
    ['datasync', 'fdatasync'],
    ['close', 'close'],
  ]) {
    const real = handle[method].bind(handle);
    handle[method] = async (...args) => {
      decide(name, [file, ...args]);
      return real(...args);
    };
  }
}

if (isMainThread && root !== undefined) {
  for (const name of [...BY_PATH, ...BY_PATH_TOO, ...BY_DESCRIPTOR]) {
    wrapSync(name);
    wrapCallback(name);
    wrapPromise(name);
  }
  syncBuiltinESMExports();
}
