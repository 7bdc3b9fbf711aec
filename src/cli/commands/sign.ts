import { signOffState, versionOf } from '../../check/sign-off.ts';
import { signOffs } from '../../doc-types/sign-offs.ts';
import { type CheckedProject, checkProjectAt, openConfig } from '../../engine/index.ts';
import type { Config } from '../../model/config.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { replaceText } from '../../read/replace-text.ts';
import { forLine, forTerminal } from '../../reporters/escape.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Arguments, Run } from '../command.ts';
import { dayFlag, placeFlags, textFlag } from '../options.ts';
import { pathFilter, refuseNoDocument } from '../paths.ts';
import { type Signature, signContract, withSignature, withTable } from '../sign/sign-text.ts';

export const run: Run = async (args, io) => {
  const [role, name] = [nameFlag(args, 'as'), nameFlag(args, 'name')];
  if (role === undefined) throw new UsageError('sign needs --as <role>: who signs');
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const isChecked = pathFilter(args.positionals, place.root);
  const config = await openConfig(place);
  const check = (before?: CheckedProject['project'], texts = new Map<string, string>()) =>
    checkProjectAt(place, config, { isChecked, asOf, useBaseline: false, before, texts });
  const { project, report } = await check();
  refuseNoDocument(args.positionals, report, config);
  const document = onlyOne(project.documents.filter(({ path }) => isChecked(path)));
  const { path, text } = document;
  const docType = typeOf(config, document);

  const parsed = async (changed: string): Promise<DocumentFacts> =>
    (await check(project, new Map([[path, changed]]))).project.byPath.get(path)!;
  const signature = { role, name, date: project.asOf ?? '', version: versionOf(document), hash: '' };
  const withOpenRow = await parsed(withSignature(await parsed(withTable(document, docType)), docType, signature));
  const hash = withOpenRow.contentHash ?? '';
  const signed = await parsed(withSignature(withOpenRow, docType, { ...signature, hash }));
  const line = lineOf(signed, { ...signature, hash });
  replaceText(place.root, path, text, signed.text);
  const said = [name === undefined ? role : `${role} (${name})`, signature.version && `version ${signature.version}`];
  io.out(
    `${forLine(path)}:${line} signed by ${forTerminal([...said, signature.date, hash].filter(Boolean).join(', '))}\n`,
  );
  return 0;
};

/** @throws {UsageError} Where the flag's value is no name. */
function nameFlag(args: Arguments, flag: string): string | undefined {
  const value = textFlag(args, flag)?.trim();
  if (value === undefined || (/\p{L}/u.test(value) && !/\p{Cc}/u.test(value))) return value;
  throw new UsageError(`--${flag} takes a name on one line, not "${forTerminal(value)}"`);
}

function onlyOne(documents: readonly DocumentFacts[]): DocumentFacts {
  const [document, ...more] = documents;
  if (document === undefined || more.length > 0)
    throw new UsageError(`sign takes one document, and this names ${documents.length}; each is signed by itself`);
  const [failure] = document.failures;
  if (failure !== undefined) throw new UsageError(`${document.path} cannot be signed: ${failure.message}`);
  return document;
}

function typeOf({ types }: Config, { path, docType }: DocumentFacts) {
  const type = types.find(({ name }) => name === docType);
  if (type === undefined) throw new UsageError(`${path} is of no type, so nothing says where it is signed`);
  signContract(type);
  return type;
}

/**
 * The line of what was signed.
 *
 * @throws {UsageError} Where the text does not say so afterwards.
 */
function lineOf(document: DocumentFacts, { role, date, hash }: Signature): number {
  const row = signOffs
    .rowsOf(document)
    .find(
      ({ cells: { Role, Date: signed, Hash } }) =>
        nameKey(Role?.text ?? '') === nameKey(role) && Hash?.value === hash && signed?.value?.from === date,
    );
  if (row !== undefined && document.failures.length === 0 && signOffState(row, document) === 'valid') return row.line;
  throw new UsageError(
    `The table of sign-offs of ${document.path} cannot be written here; nothing was changed. Write the row by hand, with the hash ${hash}`,
  );
}
