import { runEdits } from '../test/soak/edits.ts';
import { runKills } from '../test/soak/kills.ts';

const [kind = 'all', count = '200', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const log = (line: string): void => console.log(line);

log(`Seed ${seed}`);
if (kind !== 'kills') await runEdits([], Number(count), Number(seed), log);
if (kind !== 'edits') await runKills(Number(count), Number(seed), log);
