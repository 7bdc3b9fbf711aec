import { expect, test } from 'vitest';
import { garbledText } from '../../src/rules/garbled-text.ts';
import { brief, checkText, mended } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['donâ€™t', ['1:4 "â€™" should be "’"']],
  [
    'A\n\n## ðŸŽ¯ Goal\r\ncafÃ© â€œxâ€™\n',
    ['3:4 "ðŸŽ¯" should be "🎯"', '4:4 "Ã©" should be "é", and 2 more in this line'],
  ],
  ['- ‚úÖ done\n- \uF8FFüéØ goal\n', ['1:3 "‚úÖ" should be "✅"', '2:3 "\uF8FFüéØ" should be "🎯"']],
  ['---\ntitle: naÃ¯ve\n---\n', ['2:10 "Ã¯" should be "ï"']],
  ['ðŸ“Š\n\n```\nâ”œâ”€ x\n```\n', ['1:1 "ðŸ“Š" should be "📊"', '4:1 "â”œâ”€" should be "├─"']],
  ['Such as `â€™`, and:\n\n```\nâ€™\n```\n', []],
  ['naïve Ångström, été…», 🎯 ✅ 1️⃣, Příliš žluťoučký kůň, ağır İş, 中文，。', []],
])('%j', (text, expected) => {
  const found = checkText(garbledText, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});

test.each<[text: string, expected: string]>([
  ['cafÃ© â€œxâ€™ `â€™`\r\ndonâ€™t\r\n', 'café “x’ `â€™`\r\ndon’t\r\n'],
  ['cafÃ©\n\n```\nâ”œâ”€ x\n```\n', 'café\n\n```\n├─ x\n```\n'],
  ['ï»¿# cafÃ© â€”\n', '# café —\n'],
])('%j is mended', (text, expected) => {
  expect(mended(garbledText, text)).toBe(expected);
});
