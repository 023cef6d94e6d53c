// npm run acceptance
import { writeFileSync } from 'node:fs';
import { pageFile, pageOf } from './page';
import { rows } from './rows';
import { expectedTests, titledTests } from './titles';

const titled = titledTests();
writeFileSync(pageFile, pageOf(titled, expectedTests()));
const missing = rows.flatMap(([id]) => (titled.some((one) => one.rows.includes(id)) ? [] : [id]));
console.log(`${titled.length} titles of ${rows.length} rows`);
if (missing.length > 0) console.log(`without a test: ${missing.join(', ')}`);
