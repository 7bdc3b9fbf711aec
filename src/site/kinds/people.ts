import { reviewsAddress, roleAddress, rolesAddress, signOffsAddress } from '../../model/address.ts';
import { reviewsOf } from '../../views/people/reviews.ts';
import { rolesOf } from '../../views/people/roles.ts';
import { signOffsOf } from '../../views/people/sign-offs.ts';
import type { Place } from '../page-kinds.ts';
import { reviewsData, roleData, rolesData, signOffsData } from '../view-data/people.ts';
import { reviewsInputs } from '../view-inputs/reviews.ts';
import { roleInputs, rolesInputs } from '../view-inputs/roles.ts';
import { signOffsInputs } from '../view-inputs/sign-offs.ts';
import { only } from './only.ts';

export const signOffs = {
  pattern: '/sign-offs',
  entrypoint: 'sign-offs.astro',
  pages: (site: Place) =>
    signOffsOf(site.project).length === 0
      ? []
      : only(
          signOffsAddress,
          () => signOffsInputs(site),
          () => signOffsData(site),
        ),
};

export const reviews = {
  pattern: '/reviews',
  entrypoint: 'reviews.astro',
  pages: (site: Place) =>
    reviewsOf(site.project).length === 0
      ? []
      : only(
          reviewsAddress,
          () => reviewsInputs(site),
          () => reviewsData(site),
        ),
};

export const roles = {
  pattern: '/roles',
  entrypoint: 'roles.astro',
  pages: (site: Place) =>
    rolesOf(site.project).length === 0
      ? []
      : only(
          rolesAddress,
          () => rolesInputs(site),
          () => rolesData(site),
        ),
};

export const role = {
  pattern: '/roles/[role]',
  entrypoint: 'role.astro',
  pages: (site: Place) =>
    rolesOf(site.project).map((own) => ({
      params: { role: own.slug },
      address: roleAddress(own),
      inputs: () => roleInputs(site, own),
      data: () => roleData(site, own),
    })),
};
