import { createMemoryProvinceStore } from './memory-province-store';
import { describeMoneyAndTime } from './money-and-time.suite';
import { describeProvinceStore } from './province-store.suite';

describeProvinceStore('memory', () => Promise.resolve(createMemoryProvinceStore()));
describeMoneyAndTime('memory', () => Promise.resolve(createMemoryProvinceStore()));
