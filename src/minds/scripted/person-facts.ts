import type { Phrases } from './phrases';

/** What a person has said of itself, told back in the second person, oldest first: "you like jasmine tea". Questions say nothing. */
export function personFacts({ replies }: Phrases, texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const sentence of texts.flatMap((text) => text.match(/[^.!?。！？\n"“”「」]+[.!?。！？]?/gu) ?? [])) {
    if (/[?？]$|吗$/u.test(sentence.trim())) continue;
    for (const { cue, tell } of replies.facts) {
      const match = cue.exec(sentence);
      if (!match) continue;
      found.push(turned(tell.replace(/\{(\d)\}/g, (_, n: string) => (match[Number(n)] ?? '').trim())));
      break;
    }
  }
  return [...new Set(found)];
}

/** "my dog" is "your dog" in the other's mouth. */
const turned = (fact: string) =>
  fact
    .replace(/\bmy\b/gi, 'your')
    .replace(/\bmyself\b/gi, 'yourself')
    .replace(/\bme\b/gi, 'you')
    .replace(/我/gu, '你');

/** The parts of a relationship note that tell of the person: not what one answered. */
export const aboutPerson = (relationship: string | null): string[] =>
  relationship ? [relationship.replace(/(?:I|Last I) answered: "[^"]*"|我(?:上次)?(?:回答|回应)：「[^」]*」/gu, '')] : [];
