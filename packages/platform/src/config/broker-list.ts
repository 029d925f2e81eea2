import { makeValidator } from 'envalid';

/** Addresses of brokers, `host:port`, separated by commas. */
export const brokerList = makeValidator<readonly string[]>((text) => {
  const addresses = text.split(',').map((address) => address.trim());
  if (!addresses.every((address) => /^[^\s:]+:\d+$/.test(address))) throw new Error('is not a list of host:port');
  return addresses;
});
