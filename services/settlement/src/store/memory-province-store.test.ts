import { createMemoryProvinceStore } from './memory-province-store';
import { describeProvinceStore } from './province-store.suite';

describeProvinceStore('memory', () => Promise.resolve(createMemoryProvinceStore()));
