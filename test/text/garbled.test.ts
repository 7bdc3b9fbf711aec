import { expect, test } from 'vitest';
import { garbledIn, repair } from '../../src/text/garbled.ts';

test.each([
  ['donâ€™t', 'don’t'],
  ['â€œquotedâ€\u009D', '“quoted”'],
  ['cafÃ©, Ã©tÃ©, naÃ¯ve, GrÃ¼ÃŸe', 'café, été, naïve, Grüße'],
  ['20Â°C, Â© 2026, 5Â\u00A0km', '20°C, © 2026, 5\u00A0km'],
  ['ðŸŽ¯ âœ… âš\u00A0ï¸\u008F â†’ â”œâ”€â”€', '🎯 ✅ ⚠️ → ├──'],
  ['ğŸ“š ğŸš€', '📚 🚀'],
  ['Ã¢â‚¬â„¢', '’'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['æµ‹è¯•', '测试'],
  ['\uF8FFüéØ ‚úÖ ‚Äî ‚Üí caf√©', '🎯 ✅ — → café'],
  ['1Ô∏è‚É£', '1️⃣'],
])('%j is %j', (garbled, right) => {
  expect(repair(garbled)).toBe(right);
});

test.each([
  'naïve Ångström, smörgåsbord, Ærø, İstanbul, ağır şık',
  'été… «été…» « été » voilà\u00A0» “déjà”…',
  '« CAFÉ » «É» IRMÃ… „Ä“ Spaß“ ‚Zitat‘ ‚Äpfel‘',
  'Příliš žluťoučký kůň úpěl ďábelské ódy',
  'hâlâ…” hâlâ”…',
  '中文测试，标点。「引号」 日本語 한국어',
  'Ελληνικά, Привет, שלום, مرحبا, Đồng hồ Việt Nam',
  '🎯 ✅ 1️⃣ 👨‍👩‍👧 ⚠️ → ├── ½ § 20 °C',
  '√π 2√2 x√© ¬∞ ≤ ≥',
  'Ã and â are letters; Â is one, too',
])('%j stays', (text) => {
  expect(garbledIn(text)).toEqual([]);
});

test('tells where, and how it came about', () => {
  expect(garbledIn('a â€™ ðŸŽ¯â†’ b')).toEqual([
    { start: 2, end: 5, repaired: '’', encoding: 'Windows-1252' },
    { start: 6, end: 13, repaired: '🎯→', encoding: 'Windows-1252' },
  ]);
});

test.each(['é', '’', '“', '”', '–', '…', '→', '├', '✅', '🎯', '①'])('%s, read byte by byte', (character) => {
  const garbled = Buffer.from(character, 'utf8').toString('latin1');
  expect(repair(`word${garbled}`)).toBe(character === '①' ? `word${garbled}` : `word${character}`);
});
