/**
 * How a consumer stays in its group, in milliseconds.
 *
 * The broker must allow a session of 3 s (`group.min.session.timeout.ms`): for so long a topic stays without its dead owner, and
 * for so long a group waits for who was in it when the broker fell. A poll longer than the session would leave the group.
 * A member hears from its heartbeat alone that another has come or gone, and everybody waits until it has.
 * It is as patient with its brokers as its client; kafkajs would have it give up at the sixth fault since it joined.
 */
export const GROUP_TIMING = {
  sessionTimeout: 3_000,
  heartbeatInterval: 300,
  rebalanceTimeout: 10_000,
  retry: {},
} as const;
