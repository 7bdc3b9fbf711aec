/** An error of a document: it names the document and has no stack, which would show our code. */
export function documentError(path: string, cause: unknown): Error {
  const { name, message } = cause instanceof Error ? cause : { name: 'Error', message: String(cause) };
  const error = new Error(`${path}: ${message}`, { cause });
  error.name = name;
  error.stack = '';
  return error;
}
