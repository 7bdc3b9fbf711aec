/** The kinds of notes that code hosts know, as a quote whose first line is `[!NOTE]`; with a sign for each. */
export const noteSigns = {
  note: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.1',
  tip: 'M9 17h6M10 21h4M9 17c0-2-3-3.500-3-7a6 6 0 0 1 12 0c0 3.500-3 5-3 7',
  important: 'M4 4h16v12H11l-5 4v-4H4ZM12 7v4M12 13v.1',
  warning: 'M12 3.5 2.5 20h19ZM12 10v5M12 17v.5',
  caution: 'M8.200 3h7.600L21 8.200v7.600L15.800 21H8.200L3 15.800V8.200ZM12 8v5M12 16v.1',
};

export type NoteKind = keyof typeof noteSigns;

export const noteKinds = Object.keys(noteSigns) as NoteKind[];
