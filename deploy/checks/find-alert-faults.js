/* What is wrong between alert rules, the metrics of the services and the runbook. */

const ALERT = /^\s*- alert: (\w+)$/;
const RUNBOOK = /^\s*runbook: docs\/runbook\.md#([a-z0-9-]+)$/;
const METRIC = /\bmedclear_[a-z0-9_]+/g;
const PART_OF_A_HISTOGRAM = /_(bucket|sum|count)$/;

/**
 * @param {string} rules text of a file of alert rules
 * @returns {{ name: string, anchor: string | null }[]} its alerts and where each says what to do
 */
function readAlerts(rules) {
  const alerts = [];
  for (const line of rules.split('\n')) {
    const name = ALERT.exec(line)?.[1];
    if (name !== undefined) alerts.push({ name, anchor: null });
    const anchor = RUNBOOK.exec(line)?.[1];
    if (anchor !== undefined && alerts.length > 0) alerts.at(-1).anchor = anchor;
  }
  return alerts;
}

/**
 * @param {{ rules: string, runbook: string, source: string }} texts `source` is where the services name their metrics
 * @returns {string[]} alerts without a section of the runbook that names them, and metrics that no service has
 */
function findAlertFaults({ rules, runbook, source }) {
  const sections = readSections(runbook);
  const unexplained = readAlerts(rules).flatMap(({ name, anchor }) => {
    if (anchor === null) return [`alert ${name} names no section of docs/runbook.md`];
    const section = sections.get(anchor);
    if (section === undefined) return [`alert ${name}: docs/runbook.md has no section #${anchor}`];
    return section.includes(`\`${name}\``) ? [] : [`alert ${name} is not named in docs/runbook.md#${anchor}`];
  });
  const metrics = [...new Set(rules.match(METRIC) ?? [])].map((metric) => metric.replace(PART_OF_A_HISTOGRAM, ''));
  const unknown = metrics.filter((metric) => !isKnown(source, metric)).map((metric) => `no service has ${metric}`);
  return [...unexplained, ...unknown];
}

function readSections(runbook) {
  const parts = runbook.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [toAnchor(part.split('\n')[0]), part]));
}

function toAnchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replaceAll(' ', '-');
}

/** A name is spelled whole, or behind the prefix of its service, or with a phase in its end. */
function isKnown(source, metric) {
  const [, rest] = /^medclear_[a-z]+_(.+)$/.exec(metric) ?? [];
  const phaseless = metric.replace(/_(taking_over|serving|stopped)$/, '_$');
  return [metric, `'${rest}'`, phaseless].some((spelling) => source.includes(spelling));
}

module.exports = { findAlertFaults };
