import { z } from 'zod';
import { Decision } from '../domain/minutes.ts';
import { Id } from '../domain/record.ts';
import type { Role } from '../domain/user.ts';
import { Revision } from './entered.ts';
import { errors } from './errors.ts';
import { command } from './operation.ts';

const writers: readonly Role[] = ['secretary', 'officer'];
const decisionErrors = {
  NOT_FOUND: errors.NOT_FOUND,
  STALE_RECORD: errors.STALE_RECORD,
  MINUTES_FROZEN: errors.MINUTES_FROZEN,
};

/** Who answers for a decision until when; its wording is typed in the editor. */
const DecisionFields = Decision.pick({
  responsible: true,
  leadOrganisationId: true,
  ownerPersonId: true,
  dueOn: true,
  standing: true,
  articleIds: true,
});

export const decisions = {
  /** Adds an empty decision of both sides after the last one. */
  add: command(writers, ['minutes'])
    .input(z.object({ minutesId: Id }))
    .output(Decision)
    .errors({ NOT_FOUND: errors.NOT_FOUND, MINUTES_FROZEN: errors.MINUTES_FROZEN }),
  change: command(writers, ['minutes'])
    .input(
      Revision.extend(DecisionFields.shape).refine(({ dueOn, standing }) => dueOn === null || !standing, {
        error: 'due-or-standing',
        path: ['standing'],
      }),
    )
    .output(Decision)
    .errors({ ...decisionErrors, INPUT_REFUSED: errors.INPUT_REFUSED }),
  /** Removes a decision; those after it move up by one number. */
  remove: command(writers, ['minutes']).input(Revision).errors(decisionErrors),
};
