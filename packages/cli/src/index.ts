export { runDemo } from './demo/run-demo';
