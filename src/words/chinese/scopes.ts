/** Whose numbers they are, in Chinese. */
import type { scopes as english } from '../english/scopes.ts';

/** Governments and services in words. */
export const scopes: typeof english = {
  government: (name) => `政府 ${name}`,
  allGovernments: '全部政府',
  service: (name) => `服务 ${name}`,
  allServices: '全部服务',
};
