// Who one is, read back from the instructions: what the scripted mind knows of its character.

export type Who = { name: string; age: number; occupation: string; traits: string[]; interests: string[]; goals: string[] };

const names = [/^You are (.+?), a character in /, /^你是(.+?)，Kith/];
const facts = {
  age: /^- (?:Age: |年龄：)(.*)$/m,
  occupation: /^- (?:Occupation: |职业：)(.*)$/m,
  traits: /^- (?:Character: |性格：)(.*)$/m,
  interests: /^- (?:What you love: |喜欢的事：)(.*)$/m,
  goals: /^- (?:What you want: |想做到的事：)(.*)$/m,
};

/** Empty texts where it is not said. */
export function whoIn(instructions: string): Who {
  const said = (fact: keyof typeof facts) => facts[fact].exec(instructions)?.[1] ?? '';
  const listed = (fact: keyof typeof facts) => said(fact).split(/, |、/).filter(Boolean);
  const name = names.map((opening) => opening.exec(instructions)?.[1]).find((found) => found !== undefined);
  return {
    name: name ?? '',
    age: Number.parseInt(said('age'), 10) || 0,
    occupation: said('occupation'),
    traits: listed('traits'),
    interests: listed('interests'),
    goals: listed('goals'),
  };
}
