/** One writer a result folder: a lock file that names its process and outlives it harmlessly. */
import fs from 'node:fs';
import path from 'node:path';
import { QuasimarketError } from '../kernel/error.ts';
import { systemCode } from './write-errors.ts';

/** A lock that this process holds. */
export interface FolderLock {
  /** Whether the lock file still is ours. */
  held(): boolean;
  release(): void;
}

/** Times that a lock which vanishes or is stale is tried again before another writer is assumed. */
const ATTEMPTS = 20;
const DRAFT = /^(\d+)-(\d+|stale)$/;
const PROCESS_START_FIELD = 20;
let locksTaken = 0;

/**
 * Takes a lock or tells who holds it.
 *
 * The content arrives with the name in one step (a link to a written file), so that no reader sees half of it. The
 * lock of a process that no longer runs is taken over: it is moved away first, and whoever finds that he moved a
 * living lock puts it back.
 *
 * @throws QuasimarketError `io` if a running process holds it; the system's errors
 */
export function lockFolder(lock: string, folder: string): FolderLock {
  locksTaken += 1;
  const own = `${process.pid} ${startOf(process.pid)} ${locksTaken}\n`;
  const draft = `${lock}.${process.pid}-${locksTaken}`;
  fs.writeFileSync(draft, own);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (linked(draft, lock)) {
        removeForsakenDrafts(lock);
        return heldLock(lock, own);
      }
      const found = contentOf(lock);
      if (found !== undefined && isAlive(found)) throw busy(folder, found);
      if (found !== undefined) moveAway(lock, found);
    }
    throw busy(folder, contentOf(lock) ?? '');
  } finally {
    removeIfThere(draft);
  }
}

function heldLock(lock: string, own: string): FolderLock {
  const held = () => contentOf(lock) === own;
  return {
    held,
    release() {
      if (held()) removeIfThere(lock);
    },
  };
}

function busy(folder: string, found: string): QuasimarketError {
  const pid = found.split(' ')[0];
  return new QuasimarketError('io', `another run (process ${pid}) is writing ${folder}`, {
    rule: 'wait for it to end, or choose another folder with --out',
  });
}

function linked(draft: string, lock: string): boolean {
  try {
    fs.linkSync(draft, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function contentOf(lock: string): string | undefined {
  try {
    return fs.readFileSync(lock, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function moveAway(lock: string, stale: string): void {
  const aside = `${lock}.${process.pid}-stale`;
  try {
    fs.renameSync(lock, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (contentOf(aside) !== stale) linked(aside, lock);
  removeIfThere(aside);
}

function removeIfThere(file: string): void {
  try {
    fs.unlinkSync(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** Removes drafts of processes that were killed between two steps of taking the lock. */
function removeForsakenDrafts(lock: string): void {
  const prefix = `${path.basename(lock)}.`;
  for (const entry of fs.readdirSync(path.dirname(lock))) {
    const number = entry.startsWith(prefix) && DRAFT.exec(entry.slice(prefix.length))?.[1];
    if (number && !isRunning(Number(number))) removeIfThere(path.join(path.dirname(lock), entry));
  }
}

/** A process number is used again after a restart, so the moment of its start (boot and tick) is compared too. */
function isAlive(content: string): boolean {
  const [number, start] = content.trim().split(' ');
  return isRunning(Number(number)) && start === startOf(Number(number));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** When a process started, as Linux tells it; `-` where the system does not. */
function startOf(pid: number): string {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = fs.readFileSync(path.join('/proc', String(pid), 'stat'), 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return `${boot}/${fields[PROCESS_START_FIELD - 1]}`;
  } catch {
    return '-';
  }
}
