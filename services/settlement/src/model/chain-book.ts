import { decideModel, evolveModel, FIRST_VALUES } from './model-commands';
import type { ModelCommand, ModelDecision, ModelValues } from './model-commands';

/** Every decision that any owner ever made, as a tree: a node is a chain of decisions from the first one on. */
export interface ChainBook {
  readonly log: readonly ModelCommand[];
  /** The node behind a decision of the command that follows `parent`. */
  child(parent: number, decision: ModelDecision): number;
  parent(node: number): number;
  /** Decisions on the chain, which is also the next command offset. */
  length(node: number): number;
  /** The fold of the chain. */
  values(node: number): number;
  decision(node: number): ModelDecision;
  /** The ancestor of a node with so many decisions; the node itself when it has no more. */
  ancestor(node: number, length: number): number;
  isPrefix(node: number, of: number): boolean;
  valuesOf(id: number): ModelValues;
  internValues(values: ModelValues): number;
  /** True when some owner would decide so in this state. */
  follows(values: number, offset: number, decision: ModelDecision): boolean;
}

interface Node {
  readonly parent: number;
  readonly length: number;
  readonly values: number;
  readonly decision: ModelDecision;
}

const VERSIONS = [0, 1];
const NO_DECISION: ModelDecision = { kind: 'refused' };

export function createChainBook(log: readonly ModelCommand[]): ChainBook {
  const values: ModelValues[] = [];
  const valueIds = new Map<string, number>();
  const internValues = (wanted: ModelValues): number => intern(valueIds, values, wanted);
  const nodes: Node[] = [{ parent: -1, length: 0, values: internValues(FIRST_VALUES), decision: NO_DECISION }];
  const children = new Map<string, number>();
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError(`there is no ${String(index)} among ${String(items.length)}`);
    return item;
  };
  const ancestor = (node: number, length: number): number => {
    let found = node;
    while (at(nodes, found).length > length) found = at(nodes, found).parent;
    return found;
  };
  return {
    log,
    child: (parent, decision) => {
      const key = `${String(parent)} ${JSON.stringify(decision)}`;
      const known = children.get(key);
      if (known !== undefined) return known;
      const { length, values: before } = at(nodes, parent);
      const after = internValues(evolveModel(at(values, before), at(log, length), decision));
      children.set(key, nodes.length);
      return nodes.push({ parent, length: length + 1, values: after, decision }) - 1;
    },
    parent: (node) => at(nodes, node).parent,
    length: (node) => at(nodes, node).length,
    values: (node) => at(nodes, node).values,
    decision: (node) => at(nodes, node).decision,
    ancestor,
    isPrefix: (node, of) => ancestor(of, at(nodes, node).length) === node,
    valuesOf: (id) => at(values, id),
    internValues,
    follows: (id, offset, decision) =>
      VERSIONS.some((version) => isSame(decideModel(at(values, id), at(log, offset), version), decision)),
  };
}

function intern(ids: Map<string, number>, items: ModelValues[], wanted: ModelValues): number {
  const key = JSON.stringify(wanted);
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, items.length);
  return items.push(wanted) - 1;
}

function isSame(one: ModelDecision, other: ModelDecision): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
