import type { Summary } from '../model/report.ts';
import { count } from '../text/words.ts';

/** `3 documents checked: 1 error, 0 warnings; 2 known findings left out` */
export function totals({ documents, errors, warnings, infos, known = 0 }: Summary): string {
  const checked = `${count(documents, 'document')} checked`;
  const left = known > 0 ? `; ${count(known, 'known finding')} left out` : '';
  if (errors + warnings + infos === 0) return `${checked}, nothing ${known > 0 ? 'new ' : ''}found${left}`;
  const counts = [count(errors, 'error'), count(warnings, 'warning'), ...(infos > 0 ? [count(infos, 'info')] : [])];
  return `${checked}: ${counts.join(', ')}${left}`;
}
