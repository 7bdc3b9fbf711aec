import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with one line: `N passed, N failed`. A module or a set-up that breaks is a failure too. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count('skipped');
    process.stdout.write(
      `\n${skipped > 0 ? `${skipped} skipped\n` : ''}${count('passed')} passed, ${count('failed') + broken} failed\n`,
    );
  }
}
