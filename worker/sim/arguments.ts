import { parseArgs } from 'node:util';
import { parseMoment } from './parse-moment';

/** What the command line gave, parsed once. */
export type Arguments = {
  /** the command's name and what follows it */
  words: string[];
  help: boolean;
  scenario: string | null;
  seed: string | null;
  language: 'en' | 'zh';
  steps: number | null;
  /** world minute */
  until: number | null;
  hash: boolean;
  /** a table of what the life came to */
  report: boolean;
  /** answers after which a life in memory ends */
  turns: number | null;
  /** number of an event */
  from: number;
  at: number | null;
  out: string | null;
  /** file with answers by question */
  tape: string | null;
  /** ordinary situations are not asked about again */
  routine: boolean;
  world: string | null;
};

/** Throws a sentence for what cannot be read. */
export function readArguments(given: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      scenario: { type: 'string' },
      seed: { type: 'string' },
      language: { type: 'string', default: 'en' },
      step: { type: 'string' },
      until: { type: 'string' },
      hash: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      turns: { type: 'string' },
      from: { type: 'string', default: '0' },
      at: { type: 'string' },
      out: { type: 'string' },
      tape: { type: 'string' },
      routine: { type: 'boolean', default: false },
      world: { type: 'string' },
    },
  });
  return {
    words: positionals,
    help: values.help || positionals[0] === 'help',
    scenario: values.scenario ?? null,
    seed: values.seed ?? null,
    language: values.language === 'zh' ? 'zh' : 'en',
    steps: values.step === undefined ? null : Number(values.step),
    until: values.until === undefined ? null : parseMoment(values.until),
    hash: values.hash,
    report: values.report,
    turns: values.turns === undefined ? null : wholeNumber('--turns', values.turns),
    from: eventNumber('--from', values.from),
    at: values.at === undefined ? null : eventNumber('--at', values.at),
    out: values.out ?? null,
    tape: values.tape ?? null,
    routine: values.routine,
    world: values.world ?? null,
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${option} takes a whole number from 1 on, not "${text}".`);
  return Number(text);
}

function eventNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${option} takes the number of an event, 0 or more, not "${text}".`);
  return Number(text);
}
