/** Parameters, in Chinese. */
import type { parameters as english } from '../english/parameters.ts';
import { ofDelivery } from './parameters/delivery.ts';
import { ofGovernments } from './parameters/governments.ts';
import { ofMoney } from './parameters/money.ts';
import { ofOrganizations } from './parameters/organizations.ts';
import { ofPurchase } from './parameters/purchase.ts';
import { ofResidents } from './parameters/residents.ts';
import { ofServices } from './parameters/services.ts';
import type { ParameterTexts } from './parameters/texts.ts';

/** Names and meanings of all. */
export const parameterTexts: ParameterTexts = {
  ...ofGovernments,
  ...ofServices,
  ...ofOrganizations,
  ...ofPurchase,
  ...ofDelivery,
  ...ofResidents,
  ...ofMoney,
};

/** Names and meanings of parameters. */
export const parameters: typeof english = {
  name: (parameter) => parameterTexts[parameter]?.[0] ?? parameter,
  meaning: (parameter, own) => parameterTexts[parameter]?.[1] ?? own,
};
