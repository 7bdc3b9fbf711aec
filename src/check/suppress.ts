import type { Diagnostic } from '../model/diagnostic.ts';
import type { Suppression } from '../model/facts.ts';

export interface Suppressed {
  kept: Diagnostic[];
  /** Suppressions, each with the rules that found nothing where it holds. */
  unused: Suppression[];
}

/** Takes the findings of a document away that it allows. A suppression without a reason allows nothing. */
export function suppress(diagnostics: readonly Diagnostic[], suppressions: readonly Suppression[]): Suppressed {
  const used = new Set<string>();
  const kept = diagnostics.filter((diagnostic) => {
    const allowing = suppressions.filter((suppression) => allows(suppression, diagnostic));
    for (const suppression of allowing) used.add(`${suppressions.indexOf(suppression)} ${diagnostic.ruleId}`);
    return allowing.length === 0;
  });
  const unused = suppressions
    .map((suppression, index) => ({
      ...suppression,
      rules: suppression.rules.filter((rule) => !used.has(`${index} ${rule}`)),
    }))
    .filter(({ rules }) => rules.length > 0);
  return { kept, unused };
}

function allows({ rules, reason, scope }: Suppression, { ruleId, range }: Diagnostic): boolean {
  if (reason === '' || scope === undefined || !rules.includes(ruleId)) return false;
  return scope === 'document' || (range.start.line >= scope.start.line && range.start.line <= scope.end.line);
}
