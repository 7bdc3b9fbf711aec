import { defineConfig } from 'astro/config';
import docwright from 'docwright/integration';

export default defineConfig({
  integrations: [docwright()],
});
