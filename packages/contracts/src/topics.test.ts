import { trusted } from '@medclear/domain';
import { readReplyHeaders, toReplyHeaders } from './headers';
import { createTopics, topicSettings } from './topics';

const jiangxi = trusted.provinceCode('36');

describe('topics', () => {
  it('finds the province of its own topics only', () => {
    const topics = createTopics('a.b');
    expect(topics.provinceOf(topics.commands(jiangxi))).toBe('36');
    expect(topics.provinceOf(topics.decisions(jiangxi))).toBe('36');
    expect(topics.provinceOf('axb.commands.36')).toBeNull();
    expect(topics.provinceOf(topics.replies('36'))).toBeNull();
  });

  it('keeps the journal for ever and lets the broker set every time', () => {
    const { configEntries } = topicSettings(createTopics().decisions(jiangxi));
    expect(configEntries).toContainEqual({ name: 'retention.ms', value: '-1' });
    expect(configEntries).toContainEqual({ name: 'message.timestamp.type', value: 'LogAppendTime' });
    expect(configEntries).toContainEqual({ name: 'max.message.bytes', value: '8388608' });
  });

  it('keeps questions and answers for an hour, and what the registry says as its last word', () => {
    const topics = createTopics();
    expect(topicSettings(topics.replies('hospital-1')).configEntries).toContainEqual({
      name: 'retention.ms',
      value: '3600000',
    });
    expect(topicSettings(topics.reference).configEntries).toContainEqual({ name: 'cleanup.policy', value: 'compact' });
  });

  it('reads back where to answer, and nobody waits where a part is missing', () => {
    const address = { topic: 't', correlationId: 'c', untilMs: 5 };
    expect(readReplyHeaders(toReplyHeaders(address))).toEqual(address);
    expect(readReplyHeaders({ ...toReplyHeaders(address), 'reply-until': 'soon' })).toBeNull();
    expect(readReplyHeaders({})).toBeNull();
  });
});
