import { projectsAddress } from '../../model/address.ts';
import { documentProjects } from '../../views/projects.ts';
import type { Place } from '../page-kinds.ts';
import { projectData, projectsData } from '../view-data/overview.ts';
import { projectInputs, projectsInputs } from '../view-inputs/projects.ts';
import { only } from './only.ts';

export const projects = {
  pattern: '/projects',
  entrypoint: 'projects.astro',
  pages: (site: Place) =>
    documentProjects(site.project).length === 0
      ? []
      : only(
          projectsAddress,
          () => projectsInputs(site),
          () => projectsData(site),
        ),
};

export const projectHome = {
  pattern: '/projects/[project]',
  entrypoint: 'project.astro',
  pages: (site: Place) =>
    documentProjects(site.project).map((own) => ({
      params: { project: own.address.slice(projectsAddress.length, -1) },
      address: own.address,
      inputs: () => projectInputs(site, own),
      data: () => projectData(site, own),
    })),
};
