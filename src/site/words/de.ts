import { formatsIn } from './formats.ts';
import type { Words } from './index.ts';

const { number } = formatsIn('de');
const some = (count: number, one: string, other: string): string => `${number(count)} ${count === 1 ? one : other}`;

export const de: Words = {
  page: {
    skip: 'Zum Inhalt',
  },
  header: {
    types: 'Arten von Dokumenten',
    search: 'Suchen',
  },
  footer: {
    checked: 'Jedes Dokument wurde vor der Veröffentlichung gegen seinen Vertrag geprüft:',
    rules: 'die Regeln',
  },
  breadcrumb: 'Brotkrumenpfad',
  sidebar: {
    name: 'Dokumente',
    all: (plural) => `Alle ${plural}`,
  },
  home: {
    documents: (count) => some(count, 'Dokument', 'Dokumente'),
    verdict: (types) => `${some(types, 'Art', 'Arten')}, jedes vor der Veröffentlichung gegen seinen Vertrag geprüft.`,
    verdictWithFindings: (types, errors, warnings) =>
      `${some(types, 'Art', 'Arten')}, ${some(errors, 'Fehler', 'Fehler')} und ${some(warnings, 'Warnung', 'Warnungen')}: Sie stehen oben auf der jeweiligen Seite.`,
    types: 'Dokumente',
    number: 'Anzahl der Dokumente:',
    newest: 'Neueste',
    waiting: 'Warten auf jemanden',
  },
  collection: {
    empty: 'Hier gibt es noch keines. So entsteht das erste:',
    exampleTitle: 'Titel',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    heading: 'Unter dieser Adresse gibt es keine Seite',
    lead: 'Vielleicht ist sie umgezogen, oder der Link stimmt nicht.',
    search: ['Mit', 'öffnet sich die Suche.'],
    pages: 'Diese Seiten gibt es:',
  },
  document: {
    size: (minutes, lines) => `${number(minutes)} Min., ${some(lines, 'Zeile', 'Zeilen')}`,
    onThisPage: 'Auf dieser Seite',
    source: 'Quelle:',
    version: (version) => `Version ${version}`,
  },
  docket: {
    version: 'Version',
    date: 'Datum',
    reviewed: 'Überprüft',
    author: 'Verfasst von',
    authors: 'Verfasst von',
    owner: 'Verantwortlich',
    project: 'Projekt',
    audience: 'Für wen',
    alerts: 'Alarme',
    tags: 'Schlagwörter',
  },
  machines: {
    about: (full, facts) => `Alle Dokumente als ein Text: ${full}. Was von jedem bekannt ist, als JSON: ${facts}.`,
  },
  standing: {
    name: 'Status dieses Dokuments',
    is: (label, status) => `Status dieses Dokuments (${label}): ${status}.`,
    readInstead: 'Stattdessen lesen:',
  },
  related: {
    linkedFrom: 'Verlinkt von',
    more: (count) => `und von ${number(count)} weiteren`,
  },
  relations: {
    supersedes: 'Ersetzt',
    supersededBy: 'Ersetzt durch',
    requires: 'Setzt voraus',
    requiredBy: 'Vorausgesetzt von',
    related: 'Verwandt',
  },
  pager: {
    name: (label) => `Benachbarte Dokumente der Art ${label}`,
    previous: 'Zurück',
    next: 'Weiter',
  },
  levels: {
    error: 'Fehler',
    warning: 'Warnung',
    info: 'Hinweis',
    off: 'aus',
  },
  findings: {
    title: (count) => some(count, 'Befund', 'Befunde'),
    shown: 'Nur beim Schreiben zu sehen, nie auf der veröffentlichten Seite.',
    stops: 'Dieses Dokument bricht ab, während es dargestellt wird',
    mend: 'Ein Ausdruck darin schlägt fehl. Bitte beheben: Hier würde auch der Build enden.',
  },
  rules: {
    title: 'Regeln',
    description: 'Worauf jedes Dokument geprüft wird, und wie schwer ein Befund in diesem Projekt wiegt.',
    groups: {
      error: { title: 'Fehler', effect: 'Sie halten den Build an, und die Prüfung schlägt fehl.' },
      warning: {
        title: 'Warnungen',
        effect: 'Sie werden gemeldet. Sind es mehr, als das Projekt erlaubt, schlägt die Prüfung fehl.',
      },
      info: { title: 'Hinweise', effect: 'Sie werden gemeldet und halten nichts an.' },
      off: { title: 'Aus', effect: 'Dieses Projekt nutzt sie nicht.' },
    },
  },
  rule: {
    kind: 'Regel',
    why: 'Warum das wichtig ist',
    bad: 'Was sie findet',
    good: 'Wie es sein soll',
    where: 'Wo sie gilt',
    broken: 'Sie betrachtet Dokumente, die sich nicht lesen lassen; keine andere Regel tut das.',
    nothing: 'Hier findet die Regel nichts.',
    documents: 'Dokumente',
    severity: 'Schwere',
    untyped: 'Dokumente, die zu keiner Art gehören',
    files: (globs) => `Dateien ${globs}`,
    withStatus: (plural, status) => `${plural}, ${status}`,
    setting: 'Ein Projekt legt in seiner Konfiguration eine andere Schwere fest, zum Beispiel so:',
  },
  status: {
    name: 'Status',
    all: 'Alle',
  },
  filters: {
    name: 'Filter',
    facets: { owner: 'Verantwortlich', project: 'Projekt', audience: 'Für wen', tag: 'Schlagwort' },
    order: 'Zuerst',
    orders: { newest: 'Neueste', title: 'Titel', lowest: 'Niedrigste Nummer' },
    ownOrder: 'Höchste Nummer',
    ownOrderByTitle: 'Titel',
    clear: 'Zurücksetzen',
    more: 'Mehr zeigen',
    pages: 'Seiten',
    page: (page) => `Seite ${page}`,
    range: (first, last, total) => `${first} bis ${last} von ${total}`,
    filterAll: (total) => `Alle ${total} filtern`,
  },
  body: {
    linkTo: (heading) => `Link zu „${heading}“`,
    done: 'Erledigt',
    notDone: 'Offen',
    table: (heading, count) => `Tabelle${count > 1 ? ` ${count}` : ''}${heading === '' ? '' : `: ${heading}`}`,
    footnote: (mark) => `Fußnote ${mark}`,
    notes: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
    footnotes: 'Fußnoten',
    backToReference: 'Zurück zur Stelle {reference}',
  },
  search: {
    name: 'Suche',
    field: 'Die Dokumente durchsuchen',
    placeholder: 'Titel, Alarm, Fehlermeldung …',
    close: 'Schließen',
    type: 'Art',
    more: 'Mehr zeigen',
    choose: 'auswählen',
    open: 'öffnen',
    leave: 'schließen',
    keys: { open: 'Eingabe', leave: 'Esc' },
  },
  scripts: {
    theme: {
      system: 'Farben: wie im System',
      light: 'Farben: hell',
      dark: 'Farben: dunkel',
    },
    search: {
      loading: 'Wird geladen …',
      missing:
        'Hier gibt es noch keinen Suchindex. Er entsteht mit der Website: erst docwright build, dann docwright preview.',
      all: 'Alle',
      one: '1 Treffer',
      some: '{count} Treffer',
      nothing: 'Nichts gefunden',
      nothingFor: 'Nichts gefunden zu „{term}“',
    },
    filter: {
      shown: '{count} von {total} Dokumenten',
      none: 'Kein Dokument hat all das',
      loading: 'Die übrigen Seiten werden geladen …',
      incomplete: '{count} von {total} Dokumenten; einige Seiten konnten nicht geladen werden',
    },
    body: {
      copy: 'Kopieren',
      copied: 'Kopiert',
      selected: 'Markiert, bitte selbst kopieren',
      diagramSource: 'Quelltext des Diagramms',
      diagramFails: 'Dieses Diagramm ließ sich nicht zeichnen: {reason}',
    },
  },
};
