/** That somebody other than who reported it has checked that it is done (销号): what `plan verify` enters. */
import type { Values } from '../../command/options.ts';
import { UsageError } from '../../usage-error.ts';
import { evidenceFrom, signedEvidence } from '../fields.ts';
import { evidenceOptions, recordingOptions } from '../options.ts';
import type { Fields, Recording } from '../record.ts';
import { entryKind } from './kind.ts';

const options = { ...recordingOptions, ...evidenceOptions };

export const verify = entryKind({ options, expect, fieldsOf });

function expect({ state, session, by }: Recording<unknown>): void {
  const { id } = state.measure;
  const { language } = session;
  const reporter = state.facts.stateEntry?.by;
  if (state.state === 'verified') throw new UsageError((m) => m.record.already(id, m.states.verified), language);
  if (state.state !== 'done') throw new UsageError((m) => m.verify.notDone(id, m.states[state.state]), language);
  if (reporter === by) throw new UsageError((m) => m.verify.ownWork(id, by), language);
}

async function fieldsOf(subject: Recording<Values<typeof options>>): Promise<Fields> {
  const evidence = [...(evidenceFrom(subject).evidence ?? []), ...signedEvidence(subject)];
  return { state: 'verified', ...(evidence.length > 0 && { evidence }) };
}
