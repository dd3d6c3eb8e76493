import { pairs } from './pairs.ts';
import { dayOperators } from './operators/days.ts';
import type { Operator } from './operators/operator.ts';
import { personOperators } from './operators/persons.ts';
import { scriptOperators } from './operators/scripts.ts';
import { decisionOperators, shapeOperators } from './operators/shape.ts';
import { valueOperators } from './operators/values.ts';
import { wordingOperators } from './operators/wording.ts';

/** Every kind of error the checks are measured by. */
export const operators: Operator[] = [
  ...valueOperators,
  ...dayOperators,
  ...personOperators,
  ...wordingOperators(pairs),
  ...shapeOperators,
  ...scriptOperators,
  ...decisionOperators,
];
