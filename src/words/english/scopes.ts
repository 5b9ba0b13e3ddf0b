/** Whose numbers they are. */

/** Governments and services in words. */
export const scopes = {
  government: (name: string) => `government ${name}`,
  allGovernments: 'all governments',
  service: (name: string) => `service ${name}`,
  allServices: 'all services',
};
