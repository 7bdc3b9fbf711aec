const english =
  'a an and are can do does for from how i in into is it me my of on or our should the there this to was we what when where which who why will with you';
const german =
  'als am auf aus bei das dem den der des die ein eine einen einer für geht ich im ist kann man mit oder sich sind soll und von wann warum was wenn wer wie wir wird wo zu zum zur';

/** Words of questions, which tell documents from each other no better than a space does. */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${german}`.split(' '));
