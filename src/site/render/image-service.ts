import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/** Astro's own, except that a picture whose bytes are damaged goes to the site as it is, and ends no build. */
const service: LocalImageService = {
  ...(sharpService as LocalImageService),
  async transform(bytes, options, config, logger) {
    try {
      return await (sharpService as LocalImageService).transform(bytes, options, config, logger);
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? cause.message : message;
      console.warn(`The image ${options['src']} could not be made smaller and is served as it is: ${why}`);
      return { data: bytes, format: (options['format'] as 'png' | undefined) ?? 'png' };
    }
  },
};

export default service;
