import { column } from './columns.ts';
import { progress } from './progress.ts';
import { table } from './table.ts';

export const requirements = table('requirements', {
  section: 'Requirements',
  columns: {
    ID: column.id(),
    Requirement: column.text(),
    Level: column.oneOf({ must: ['shall', 'required'], should: ['recommended'], may: ['optional'] }).optional(),
    Status: column.oneOf(progress).aliases('State').optional(),
  },
});

export const endpoints = table('endpoints', {
  section: 'Endpoints',
  columns: {
    Method: column.text().aliases('Verb'),
    Path: column.text().aliases('Endpoint', 'Address', 'URL'),
    Purpose: column.text().aliases('Description', 'Meaning').optional(),
  },
});
