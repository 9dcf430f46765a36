import * as v from 'valibot';
import { failed, type Outcome } from '@/utils/model/outcome';
import { onMessage } from './protocol';
import { type Request, REQUESTS } from './requests';

type Answers = { [Name in keyof typeof REQUESTS]: (data: Request<Name>) => Promise<Outcome<unknown>> };

/**
 * Answers every call to the desk. Data of another shape is refused with `bad-record`
 * (a text beyond the limit with `too-long`), and a handler that throws answers
 * `unexpected`, so that a caller always gets an outcome.
 */
export function answerRequests(answers: Answers): void {
  for (const name of Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]) {
    const handle = answers[name] as (data: unknown) => Promise<Outcome<unknown>>;
    onMessage(name, async ({ data }) => (await checked(name, data, handle)) as never);
  }
}

async function checked(
  name: keyof typeof REQUESTS,
  data: unknown,
  handle: (data: unknown) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const result = v.safeParse(REQUESTS[name], data);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? '';
    return issue.type === 'max_length' && path === 'text'
      ? failed('too-long')
      : failed('bad-record', `${path}: ${issue.message}`);
  }
  try {
    return await handle(result.output);
  } catch (error) {
    return failed('unexpected', String(error));
  }
}
