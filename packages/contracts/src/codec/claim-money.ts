import type { ActEffects, ClaimMoney } from '@medclear/domain';
import type { ClaimMoney as WireMoney } from '../../../../schemas/types/decision';
import { fromWireUsage, toWireUsage } from './person-usage';

type WireEffects = Omit<ActEffects, 'usage' | 'money'> & {
  readonly usage: WireMoney['usage'];
  readonly money: WireMoney;
};

/** Lays what the claim has used flat. */
export function toWireMoney(money: ClaimMoney): WireMoney {
  return { ...money, usage: toWireUsage(money.usage) };
}

/** Makes the money of what was laid flat. */
export function fromWireMoney(wire: WireMoney): ClaimMoney {
  return { ...wire, usage: fromWireUsage(wire.usage) };
}

/** Lays what an act has moved flat. */
export function toWireEffects<Effects extends ActEffects>(
  effects: Effects,
): Omit<Effects, 'usage' | 'money'> & Pick<WireEffects, 'usage' | 'money'> {
  return { ...effects, usage: toWireUsage(effects.usage), money: toWireMoney(effects.money) };
}

/** Makes the effects of what was laid flat. */
export function fromWireEffects<Wire extends Pick<WireEffects, 'usage' | 'money'>>(
  wire: Wire,
): Omit<Wire, 'usage' | 'money'> & Pick<ActEffects, 'usage' | 'money'> {
  return { ...wire, usage: fromWireUsage(wire.usage), money: fromWireMoney(wire.money) };
}
