import { isDeepStrictEqual } from 'node:util';
import { builtInTypes } from '../../doc-types/index.ts';
import type { DocType } from '../../model/doc-type.ts';
import type { Language } from '../../model/language.ts';

/** What a type is called on the site. */
export type TypeNames = Pick<DocType, 'label' | 'plural' | 'description'>;

/** Of the built-in types, where they are not called as they call themselves. */
const translated: Readonly<Record<Language, Readonly<Record<string, TypeNames>>>> = {
  en: {},
  de: {
    plan: {
      label: 'Plan',
      plural: 'Pläne',
      description: 'Was getan wird, von wem, in welcher Reihenfolge, und was schiefgehen kann.',
    },
    adr: {
      label: 'ADR',
      plural: 'Entscheidungen',
      description:
        'Entscheidungen, die die Arbeit geprägt haben: was sie erzwang, was gewählt wurde, was daraus folgt.',
    },
    runbook: {
      label: 'Runbook',
      plural: 'Runbooks',
      description: 'Was zu tun ist, wenn etwas ausfällt, lesbar um drei Uhr nachts.',
    },
    spec: {
      label: 'Spezifikation',
      plural: 'Spezifikationen',
      description: 'Was ein Ding leisten muss, genau genug, um es zu bauen und zu prüfen.',
    },
  },
};

/** What the types of a project are called, by their name. Words that a project chose stay as they are. */
export const typeNames = (types: readonly DocType[], language: Language): ReadonlyMap<string, TypeNames> =>
  new Map(types.map((type) => [type.name, translationOf(type, language) ?? ownNames(type)]));

const ownNames = ({ label, plural, description }: DocType): TypeNames => ({ label, plural, description });

function translationOf(type: DocType, language: Language): TypeNames | undefined {
  const builtIn = builtInTypes.find(({ name }) => name === type.name);
  if (builtIn === undefined || !isDeepStrictEqual(ownNames(type), ownNames(builtIn))) return undefined;
  return translated[language][type.name];
}
