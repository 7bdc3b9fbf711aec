import { z } from 'zod';
import { severities } from '../model/diagnostic.ts';

export const severity = z.enum(severities, `must be one of ${severities.join(', ')}`);

const level = z.enum([...severities, 'off'], `must be one of ${[...severities, 'off'].join(', ')}`);

/** Levels by rule id, as a config and a type may give them. */
export const levels = z.record(z.string(), level, 'must be severities by rule id');
