/** Whose numbers they are, in Chinese. */
import type { scopes as english } from '../english/scopes.ts';
import { spaced } from './spaced.ts';

/** Governments and services in words. */
export const scopes: typeof english = {
  government: (name) => spaced`政府：${name}`,
  allGovernments: '全部政府',
  service: (name) => spaced`服务：${name}`,
  allServices: '全部服务',
};
