/** Loaded in front of a service by `--require`: its own clock is wrong by `CLOCK_SHIFT_MS` from the beginning. */
const shiftMs = Number(process.env['CLOCK_SHIFT_MS'] ?? 0);
const trueNow = Date.now.bind(Date);

class ShiftedDate extends Date {
  constructor(...given: readonly (number | string | Date)[]) {
    super(...((given.length === 0 ? [trueNow() + shiftMs] : given) as [number]));
  }
  static override now(): number {
    return trueNow() + shiftMs;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
