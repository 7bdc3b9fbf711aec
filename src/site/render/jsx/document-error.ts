/** An error that names its document. It has no stack: that would show our code and not the writer's. */
export function documentError(path: string, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  const error = new Error(`${path}: ${message}`);
  if (cause instanceof Error) error.name = cause.name;
  error.stack = '';
  return error;
}
