/** Prints the figures of the pure core as JSON, for whoever starts it with the options that services run with. */
import { measureCore } from '../bench/measure-core';

process.stdout.write(JSON.stringify(measureCore()));
