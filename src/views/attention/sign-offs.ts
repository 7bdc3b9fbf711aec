import { signOffsAddress } from '../../model/address.ts';
import { signOffsOf } from '../people/sign-offs.ts';
import type { AttentionSource } from './source.ts';

export const lapsedSignOffs: AttentionSource = {
  name: 'lapsed',
  address: signOffsAddress,
  rest: '?status=lapsed#all',
  ofProject: { values: { status: 'lapsed' }, part: 'all' },
  items: (project) =>
    signOffsOf(project)
      .filter(({ state }) => state === 'lapsed')
      .map(({ document, line, role }) => ({ card: document, line, text: role })),
};
