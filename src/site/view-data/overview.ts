import { type Attention, attention } from '../../views/attention/index.ts';
import { overview } from '../../views/overview.ts';
import { plansOf } from '../../views/plan/plans.ts';
import { type DocumentProject, documentProjects } from '../../views/projects.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';
import { daysFor, daysRecord } from '../view-inputs/days.ts';
import { planRecord } from './tasks.ts';

/** Everything that needs attention, and how many documents there are of what. */
export const homeData = (site: Place): ViewData => ({
  days: daysRecord(daysFor.attention(site)),
  documents: site.report.summary.documents,
  types: overview(site.project).types,
  projects: documentProjects(site.project).map((own) => projectRecord(site, own)),
  rows: attentionRecords(site),
});

/** Every project. */
export const projectsData = (site: Place): ViewData => ({
  days: daysRecord(daysFor.attention(site)),
  rows: documentProjects(site.project).map((own) => projectRecord(site, own)),
});

/** Everything of a project that needs attention, and beside that its plans and documents. */
export function projectData(site: Place, own: DocumentProject): ViewData {
  const paths = new Set(own.documents.map(({ path }) => path));
  const plans = plansOf(site.project).plans.filter(({ document }) => paths.has(document.path));
  return {
    days: daysRecord(daysFor.attention(site, own)),
    project: projectRecord(site, own),
    minutes: own.documents.reduce((sum, { minutes }) => sum + minutes, 0),
    plans: plans.map((plan) => planRecord(site, plan)),
    documents: own.documents.map(({ path, docType, title, status, date, address }) => ({
      document: site.project.byPath.get(path)?.id ?? path,
      type: docType.name,
      title,
      status: status || null,
      date: date || null,
      address: fullAddress(site, address),
    })),
    rows: attentionRecords(site, own),
  };
}

const projectRecord = (site: Place, own: DocumentProject) => ({
  project: own.name,
  label: own.label,
  description: own.description || null,
  documents: own.documents.length,
  attention: countOf(attention(site.project, own)),
  address: fullAddress(site, own.address),
});

const countOf = (kinds: readonly Attention[]): number => kinds.reduce((sum, { count }) => sum + count, 0);

/** Without an end: a page shows the first of each kind. */
const attentionRecords = (site: Place, own?: DocumentProject) =>
  attention(site.project, own, Infinity).flatMap(({ name, items }) =>
    items.map(({ address, line, text, day, title }) => ({
      kind: name,
      text,
      document: address.slice(1, -1),
      title: title || text,
      day: day ?? null,
      address: line === undefined ? fullAddress(site, address) : fullLineAddress(site, { address, line }),
    })),
  );
