const DETECTED = ['Killed', 'Timeout'];
const LIVED = ['Survived', 'NoCoverage'];

/** The mutants that the tests did not notice; those that could not even run are nobody's fault and count nowhere. */
function survivors(mutants) {
  return mutants.filter(({ status }) => LIVED.includes(status));
}

/** @returns {{ detected: number, lived: number, percent: number }} */
function scoreOf(mutants) {
  const detected = mutants.filter(({ status }) => DETECTED.includes(status)).length;
  const lived = survivors(mutants).length;
  const percent = detected + lived === 0 ? 100 : (100 * detected) / (detected + lived);
  return { detected, lived, percent };
}

module.exports = { scoreOf, survivors };
