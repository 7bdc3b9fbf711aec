export const run = async () => { throw new Error('todo'); };
