import * as v from 'valibot';
import { type ErrorCode, failed, type Outcome } from '@/utils/model/outcome';
import { onMessage } from './protocol';
import { type Request, REQUESTS } from './requests';

type Answers = { [Name in keyof typeof REQUESTS]: (data: Request<Name>) => Promise<Outcome<unknown>> };

/**
 * Answers every call to the desk. Data of another shape is refused with `bad-record`
 * (an article beyond the limit with `too-long`, a note with `note-too-long`), and a handler that throws answers
 * `unexpected`, so that a caller always gets an outcome.
 */
export function answerRequests(answers: Answers): void {
  for (const name of Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]) {
    const handle = answers[name] as (data: unknown) => Promise<Outcome<unknown>>;
    onMessage(name, async ({ data }) => (await checked(name, data, handle)) as never);
  }
}

/** What is said of a text beyond its limit, by where it stands in a call. */
const TOO_LONG: Readonly<Record<string, ErrorCode>> = { text: 'too-long', 'content.text': 'note-too-long' };

async function checked(
  name: keyof typeof REQUESTS,
  data: unknown,
  handle: (data: unknown) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const result = v.safeParse(REQUESTS[name], data);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? '';
    const tooLong = issue.type === 'max_length' ? TOO_LONG[path] : undefined;
    return failed(tooLong ?? 'bad-record', tooLong ? undefined : `${path}: ${issue.message}`);
  }
  try {
    return await handle(result.output);
  } catch (error) {
    return failed('unexpected', String(error));
  }
}
