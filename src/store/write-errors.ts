/** What the operating system says when a file cannot be written, in plain words. */
import { QuasimarketError } from '../kernel/error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an input or output error',
  EMFILE: 'this process has too many open files',
  ENFILE: 'the system has too many open files',
  EACCES: 'permission is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  EEXIST: 'a file is there where a folder has to be',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the path is a loop of links',
  ENOENT: 'a part of the path does not exist',
};

/** The system's code of an error such as `ENOSPC`, or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * An error of a file as one of ours (code `io`), with its reason in plain words; our own errors pass unchanged.
 *
 * @param action - what was being done, such as `cannot write outputs/town/summary.json`
 */
export function writeError(error: unknown, action: string): QuasimarketError {
  if (error instanceof QuasimarketError) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  const reason = REASONS[code];
  return new QuasimarketError('io', `${action}: ${reason === undefined ? code : `${reason} (${code})`}`, {
    cause: error,
  });
}
