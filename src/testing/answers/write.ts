// npm run answers
import { writeFileSync } from 'node:fs';
import { answersFile, describeAnswers, written } from './describe';

const answers = describeAnswers();
writeFileSync(answersFile, written(answers));
console.log(`${Object.keys(answers.calls).length} calls that answer, ${Object.keys(answers.schemas).length} schemas`);
