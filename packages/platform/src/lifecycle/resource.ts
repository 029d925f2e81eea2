/** Something that is started and stopped with the process. */
export interface Resource {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}
