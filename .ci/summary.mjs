// The end of CI's output: what was skipped and why, and one line that counts tests and checks.
import { readFileSync } from 'node:fs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const tests = read('build/test-results.json');
const checks = read('build/check-results.json');
const results = tests?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
const skipped = results.filter(({ status }) => status === 'pending' || status === 'todo');
const titles = skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title);
for (const title of new Set(titles)) {
  console.log(`Skipped: ${titles.filter((one) => one === title).length} of ${title}`);
}

// What wrote no results at all has failed.
const failed =
  (tests === undefined ? 1 : tests.numFailedTests + tests.numRuntimeErrorTestSuites) +
  (checks === undefined ? 1 : checks.failed.length);
const passed = (tests?.numPassedTests ?? 0) + (checks === undefined ? 0 : checks.checks - checks.failed.length);
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
