/** Maps with a fixed set of names, and issues that are raised by hand. */
import { z } from 'zod';
import type { FaultText } from './faults.ts';

/** Any issue raised by hand carries the words of its message apart. */
export type Raise = (text: FaultText, path?: (string | number)[]) => void;

interface Context {
  addIssue(issue: { code: 'custom'; message: string; path: (string | number)[]; params: object }): void;
}

/** A way to raise issues from a transform. */
export function raiser(context: Context, prefix: readonly (string | number)[] = []): Raise {
  return (text, path = []) =>
    context.addIssue({ code: 'custom', message: text.message, path: [...prefix, ...path], params: text });
}

/**
 * A map with a fixed set of names; unknown names are errors. The message of that issue is the list of names, from
 * which {@link ./issues.ts} makes the suggestion.
 */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? names : undefined),
  });
}
