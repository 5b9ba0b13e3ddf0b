/** The kinds of services, by name in the scenario. */
import type { ServiceParameters } from '../parameters/service.ts';
import { care } from './care.ts';
import { insurance } from './insurance.ts';
import type { ServiceKind } from './kind.ts';

/** One kind for each word. */
export const kinds: Readonly<Record<ServiceParameters['kind'], ServiceKind>> = { care, insurance };
